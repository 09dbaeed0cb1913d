import { errorCode } from "../error-code.ts";
import type { LockOwner } from "./lock-file.ts";
import { processSpace, processStart } from "./process-start.ts";

/** What this system knows of a lock's owner: only its heartbeat tells of one that is unknown here. */
export type OwnerState = "living" | "dead" | "unknown";

/** Judges by process id alone where that can be proven: ids mean nothing in another container or on another machine. */
export async function judgeOwner(owner: LockOwner | undefined): Promise<OwnerState> {
  if (!owner?.processStart) return "unknown";
  if (owner.space !== undefined && owner.space !== (await processSpace())) return "unknown";
  const start = await processStart(owner.pid);
  if (start === owner.processStart) return "living";
  // A file of an earlier version does not say which container's process it means.
  if (owner.space === undefined) return "unknown";
  return start === undefined && isListed(owner.pid) ? "unknown" : "dead";
}

/** Whether there is a process with this id, whoever may see what it is. */
function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
