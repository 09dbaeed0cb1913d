import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../../src/app/storage-in-database.ts";
import { UserError } from "../../../src/errors.ts";
import type { Postgres } from "../../../src/postgres/queries.ts";
import type { Generations } from "../../../src/store/generations.ts";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { addSamples, commitSamples, sampleArticle, sampleRecipe } from "../../contracts/sample-articles.ts";
import { openTables } from "../../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../../postgres/test-database.ts";
import { ferriesOf } from "./ferries.ts";

const countRow = z.object({ count: z.int() });

let database: TestDatabase;
let postgres: Postgres;
let place: Generations;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  postgres = await openTables(database);
  place = openPgvectorGenerations({ postgres });
});
afterEach(() => database.remove(postgres));

async function countVolumes(): Promise<number> {
  const [row] = await postgres.read(
    countRow,
    "SELECT count(*) FROM pg_tables WHERE schemaname = $1 AND tablename LIKE 'articles%'",
    [postgres.schema],
  );
  return row?.count ?? 0;
}

async function listPaths(): Promise<readonly string[]> {
  const store = await place.openCurrent(sampleRecipe);
  return ((await store?.listArticles()) ?? []).map(({ path }) => path);
}

describe("Texts in PostgreSQL", () => {
  const hostile = [
    "NUL \0 inside",
    "half a pair \ud83d and \ude00 the other",
    "the mark \u{10FFFF}ffff itself",
    "\uffff and \ufffe, which mean nothing",
    `quotes ' " \\ {a,"b",NULL} \n\t $1 ; DROP SCHEMA public CASCADE; --`,
    "🚢 ünïcödé ‮ right to left",
    "NULL",
    "",
  ];

  it("come back to the code unit, whatever they hold", async () => {
    const samples = await Promise.all(
      hostile.map((text, index) => sampleArticle(`${index}/${text}.txt`, `T ${text}`, [`${text} a word`, text || "x"])),
    );
    await commitSamples(place, samples);
    const store = await place.openCurrent(sampleRecipe);
    const listed = await store?.listArticles();
    expect(listed?.map(({ path }) => path)).toEqual(samples.map(({ article }) => article.path).sort());
    for (const { article, chunks } of samples) {
      expect(await store?.readArticle(article.path)).toBe(article.text);
      const embedding = chunks[0]?.embedding ?? new Float32Array(32);
      const found = await store?.findCandidates({ terms: ["word"], embedding, limit: 50, articles: [article.path] });
      const passages = await store?.readPassages(found?.map(({ id }) => id) ?? []);
      for (const { text, start, end, article: of } of passages ?? []) {
        expect(text).toBe(article.text.slice(start, end));
        expect(of.metadata.title).toBe(article.metadata.title);
      }
      expect(passages).toHaveLength(chunks.length);
    }
    expect((await place.verify()).problems).toEqual([]);
  });

  it("may have a word longer than any index takes", async () => {
    const giant = "ferry".repeat(2000);
    await commitSamples(place, [await sampleArticle("a.txt", "A", [`${giant} and ${giant}x`])]);
    const store = await place.openCurrent(sampleRecipe);
    expect(await store?.documentFrequencies([giant, `${giant}x`, `${giant}y`])).toEqual([1, 1, 0]);
  });
});

describe("What a killed build leaves in PostgreSQL", () => {
  it("is removed by the next one, and seen by nobody", async () => {
    const samples = await ferriesOf(6);
    await commitSamples(place, samples.slice(0, 5));
    const killed = await place.begin(sampleRecipe, { verify: false });
    await killed.carryOver(samples.slice(0, 5).map(({ article }) => article.path));
    await addSamples(killed, samples.slice(5));
    await killed.abort();
    const store = await place.openCurrent(sampleRecipe);
    expect(store?.statistics.articles).toBe(5);
    const draft = await place.begin(sampleRecipe, { verify: true });
    expect(draft.previous.articles).toHaveLength(5);
    await draft.abort();
    expect(await countVolumes()).toBe(1);
  });

  it("does not damage what a later build adds in its place", async () => {
    const samples = await ferriesOf(6);
    await commitSamples(place, samples.slice(0, 5));
    for (const end of ["abort", "commit"] as const) {
      const draft = await place.begin(sampleRecipe, { verify: true });
      await draft.carryOver(samples.slice(0, 4).map(({ article }) => article.path));
      await addSamples(draft, samples.slice(5));
      await draft[end]();
    }
    expect(await listPaths()).toEqual(["0.txt", "1.txt", "2.txt", "3.txt", "5.txt"]);
    expect((await place.verify()).problems).toEqual([]);
  });
});

describe("Generations in PostgreSQL", () => {
  it("can be gone back from and built upon again", async () => {
    const samples = await ferriesOf(6);
    const first = await commitSamples(place, samples.slice(0, 5));
    const second = await place.begin(sampleRecipe, { verify: false });
    await second.carryOver(samples.slice(1, 5).map(({ article }) => article.path));
    await second.commit();
    expect(await place.rollback()).toBe(first);
    const third = await place.begin(sampleRecipe, { verify: true });
    await third.carryOver(samples.slice(0, 4).map(({ article }) => article.path));
    await addSamples(third, samples.slice(5));
    await third.commit();
    expect(await listPaths()).toEqual(["0.txt", "1.txt", "2.txt", "3.txt", "5.txt"]);
    const store = await place.openCurrent(sampleRecipe);
    expect(await store?.documentFrequencies(["ferry", "4", "5"])).toEqual([5, 0, 1]);
  });

  it("are kept as many as asked for", async () => {
    const only = openPgvectorGenerations({ postgres, keep: 1 });
    const samples = await ferriesOf(3);
    await commitSamples(only, samples);
    await commitSamples(only, samples.slice(1));
    await expect(only.rollback()).rejects.toThrow(UserError);
    // As if the minute in which someone may still read it were over.
    await postgres.run(
      `UPDATE ${postgres.schema}.generations SET dropped_at = now() - interval '1 hour' WHERE dropped_at IS NOT NULL`,
    );
    await commitSamples(only, samples);
    expect(await countVolumes()).toBe(2);
  });

  it("are refused in one line when the database is of a newer version", async () => {
    await commitSamples(place, await ferriesOf(1));
    await postgres.run(`INSERT INTO ${postgres.schema}.migrations (version) VALUES (1000)`);
    await expect(migrateDatabase(postgres)).rejects.toThrow("update the program");
  });

  it("tell of texts, embeddings and rows that are not what was written", async () => {
    await commitSamples(place, await ferriesOf(3));
    const { schema } = postgres;
    await postgres.run(`UPDATE ${schema}.articles_1 SET text = text || '!' WHERE path = '0.txt'`);
    await postgres.run(
      `UPDATE ${schema}.chunks_1 SET embedding = (SELECT array_fill(1, ARRAY[32])::vector) WHERE id % 3 = 0`,
    );
    await postgres.run(`DELETE FROM ${schema}.chunks_1 WHERE id % 3 = 2`);
    const { problems } = await place.verify();
    expect(problems).toHaveLength(3);
    expect(problems.join()).toContain("0.txt");
    const previous = await place.readPrevious(sampleRecipe, { verify: true });
    expect(previous.discarded).toContain("damaged");
  });
});
