import { hostname } from "node:os";
import { join } from "node:path";
import { UserError } from "../../../errors.ts";
import { FAILURES } from "../../../system/failures.ts";
import { type FolderLock, LOCK_PACE, type LockPace, lockFolder } from "../../../system/lock/folder-lock.ts";
import type { LockOwner } from "../../../system/lock/lock-file.ts";
import { fill } from "../../../system/phrase.ts";

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
  throw new UserError(FAILURES.takenOver);
}

function watchNotice(owner: LockOwner | undefined, { stale }: LockPace): string {
  return `${describe(owner)} was writing the index: unless it shows that it lives, it is taken over in ${stale / 1000} seconds.`;
}

function heldError(owner: LockOwner | undefined): UserError {
  const isHere = !owner || owner.host === hostname();
  return new UserError(fill(isHere ? FAILURES.beingWritten : FAILURES.beingWrittenElsewhere, { who: describe(owner) }));
}

function describe(owner: LockOwner | undefined): string {
  return owner
    ? fill(FAILURES.writer, { pid: owner.pid, host: owner.host, since: owner.lockedAt })
    : FAILURES.otherWriter;
}
