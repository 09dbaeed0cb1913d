import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStorage } from "../src/app/open-storage.ts";
import type { Storage } from "../src/app/storage.ts";
import { Secret } from "../src/system/secret.ts";

/** A place for one index that is to be removed soon. */
export interface TemporaryPlace {
  readonly opened: Storage;
  /** To be called when it has been closed. */
  remove(): Promise<void>;
}

/** A folder below the system's. */
export async function temporaryFolder(): Promise<TemporaryPlace> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-evaluation-"));
  const opened = await openStorage({ storeUrl: new Secret("file:"), indexDir: folder, indexKeep: 1 });
  return { opened, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A schema of the database, beside the one that bots answer from. */
export async function temporarySchema(storeUrl: Secret): Promise<TemporaryPlace> {
  const schema = `footnote_evaluation_${randomBytes(4).toString("hex")}`;
  const remove = async () => {
    const { openPostgres } = await import("../src/postgres/postgres.ts");
    const database = openPostgres({ url: storeUrl, connections: 1, statementMilliseconds: 0 });
    await database.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await database.close();
  };
  try {
    return { opened: await openStorage({ storeUrl, indexDir: "", indexKeep: 1 }, schema), remove };
  } catch (error) {
    await remove().catch(() => undefined);
    throw error;
  }
}
