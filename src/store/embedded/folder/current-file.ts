import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../../../system/durable-files.ts";
import { damagedError, isMissing } from "../../../system/storage-errors.ts";

export const CURRENT_FILE = "CURRENT";
/** How often readers look for a new generation: half of the two seconds that are promised. */
const WATCH_MILLISECONDS = 1000;

/** The name of the current generation; undefined when there is none yet. */
export async function readCurrent(folder: string): Promise<string | undefined> {
  const file = join(folder, CURRENT_FILE);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const name = text.trimEnd();
  if (generationNumber(name) === undefined) throw damagedError(`${file} names no generation`);
  return name;
}

/** The switch: one atomic rename. */
export async function writeCurrent(folder: string, generation: string): Promise<void> {
  await writeDurably(join(folder, CURRENT_FILE), `${generation}\n`);
}

/** Calls back whenever CURRENT names another generation than before. Polls, which works on every file system. */
export function watchCurrent(
  folder: string,
  since: string | undefined,
  onSwitch: (generation: string) => void,
): () => void {
  let last = since;
  let isStopped = false;
  const timer = setInterval(async () => {
    // What cannot be read now may be readable the next time.
    const name = await readCurrent(folder).catch(() => undefined);
    if (name === undefined || name === last || isStopped) return;
    last = name;
    onSwitch(name);
  }, WATCH_MILLISECONDS);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

export function generationName(number: number): string {
  return `gen-${String(number).padStart(6, "0")}`;
}

/** The number in a generation's name; undefined for anything else. */
export function generationNumber(name: string): number | undefined {
  const digits = /^gen-(\d{6,})$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
