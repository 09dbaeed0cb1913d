import { readFile, readlink } from "node:fs/promises";

/** The field of /proc/PID/stat with the start time, counted from the one after the command's closing bracket. */
const START_TIME_FIELD = 19;
/** The state of a process that has ended and whose parent has not yet asked for its exit code. */
const ZOMBIE = "Z";

/**
 * When a process started, in the system's own terms: the boot and the time since then. The same for as long as the process
 * lives, and different for a later process with the same pid. Undefined where the system does not tell or there is no such
 * process; "ended" of one that has ended but is still listed.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  try {
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, "utf8"), readBoot()]);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === ZOMBIE ? "ended" : `${boot} ${fields[START_TIME_FIELD] ?? ""}`;
  } catch {
    return undefined;
  }
}

/**
 * Names the space in which process ids mean what they mean here: this boot of this machine, and within it this
 * container's list of processes. A host's name says neither: a container that is created anew has another one, and its
 * pids begin at 1 again. Undefined where the system does not tell.
 */
export async function processSpace(): Promise<string | undefined> {
  try {
    const [boot, space] = await Promise.all([readBoot(), readlink("/proc/self/ns/pid")]);
    return `${boot} ${space}`;
  } catch {
    return undefined;
  }
}

async function readBoot(): Promise<string> {
  return (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
}
