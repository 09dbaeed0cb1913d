import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../../src/app/storage-in-database.ts";
import { openPostgres } from "../../../src/postgres/postgres.ts";
import type { Postgres } from "../../../src/postgres/queries.ts";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { Secret } from "../../../src/system/secret.ts";
import { addSamples, sampleArticle, sampleQuestion, sampleRecipe } from "../../contracts/sample-articles.ts";
import { startPooler } from "../../postgres/pooler.ts";

// Limits in time, which PostgreSQL in WebAssembly does not keep.

const anyRow = z.looseObject({});
const given = process.env["TEST_POSTGRES_URL"];
const pooler = await startPooler("transaction");

describe.runIf(given)("A server with limits in time", () => {
  let postgres: Postgres;
  const schema = `limits_${randomBytes(4).toString("hex")}`;
  beforeEach(() => {
    postgres = openPostgres({ url: new Secret(limited(given ?? "")), schema, statementMilliseconds: 400 });
  });
  afterEach(() => postgres.close());
  afterAll(async () => {
    const unlimited = openPostgres({ url: new Secret(given ?? "") });
    await unlimited.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await unlimited.close();
    await pooler?.stop();
  });

  it("may give up a question, and answers the next one", async () => {
    await expect(postgres.read(anyRow, "SELECT pg_sleep(2)")).rejects.toThrow("a statement took too long");
    expect(await postgres.read(anyRow, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it.runIf(pooler)("may give up a question behind a pooler, and answers the next one", async () => {
    const pooled = openPostgres({ url: pooler?.url ?? new Secret(""), statementMilliseconds: 400, connections: 1 });
    await expect(pooled.read(anyRow, "SELECT pg_sleep(2)")).rejects.toThrow("a statement took too long");
    expect(await pooled.read(anyRow, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await pooled.close();
  });

  it("lets a build take its time, and questions wait as long as they like for the next one", async () => {
    await migrateDatabase(postgres);
    const place = openPgvectorGenerations({ postgres });
    const draft = await place.begin(sampleRecipe, { verify: false });
    await sleep(500);
    await addSamples(draft, [await sampleArticle("a", "A", ["A ferry."])]);
    await sleep(500);
    await draft.commit();
    const store = await place.openCurrent(sampleRecipe);
    await sleep(500);
    expect(await store?.findCandidates({ ...(await sampleQuestion("ferry")), limit: 3 })).toHaveLength(1);
    const session = await postgres.tryLock("long");
    await session?.transaction(async (queries) => {
      await queries.read(anyRow, "SELECT pg_sleep(0.6)");
      await sleep(500);
      await queries.read(anyRow, "SELECT 1");
    });
    await session?.release();
  });
});

/** As an administrator may have set them for the user. */
function limited(url: string): string {
  const address = new URL(url);
  const limits = ["statement_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout"];
  address.searchParams.set("options", limits.map((name) => `-c ${name}=300`).join(" "));
  return address.href;
}
