import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { UserError } from "../errors.ts";
import { filesOf, type ModelFile, readKind } from "./model-kind.ts";
import { checkOnnxFraming } from "./runtime/onnx-framing.ts";
import { checkSafetensors } from "./static/safetensors.ts";

/** The most bytes of one file of a model: the format of its weights ends at 2 GiB, and the largest tokenizers have 20 MB. */
export const mostBytesOf = (file: ModelFile): number => (file.endsWith(".json") ? 100e6 : 2 ** 31);
/** The most bytes of all files of a model together. */
export const MOST_MODEL_BYTES = 2 ** 31 + 100e6;

/** Where the checksums of the first download stay, beside the model's folder, when that is deleted or replaced. */
export function firstSumsOf(directory: string): string {
  return `${directory}.sha256`;
}

/** Lists the sha256 of each file, in the format of `sha256sum`. */
export const SUMS_FILE = "SHA256SUMS";
const SUM_LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Checks files of a model folder, all of its kind unless others are named: against the checksums of its first download, else its own list of them, or where it has
 * none that they are what their names say. Returns one sha256, hex, over all of them. Throws a UserError that names the file that is missing or damaged.
 * @param remedy what to do then, as a sentence
 */
export async function checkModelFolder(
  directory: string,
  remedy: string,
  files?: readonly ModelFile[],
): Promise<string> {
  const sums = (await readSums(firstSumsOf(directory))) ?? (await readSums(join(directory, SUMS_FILE)));
  const lines: string[] = [];
  for (const file of files ?? filesOf(await readKind(directory))) {
    const path = join(directory, file);
    const sum = await hashFile(path).catch((cause: unknown) => {
      throw new UserError(`The model file ${path} is missing or can't be read. ${remedy}`, { cause });
    });
    const isSound = sums === undefined ? await hasItsFormat(path) : sums.get(file) === sum;
    if (!isSound) throw new UserError(`The model file ${path} is damaged. ${remedy}`);
    lines.push(sumLine(file, sum));
  }
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Whether a file can be parsed: as JSON, or by its framing as ONNX or as tensors. */
export async function hasItsFormat(path: string): Promise<boolean> {
  try {
    if (path.endsWith(".json")) JSON.parse(await readFile(path, "utf8"));
    else if (path.endsWith(".safetensors")) await checkSafetensors(path);
    else await checkOnnxFraming(path);
    return true;
  } catch {
    return false;
  }
}

export function sumLine(file: ModelFile, sha256: string): string {
  return `${sha256}  ${file}\n`;
}

/** sha256 of a file, hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash, { end: false });
  return hash.digest("hex");
}

/** Whether there is anything at a path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The sha256 of each file in a list; undefined when there is none. */
export async function readSums(path: string): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  return new Map(
    text.split("\n").flatMap((line) => {
      const [, sum, file] = SUM_LINE.exec(line.trimEnd()) ?? [];
      return sum !== undefined && file !== undefined ? [[file, sum] as const] : [];
    }),
  );
}
