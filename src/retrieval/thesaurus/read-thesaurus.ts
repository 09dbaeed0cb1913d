import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { createThesaurus, type Thesaurus } from "./thesaurus.ts";

/**
 * Reads a thesaurus: in each text file of a folder a group a line, its expressions apart by commas; lines that begin with #
 * are for people. Throws UserError when the folder can't be read.
 */
export async function readThesaurus(folder: string): Promise<Thesaurus> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    return createThesaurus(texts.flatMap(parseGroups));
  } catch (cause) {
    throw new UserError(`The thesaurus in ${folder} can't be read. Restore the folder from the release.`, { cause });
  }
}

/** The groups of a thesaurus as it is written down. */
export function parseGroups(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  const groups = lines.map((line) => line.split(",").map((expression) => expression.trim()));
  return groups.map((group) => group.filter((expression) => expression !== "")).filter((group) => group.length > 0);
}
