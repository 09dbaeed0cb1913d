import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Postgres } from "../../../src/postgres/queries.ts";
import type { Generations } from "../../../src/store/generations.ts";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { addSamples, commitSamples, sampleRecipe } from "../../contracts/sample-articles.ts";
import { openTables } from "../../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../../postgres/test-database.ts";
import { ferriesOf, ferryQuestion } from "./ferries.ts";

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

/** Lets the server say what it says when its disk is full, where a row of a generation comes to fit the condition. */
async function fillDisk(condition: string): Promise<void> {
  const { schema } = postgres;
  await postgres.run(`
    CREATE FUNCTION ${schema}.fill() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  await postgres.run(
    `CREATE TRIGGER fill BEFORE UPDATE ON ${schema}.generations FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION ${schema}.fill()`,
  );
}

it.each([
  ["while articles are written", "NEW.last_block > 0"],
  ["while the generation is made the current one", "NEW.committed_at IS NOT NULL"],
])(
  "A disk that is full %s leaves what was there, and the next build works when there is room",
  async (_, condition) => {
    const samples = await ferriesOf(2);
    const first = await commitSamples(place, samples.slice(0, 1));
    const store = await place.openCurrent(sampleRecipe);
    await fillDisk(condition);
    const draft = await place.begin(sampleRecipe, { verify: false });
    const built = addSamples(draft, samples).then(() => draft.commit());
    await expect(built).rejects.toThrow("PostgreSQL cannot be used: its disk is full");
    await draft.abort();
    const query = await ferryQuestion();
    expect(await store?.findCandidates(query)).toHaveLength(1);
    expect(await place.currentGeneration()).toBe(first);
    expect((await place.verify()).problems).toEqual([]);
    await postgres.run(`DROP TRIGGER fill ON ${postgres.schema}.generations`);
    await commitSamples(place, samples);
    expect((await place.openCurrent(sampleRecipe))?.statistics.articles).toBe(2);
  },
);
