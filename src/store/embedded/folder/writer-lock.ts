import { hostname } from "node:os";
import { join } from "node:path";
import { UserError } from "../../../errors.ts";
import { type FolderLock, LOCK_PACE, type LockPace, lockFolder } from "../../../system/lock/folder-lock.ts";
import type { LockOwner } from "../../../system/lock/lock-file.ts";

export const LOCK_FILE = "WRITER.lock";

export interface WriterLockOptions {
  /** Told in one line when there is a writer of whom only a sign of life can tell whether it still runs. */
  readonly onWait?: ((notice: string) => void) | undefined;
  readonly pace?: LockPace;
}

/** Locks the folder against other writers. Throws a UserError when another one is alive. */
export async function lockWriter(
  folder: string,
  { onWait = () => {}, pace = LOCK_PACE }: WriterLockOptions = {},
): Promise<FolderLock> {
  return lockFolder({
    path: join(folder, LOCK_FILE),
    refuse: heldError,
    onWait: (owner) => onWait(watchNotice(owner, pace)),
    pace,
  });
}

/** To be called before the index is switched. Throws a UserError when the lock was lost to another writer. */
export async function requireHeld(lock: FolderLock): Promise<void> {
  if (await lock.isHeld()) return;
  throw new UserError("Another process took over writing the index, so this one wrote nothing. Try again.");
}

function watchNotice(owner: LockOwner | undefined, { stale }: LockPace): string {
  return `${describe(owner)} was writing the index: unless it shows that it lives, it is taken over in ${stale / 1000} seconds.`;
}

function heldError(owner: LockOwner | undefined): UserError {
  const mend =
    !owner || owner.host === hostname() ? "Wait until it is done." : "Wait until it is done, or stop it there.";
  return new UserError(`The index is being written by ${describe(owner)}. ${mend}`);
}

function describe(owner: LockOwner | undefined): string {
  return owner ? `process ${owner.pid} on ${owner.host} since ${owner.lockedAt}` : "another process";
}
