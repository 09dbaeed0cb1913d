import { readFile } from "node:fs/promises";

/** The field of /proc/PID/stat with the start time, counted from the one after the command's closing bracket. */
const START_TIME_FIELD = 19;
/** The state of a process that has ended and whose parent has not yet asked for its exit code. */
const ZOMBIE = "Z";

/**
 * When a process started, in the system's own terms: the same for as long as the process lives, and different for a
 * later process with the same pid. Empty where the system does not tell (then pids alone have to do).
 */
export async function processStart(pid: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === ZOMBIE) return "ended";
    return `${boot.trim()} ${fields[START_TIME_FIELD] ?? ""}`;
  } catch {
    return "";
  }
}
