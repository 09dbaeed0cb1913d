import { afterAll, beforeAll, expect, it } from "vitest";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { commitSamples, sampleArticle, sampleQuestion, sampleRecipe } from "../../contracts/sample-articles.ts";
import { openTables } from "../../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../../postgres/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it("Questions asked at the same time are answered like one after another", async () => {
  const postgres = await openTables(database);
  const place = openPgvectorGenerations({ postgres });
  const names = ["ferry", "bread", "storm", "mast", "salt", "oven"];
  const articles = names.map((name, index) =>
    sampleArticle(`${name}.txt`, name, [`A ${name} and its ${names[index - 1]}.`, `The ${names[index - 2]} again.`]),
  );
  await commitSamples(place, await Promise.all(articles));
  const store = await place.openCurrent(sampleRecipe);
  const questions = await Promise.all(names.map(async (name) => ({ ...(await sampleQuestion(name)), limit: 3 })));
  const atOnce = await Promise.all(questions.map((question) => store?.findCandidates(question)));
  for (const [index, question] of questions.entries()) {
    expect(atOnce[index]).toEqual(await store?.findCandidates(question));
  }
  await database.remove(postgres);
});
