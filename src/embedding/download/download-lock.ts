import { randomBytes } from "node:crypto";
import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

export interface LockOptions {
  readonly path: string;
  /** Milliseconds; an owner shows five times as often that it lives. */
  readonly stale: number;
  /** Called once when another process holds the lock. */
  readonly onWait: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** After so long without a sign of life a lock is taken over. */
export const STALE_MILLISECONDS = 10_000;

/**
 * Does work while holding a lock file; waits while another process holds it and shows that it lives, by touching the
 * file: process ids mean nothing across containers that share a folder. A lock left by a process that was killed is
 * taken over. Throws errors of the file system, of the work, or the signal's reason.
 */
export async function withLock<T>(options: LockOptions, work: () => Promise<T>): Promise<T> {
  const token = randomBytes(8).toString("hex");
  await acquire(options, token);
  const { path, stale } = options;
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), stale / 5);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if ((await readFile(path, "utf8").catch(() => "")) === token) await rm(path, { force: true });
  }
}

async function acquire({ path, stale, onWait, signal }: LockOptions, token: string): Promise<void> {
  let waits = false;
  let sign: string | undefined;
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    if (await create(path, token)) return;
    if (!waits) onWait();
    waits = true;
    // Only what changes while this process watches counts: clocks may differ.
    const seen = await signOfLife(path);
    if (seen !== sign) since = performance.now();
    sign = seen;
    if (performance.now() - since > stale) await takeAway(path);
    else await wait(stale / 20, undefined, signal ? { signal } : {});
  }
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function signOfLife(path: string): Promise<string> {
  const seen = await stat(path).catch(() => undefined);
  return seen ? `${seen.ino} ${seen.mtimeMs}` : "gone";
}

/** Under another name first: of two that take it away only one succeeds. */
async function takeAway(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  await rename(path, aside).catch(() => {});
  await rm(aside, { force: true });
}
