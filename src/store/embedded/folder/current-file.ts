import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../../../system/durable-files.ts";
import { isMissing } from "../../../system/error-code.ts";
import { damagedError } from "../../../system/storage-errors.ts";

export const CURRENT_FILE = "CURRENT";

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

export function generationName(number: number): string {
  return `gen-${String(number).padStart(6, "0")}`;
}

/** The number in a generation's name; undefined for anything else. */
export function generationNumber(name: string): number | undefined {
  const digits = /^gen-(\d{6,})$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
