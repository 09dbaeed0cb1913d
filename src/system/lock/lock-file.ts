import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, link, open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { TEMPORARY_ENDING } from "../durable-files.ts";
import { errorCode, isMissing } from "../error-code.ts";
import { OWNER_ONLY_FILE } from "../owner-only.ts";
import { processSpace, processStart } from "./process-start.ts";

/** Who holds a lock, as its file says. */
const ownerSchema = z.object({
  /** Random: tells one holding of the lock from any other. */
  token: z.string().regex(/^[\w-]{1,64}$/),
  pid: z.int().min(1),
  /** For people alone. */
  host: z.string(),
  lockedAt: z.string(),
  /** See `processSpace`; missing in files of earlier versions. */
  space: z.string().optional(),
  /** See `processStart`. */
  processStart: z.string().optional(),
});
export type LockOwner = z.infer<typeof ownerSchema>;

/** A lock file as it was found. */
export interface FoundLock {
  /** Undefined: what is in the file is not what any version writes. */
  readonly owner: LockOwner | undefined;
  /** The owner's token, or what stands for it. */
  readonly token: string;
  /** Changes whenever the owner shows that it lives. */
  readonly sign: string;
}

const NO_LINKS = ["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"];

export async function describeSelf(): Promise<LockOwner> {
  const [space, start] = await Promise.all([processSpace(), processStart(process.pid)]);
  return {
    token: randomBytes(8).toString("hex"),
    pid: process.pid,
    host: hostname(),
    lockedAt: new Date().toISOString(),
    ...(space === undefined ? {} : { space }),
    ...(start === undefined ? {} : { processStart: start }),
  };
}

/** Reads a lock file; undefined when there is none. */
export async function findLock(path: string): Promise<FoundLock | undefined> {
  try {
    // Opened every time: that is when file systems of a network look at what others have changed.
    const file = await open(path, "r");
    try {
      const [text, { ino, mtimeMs }] = [await file.readFile("utf8"), await file.stat()];
      const owner = parseOwner(text);
      const token = owner?.token ?? createHash("sha256").update(text).digest("hex").slice(0, 16);
      return { owner, token, sign: `${token} ${ino} ${mtimeMs}` };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Creates the lock file with its content at once. The open file; undefined when there is a lock already. */
export async function createLock(path: string, owner: LockOwner): Promise<FileHandle | undefined> {
  return withDraft(path, owner, async (draft) => {
    try {
      await link(draft, path);
      return true;
    } catch (error) {
      if (errorCode(error) === "EEXIST") return false;
      if (!NO_LINKS.includes(errorCode(error) ?? "")) throw error;
    }
    // Without hard links: only who has created the file may put another in its place.
    if (!(await createEmpty(path))) return false;
    await rename(draft, path);
    return true;
  });
}

/**
 * Puts this owner's lock in the place of a dead owner's. The open file; undefined when somebody else is doing the same or
 * has done it. Of all who try at once one succeeds: a claim is made on the dead owner's token, and under it the lock is
 * looked at again, so that a lock that was taken meanwhile is never replaced.
 */
export async function replaceLock(path: string, dead: FoundLock, owner: LockOwner): Promise<FileHandle | undefined> {
  return withDraft(path, owner, async (draft) => {
    const claim = claimPath(path, dead);
    if (!(await createEmpty(claim))) return false;
    try {
      if ((await findLock(path))?.sign !== dead.sign) return false;
      await rename(draft, path);
      return true;
    } finally {
      await rm(claim, { force: true });
    }
  });
}

/** Removes the claim of one that was killed while it replaced a dead owner's lock. */
export async function dropClaim(path: string, dead: FoundLock): Promise<void> {
  await rm(claimPath(path, dead), { force: true });
}

/** Removes the lock file if it is the one with this token. Under another name first: what it was is known only then. */
export async function removeLock(path: string, token: string): Promise<void> {
  if ((await findLock(path))?.token !== token) return;
  const aside = temporaryPath(path, `${token}-over`);
  try {
    await rename(path, aside);
    if ((await findLock(aside))?.token !== token) await link(aside, path).catch(() => {});
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Removes what killed processes left beside the lock. Only for its holder. */
export async function removeLockLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const isLeftover = (name: string) => name.startsWith(`${basename(path)}.`) && name.endsWith(TEMPORARY_ENDING);
  for (const name of (await readdir(folder)).filter(isLeftover)) await rm(join(folder, name), { force: true });
}

function claimPath(path: string, { token }: FoundLock): string {
  return temporaryPath(path, `${token}-claim`);
}

function temporaryPath(path: string, name: string): string {
  return `${path}.${name}${TEMPORARY_ENDING}`;
}

async function createEmpty(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx", OWNER_ONLY_FILE)).close();
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Writes the lock under another name, for `place` to give it its own. The open file when that succeeds. */
async function withDraft(
  path: string,
  owner: LockOwner,
  place: (draft: string) => Promise<boolean>,
): Promise<FileHandle | undefined> {
  const draft = temporaryPath(path, randomBytes(8).toString("hex"));
  const file = await open(draft, "wx", OWNER_ONLY_FILE);
  let isPlaced = false;
  try {
    await file.writeFile(JSON.stringify(owner));
    isPlaced = await place(draft);
  } catch (error) {
    // Whoever has just got the lock clears away the drafts of others.
    if (!isMissing(error)) throw error;
  } finally {
    if (!isPlaced) await file.close();
    await rm(draft, { force: true });
  }
  return isPlaced ? file : undefined;
}
