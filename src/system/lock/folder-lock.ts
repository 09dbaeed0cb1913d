import type { FileHandle } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { startHeartbeat } from "./heartbeat.ts";
import { LifeWatch } from "./life-watch.ts";
import {
  createLock,
  describeSelf,
  dropClaim,
  type FoundLock,
  findLock,
  type LockOwner,
  removeLock,
  removeLockLeftovers,
  replaceLock,
} from "./lock-file.ts";
import { judgeOwner } from "./lock-owner.ts";

export interface FolderLock {
  /** Whether the lock file is still this lock's: to be asked before anything is published. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Milliseconds. */
export interface LockPace {
  /** From one sign of life to the next. */
  readonly beat: number;
  /** Without a sign of life, watched for so long, an owner counts as dead. */
  readonly stale: number;
}

export interface FolderLockOptions {
  /** The lock file. */
  readonly path: string;
  /** The error for whoever does not want to wait for a living owner. Without it, the lock is waited for. */
  readonly refuse?: (owner: LockOwner | undefined) => Error;
  /** Told once when there is an owner that lives, or may. */
  readonly onWait?: ((owner: LockOwner | undefined) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pace?: LockPace;
}

/** Fifteen signs of life may be late, or lost on a slow disk, before a lock is taken over. */
export const LOCK_PACE: LockPace = { beat: 2000, stale: 30_000 };

/**
 * Takes a lock file. One that was left by a process that has ended is taken over: at once where this system can prove
 * that, else when its heartbeat (the file's time) has not changed for `stale` milliseconds of watching. Clocks are never
 * compared, so it does not matter what they say. Throws what `refuse` gives, the signal's reason, or errors of the file
 * system.
 */
export async function lockFolder(options: FolderLockOptions): Promise<FolderLock> {
  const { path, refuse, onWait = () => {}, signal, pace = LOCK_PACE } = options;
  const self = await describeSelf();
  const interval = pace.beat / 2;
  const watch = new LifeWatch(2 * interval);
  let contested: FoundLock | undefined;
  let waits = false;
  for (;;) {
    signal?.throwIfAborted();
    const created = await createLock(path, self);
    if (created) return holdLock(path, self.token, created, pace);
    const found = await findLock(path);
    if (!found) continue;
    watch.look(found);
    const state = await judgeOwner(found.owner);
    if (refuse && (state === "living" || watch.hasSeenLife)) throw refuse(found.owner);
    const isOver = watch.milliseconds >= pace.stale;
    if (state === "dead" || (state === "unknown" && isOver)) {
      if (isOver && contested?.sign === found.sign) await dropClaim(path, found);
      const replaced = await replaceLock(path, found, self);
      if (replaced) return holdLock(path, self.token, replaced, pace);
      // Somebody else is taking it over, or was killed while doing so: then the claim is dropped after another watch.
      if (isOver || contested?.sign !== found.sign) watch.restart();
      contested = found;
    } else if (!waits) onWait(found.owner);
    waits = true;
    await wait(interval, undefined, signal ? { signal } : {});
  }
}

/** Does work while holding a lock, which is released whatever comes of the work. */
export async function withFolderLock<T>(
  options: FolderLockOptions,
  work: (lock: FolderLock) => Promise<T>,
): Promise<T> {
  const lock = await lockFolder(options);
  try {
    return await work(lock);
  } finally {
    await lock.release();
  }
}

async function holdLock(path: string, token: string, file: FileHandle, { beat }: LockPace): Promise<FolderLock> {
  const stop = startHeartbeat(file, beat);
  const release = async () => {
    await stop();
    await removeLock(path, token);
  };
  try {
    await removeLockLeftovers(path);
  } catch (error) {
    await release();
    throw error;
  }
  return { isHeld: async () => (await findLock(path))?.token === token, release };
}
