import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { TEMPORARY_ENDING } from "../../../system/durable-files.ts";
import { errorCode, isMissing } from "../../../system/storage-errors.ts";
import { processStart } from "./process-start.ts";

export const LOCK_FILE = "WRITER.lock";

const ownerSchema = z.object({
  pid: z.int().min(1),
  host: z.string(),
  /** When the process started, as the system tells it; tells a dead owner from a later process with its pid. */
  processStart: z.string(),
  lockedAt: z.string(),
  token: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

export interface WriterLock {
  /** Whether the lock file is still this lock's. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Locks the folder against other writers. Throws a UserError when another one is alive, or may be. */
export async function lockWriter(folder: string): Promise<WriterLock> {
  const path = join(folder, LOCK_FILE);
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    processStart: await processStart(process.pid),
    lockedAt: new Date().toISOString(),
    token: randomBytes(8).toString("hex"),
  };
  if (!(await create(path, owner))) {
    await stealFromDead(path);
    if (!(await create(path, owner))) throw heldError(path, await readOwner(path));
  }
  const isHeld = async () => (await readOwner(path))?.token === owner.token;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** Creates the lock file with its content at once, or tells that there is one. */
async function create(path: string, owner: Owner): Promise<boolean> {
  const content = JSON.stringify(owner);
  const temporary = `${path}.${owner.token}${TEMPORARY_ENDING}`;
  try {
    await writeFile(temporary, content, { flag: "wx" });
    await link(temporary, path);
    return true;
  } catch (error) {
    // Its holder clears away temporary files of others: then there is one as well.
    if (errorCode(error) === "EEXIST" || isMissing(error)) return false;
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return createWithoutLinks(path, content);
}

/** For file systems without hard links: exclusive creation, then content. */
async function createWithoutLinks(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function stealFromDead(path: string): Promise<void> {
  const owner = await readOwner(path);
  if (!owner) return;
  if (owner.host !== hostname() || (await isAlive(owner))) throw heldError(path, owner);
  const aside = `${path}.${randomBytes(8).toString("hex")}${TEMPORARY_ENDING}`;
  await rename(path, aside).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  const taken = await readOwner(aside);
  // Another process stole it first and this took that one's new lock: give it back.
  if (taken && taken.token !== owner.token) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function isAlive(owner: Owner): Promise<boolean> {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  return (await processStart(owner.pid)) === owner.processStart;
}

async function readOwner(path: string): Promise<Owner | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    throw new UserError(`${path} cannot be read. If no other process writes the index, delete it and try again.`);
  }
}

function heldError(path: string, owner: Owner | undefined): UserError {
  const who = owner ? `process ${owner.pid} on ${owner.host} since ${owner.lockedAt}` : "another process";
  const mend =
    owner && owner.host !== hostname() ? ` If that process no longer runs, delete ${path}.` : " Wait until it is done.";
  return new UserError(`The index is being written by ${who}.${mend}`);
}
