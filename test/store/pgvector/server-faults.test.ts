import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../../src/app/storage-in-database.ts";
import { UserError } from "../../../src/errors.ts";
import { openPostgres } from "../../../src/postgres/postgres.ts";
import type { Postgres } from "../../../src/postgres/queries.ts";
import type { Generations } from "../../../src/store/generations.ts";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { Secret } from "../../../src/system/secret.ts";
import { addSamples, commitSamples, sampleArticle, sampleRecipe } from "../../contracts/sample-articles.ts";
import { expectAnswersThrough, ferriesOf, ferryQuestion } from "./ferries.ts";

// What only a server of several processes shows; it is started for these tests where one is installed.

const SCRIPT = "test/postgres/server.sh";
const run = promisify(execFile);
const anyRow = z.looseObject({});

async function startServer(): Promise<{ url: string; folder: string } | undefined> {
  if (!process.env["TEST_POSTGRES_URL"]) return undefined;
  const { stdout } = await run(SCRIPT, ["start"]);
  const [, url = "", folder = ""] = /TEST_POSTGRES_URL=(.*)\nTEST_POSTGRES_FOLDER=(.*)/.exec(stdout) ?? [];
  return { url, folder };
}

const server = await startServer();

describe.runIf(server)("A PostgreSQL server that fails", () => {
  const url = new Secret(server?.url ?? "postgres://nowhere");
  let number = 0;
  let postgres: Postgres;
  let place: Generations;

  beforeAll(() => {});
  afterAll(() => run(SCRIPT, ["stop", server?.folder ?? ""]));
  beforeEach(async () => {
    number += 1;
    postgres = openPostgres({ url, schema: `faults_${number}`, connections: 2 });
    await migrateDatabase(postgres);
    place = openPgvectorGenerations({ postgres });
  });
  afterEach(() => postgres.close());

  const restart = (mode: "fast" | "immediate") => run(SCRIPT, ["restart", server?.folder ?? "", "main", mode]);
  const endOthers = () =>
    postgres.read(
      anyRow,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
    );

  it.each(["fast", "immediate"] as const)(
    "answers again after a restart (%s) in the middle of questions",
    async (mode) => {
      await commitSamples(place, await ferriesOf(20));
      const store = await place.openCurrent(sampleRecipe);
      await expectAnswersThrough(store, () => restart(mode));
    },
  );

  it.each(["fast", "immediate"] as const)(
    "goes on with a build after a restart (%s) in the middle of it",
    async (mode) => {
      const samples = await ferriesOf(30);
      const draft = await place.begin(sampleRecipe, { verify: false });
      await addSamples(draft, samples.slice(0, 20));
      await restart(mode);
      await addSamples(draft, samples.slice(20));
      await draft.commit();
      expect((await place.openCurrent(sampleRecipe))?.statistics.articles).toBe(30);
      expect((await place.verify()).problems).toEqual([]);
    },
  );

  it("goes on with a build whose connection was cut", async () => {
    const samples = await ferriesOf(5);
    await commitSamples(place, samples);
    const draft = await place.begin(sampleRecipe, { verify: false });
    await draft.carryOver(samples.slice(1).map(({ article }) => article.path));
    await endOthers();
    await addSamples(draft, [await sampleArticle("new.txt", "New", ["A new ferry."])]);
    await endOthers();
    await draft.commit();
    expect((await place.openCurrent(sampleRecipe))?.statistics.articles).toBe(5);
  });

  it("drops a build whose lock another builder has taken meanwhile", async () => {
    const samples = await ferriesOf(3);
    const draft = await place.begin(sampleRecipe, { verify: false });
    await endOthers();
    const other = await place.begin(sampleRecipe, { verify: false });
    await addSamples(draft, samples);
    await expect(draft.commit()).rejects.toThrow(UserError);
    await addSamples(other, samples.slice(1));
    await other.commit();
    await draft.abort();
    expect((await place.openCurrent(sampleRecipe))?.statistics.articles).toBe(2);
  });

  it("frees the lock of an indexer that was killed, and keeps what it had embedded", async () => {
    const samples = await ferriesOf(2);
    const other = openPostgres({ url, schema: postgres.schema });
    const draft = await openPgvectorGenerations({ postgres: other }).begin(sampleRecipe, { verify: false });
    const [chunk] = samples[0]?.chunks ?? [];
    await draft.saveEmbeddings([chunk?.key ?? ""], [chunk?.embedding ?? new Float32Array(32)]);
    await expect(place.begin(sampleRecipe, { verify: false })).rejects.toThrow("another process");
    await endOthers();
    const next = await place.begin(sampleRecipe, { verify: false });
    expect(await next.findEmbeddings([chunk?.key ?? ""])).toEqual([chunk?.embedding]);
    await next.abort();
    await draft.abort();
    await other.close();
  });

  it("lets fifty questions wait for two connections", async () => {
    await commitSamples(place, await ferriesOf(20));
    const store = await place.openCurrent(sampleRecipe);
    const query = await ferryQuestion();
    const found = await Promise.all(Array.from({ length: 50 }, () => store?.findCandidates(query)));
    expect(found.every((each) => (each?.length ?? 0) > 0)).toBe(true);
  });

  it("tells of a switch within two seconds, by word and after that word was lost", async () => {
    const samples = await ferriesOf(2);
    const first = await commitSamples(place, samples);
    const told: string[] = [];
    const stop = place.watchCurrent(first, (generation) => told.push(generation));
    await endOthers();
    const second = await commitSamples(place, samples.slice(1));
    await expect.poll(() => told, { timeout: 2000 }).toEqual([second]);
    stop();
  });
});

describe("An address that leads nowhere", () => {
  it("is refused in one line without the password", async () => {
    for (const address of [
      "postgres://me:hunter2@[::1",
      "postgres://me:hunter2@h/d?sslmode=verify-ca&sslrootcert=/no/file",
    ]) {
      expect(() => openPostgres({ url: new Secret(address) })).toThrow(UserError);
      expect(() => openPostgres({ url: new Secret(address) })).not.toThrow("hunter2");
    }
  });
});
