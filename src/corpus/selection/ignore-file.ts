import { stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { onOneLine } from "../../system/one-line.ts";
import { type PathPattern, patternBelow, patternProblem } from "../../system/path-patterns.ts";
import { fill } from "../../system/phrase.ts";
import { readWholeFile } from "../read-file.ts";
import { fileReason, REASONS } from "../reasons.ts";
import { UnusableFileError } from "../unusable-file.ts";

/** A file of patterns, in the notation of `.gitignore`, for what is not to be indexed of its folder and below. */
export const IGNORE_NAME = ".footnoteignore";

/** Matching every file takes time for every line. */
const MOST_LINES = 5000;

/**
 * The patterns of a folder's file, as ones for the articles' folder.
 * @param folder path below the articles' folder with forward slashes, empty for itself
 * Throws UserError naming the file, and the line where one is wrong.
 */
export async function readIgnoreFile(directory: string, folder: string): Promise<readonly PathPattern[]> {
  const name = folder === "" ? IGNORE_NAME : `${folder}/${IGNORE_NAME}`;
  const file = join(directory, name);
  try {
    if ((await stat(file)).size === 0) return [];
    return parseIgnoreFile(decode(await readWholeFile(directory, name)), { file, name, folder });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof UnusableFileError ? error.message : fileReason(error);
    throw new UserError(`${onOneLine(file)} ${reason}`, { cause: error });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnusableFileError(REASONS.listNotUtf8, { cause: error });
  }
}

interface IgnoreFilePlace {
  /** For errors. */
  readonly file: string;
  /** For telling which pattern left a file out. */
  readonly name: string;
  readonly folder: string;
}

/** The patterns of such a file's text. Throws UserError naming the line that is wrong. */
export function parseIgnoreFile(text: string, { file, name, folder }: IgnoreFilePlace): PathPattern[] {
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > MOST_LINES)
    throw new UserError(`${onOneLine(file)} ${fill(REASONS.longIgnoreFile, { most: MOST_LINES })}`);
  return lines.flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    // A space at the end is meant only behind a backslash.
    const pattern = line.endsWith("\\ ") ? line : line.trimEnd();
    const problem = patternProblem(pattern);
    if (problem !== undefined)
      throw new UserError(
        `${onOneLine(file)} ${fill(REASONS.inLine, { line: i + 1, pattern: onOneLine(pattern.slice(0, 100)), problem })}`,
      );
    return [{ pattern: patternBelow(folder, pattern), origin: `${name}, line ${i + 1}` }];
  });
}
