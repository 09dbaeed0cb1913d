import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../../src/app/storage-in-database.ts";
import { UserError } from "../../../src/errors.ts";
import { openPostgres } from "../../../src/postgres/postgres.ts";
import type { Postgres } from "../../../src/postgres/queries.ts";
import type { Generations } from "../../../src/store/generations.ts";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { Secret } from "../../../src/system/secret.ts";
import { addSamples, commitSamples, sampleRecipe } from "../../contracts/sample-articles.ts";
import { type Cluster, startCluster } from "../../postgres/cluster.ts";
import { expectAnswersThrough, ferriesOf, ferryQuestion } from "./ferries.ts";

// One coordinator and two workers, started for these tests where TEST_POSTGRES_URL is set and Citus is installed.

const nowhere: Cluster = {
  url: "postgres://nowhere",
  halt: async () => {},
  start: async () => {},
  restart: async () => {},
  stop: async () => {},
};

const cluster = await startCluster();
const countRow = z.object({ count: z.int() });

describe.runIf(cluster)("An index over the machines of a cluster", () => {
  const { url, halt, start, restart, stop }: Cluster = cluster ?? nowhere;
  let number = 0;
  let postgres: Postgres;
  let place: Generations;

  afterAll(stop);
  beforeEach(async () => {
    number += 1;
    postgres = openPostgres({ url: new Secret(url), schema: `cluster_${number}`, connections: 2 });
    await migrateDatabase(postgres);
    place = openPgvectorGenerations({ postgres });
  });
  afterEach(() => postgres.close());

  async function countDistributed(): Promise<number> {
    const [row] = await postgres.read(
      countRow,
      `SELECT count(*) FROM pg_dist_partition JOIN pg_class ON pg_class.oid = logicalrelid
       WHERE relnamespace = to_regnamespace($1) AND relname ~ '_[0-9]+$'`,
      [postgres.schema],
    );
    return row?.count ?? 0;
  }

  it("moves there with the first build after the database became a cluster", async () => {
    const samples = await ferriesOf(6);
    const hold = (isHolding: boolean) =>
      postgres.read(
        z.looseObject({}),
        "SELECT citus_set_node_property(nodename, nodeport, 'shouldhaveshards', $1) FROM pg_dist_node WHERE groupid > 0",
        [isHolding],
      );
    await hold(false);
    await commitSamples(place, samples.slice(0, 5));
    expect(await countDistributed()).toBe(0);
    await hold(true);
    const draft = await place.begin(sampleRecipe, { verify: true });
    await draft.carryOver(samples.slice(0, 5).map(({ article }) => article.path));
    await addSamples(draft, samples.slice(5));
    await draft.commit();
    expect(await countDistributed()).toBe(4);
    const store = await place.openCurrent(sampleRecipe);
    expect(await store?.documentFrequencies(["ferry", "5"])).toEqual([6, 1]);
    expect(await place.verify()).toMatchObject({ problems: [] });
  });

  it("answers again after a worker was killed and started in the middle of questions", async () => {
    await commitSamples(place, await ferriesOf(20));
    const store = await place.openCurrent(sampleRecipe);
    await expectAnswersThrough(store, () => restart("worker-1", "immediate"));
  });

  it("says which kind of machine is missing, and answers when it is back", { timeout: 60_000 }, async () => {
    await commitSamples(place, await ferriesOf(3000));
    const store = await place.openCurrent(sampleRecipe);
    const query = await ferryQuestion();
    await halt("worker-2");
    const failed = store?.findCandidates(query);
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow("one of its machines");
    await start("worker-2");
    expect((await store?.findCandidates(query))?.length).toBeGreaterThanOrEqual(10);
  });

  it.each(["fast", "immediate"] as const)(
    "loses nothing of a build when a worker is restarted (%s) in the middle of it",
    { timeout: 60_000 },
    async (mode) => {
      const samples = await ferriesOf(3000);
      const draft = await place.begin(sampleRecipe, { verify: false });
      await addSamples(draft, samples.slice(0, 2000));
      await restart("worker-1", mode);
      await addSamples(draft, samples.slice(2000));
      await restart("worker-2", mode);
      await draft.commit();
      expect((await place.openCurrent(sampleRecipe))?.statistics.articles).toBe(3000);
      expect((await place.verify()).problems).toEqual([]);
    },
  );
});
