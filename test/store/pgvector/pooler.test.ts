import { randomBytes } from "node:crypto";
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
import { type PoolMode, startPooler } from "../../postgres/pooler.ts";
import { ferriesOf, ferryQuestion } from "./ferries.ts";

const modes: readonly PoolMode[] = ["transaction", "session"];
const poolers = await Promise.all(modes.map(async (mode) => ({ mode, pooler: await startPooler(mode) })));
const settingsRow = z.object({ ef: z.string().nullable(), timeout: z.string() });
const anyRow = z.looseObject({});

const SETTINGS = { "hnsw.ef_search": "77" };
const READ_SETTINGS =
  "SELECT current_setting('hnsw.ef_search', true) AS ef, current_setting('statement_timeout') AS timeout";

for (const { mode, pooler } of poolers) {
  describe.runIf(pooler)(`An index behind a connection pooler in ${mode} mode`, () => {
    const url = pooler?.url;
    const directUrl = pooler?.directUrl;
    const opened: Postgres[] = [];
    let schema = "";
    beforeEach(() => {
      schema = `pooled_${randomBytes(4).toString("hex")}`;
    });
    afterEach(async () => {
      const direct = open(directUrl);
      await direct.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      for (const postgres of opened.splice(0)) await postgres.close();
    });
    afterAll(() => pooler?.stop());

    function open(to: Secret | undefined): Postgres {
      if (to === undefined) throw new Error("There is no pooler.");
      const postgres = openPostgres({
        url: to,
        schema,
        connections: 4,
        statementMilliseconds: 7000,
        settings: SETTINGS,
      });
      opened.push(postgres);
      return postgres;
    }

    async function openIndex(): Promise<Generations> {
      const postgres = open(url);
      await migrateDatabase(postgres);
      return openPgvectorGenerations({ postgres });
    }

    it("is built, answers many questions at once, and is told of to who watches", async () => {
      const place = await openIndex();
      const samples = await ferriesOf(6);
      const first = await commitSamples(place, samples.slice(0, 5));
      const told: string[] = [];
      const stop = openPgvectorGenerations({ postgres: open(url) }).watchCurrent(first, (name) => told.push(name));
      const store = await place.openCurrent(sampleRecipe);
      const query = await ferryQuestion();
      const found = await Promise.all(Array.from({ length: 20 }, () => store?.findCandidates(query)));
      expect(found.map((each) => each?.length)).toEqual(Array.from({ length: 20 }, () => 5));
      const second = await commitSamples(place, samples);
      await expect.poll(() => told, { timeout: 2000 }).toEqual([second]);
      stop();
      expect((await place.verify()).problems).toEqual([]);
    });

    it("runs every statement with its settings, and leaves them to nobody else", async () => {
      const postgres = open(url);
      const read = () => postgres.read(settingsRow, READ_SETTINGS);
      const rows = await Promise.all(Array.from({ length: 12 }, read));
      expect(rows.flat().every(({ ef, timeout }) => ef === SETTINGS["hnsw.ef_search"] && timeout === "7s")).toBe(true);
      const session = await postgres.tryLock("settings");
      expect(await session?.read(settingsRow, READ_SETTINGS)).toEqual([
        { ef: SETTINGS["hnsw.ef_search"], timeout: "0" },
      ]);
      await session?.release();
      const inside = await postgres.transaction((queries) => queries.read(settingsRow, READ_SETTINGS));
      expect(inside).toEqual([{ ef: SETTINGS["hnsw.ef_search"], timeout: "7s" }]);
    });

    it.each(["through it", "past it"])("lets nobody else lock what is locked, %s", async (way) => {
      const other = open(way === "past it" ? directUrl : url);
      const mine = open(url);
      const session = await mine.tryLock("key");
      expect(await other.tryLock("key")).toBeUndefined();
      await session?.release();
      const next = await other.tryLock("key");
      expect(next).toBeDefined();
      expect(await mine.tryLock("key")).toBeUndefined();
      await next?.release();
    });

    it("frees the lock of who is killed, and never lets that one write beside the next", async () => {
      const mine = await openIndex();
      const samples = await ferriesOf(3);
      const draft = await mine.begin(sampleRecipe, { verify: false });
      await addSamples(draft, samples.slice(0, 1));
      await open(directUrl).read(
        anyRow,
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
         WHERE application_name = 'footnote' AND state = 'idle in transaction' AND pid IN (
           SELECT pid FROM pg_locks WHERE locktype = 'advisory')`,
      );
      const theirs = await openIndex();
      const taken = await theirs.begin(sampleRecipe, { verify: false });
      await addSamples(draft, samples.slice(1, 2)).catch(() => {});
      await expect(draft.commit()).rejects.toThrow(UserError);
      await draft.abort();
      await addSamples(taken, samples.slice(2));
      await taken.commit();
      expect((await theirs.openCurrent(sampleRecipe))?.statistics.articles).toBe(1);
      expect((await theirs.verify()).problems).toEqual([]);
    });

    it("refuses in one line the settings that a pooler cannot pass on", async () => {
      const postgres = openPostgres({ url: withOptions(url), schema });
      await expect(postgres.read(anyRow, "SELECT 1")).rejects.toThrow("remove options from STORE_URL");
      await postgres.close();
    });
  });
}

function withOptions(url: Secret | undefined) {
  const address = new URL(url?.reveal() ?? "");
  address.searchParams.set("options", "-c jit=off");
  return new Secret(address.href);
}
