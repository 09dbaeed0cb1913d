import { readFile } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import { isMissing } from "../error-code.ts";
import { FAILURES } from "../failures.ts";

/**
 * What a file of JSON keeps that cannot be made again; undefined where there is no file. Throws a UserError for one that cannot be
 * read or understood: taken for none, it would be written over by the next change.
 * @param parse what the content says; undefined when it is not as it should be, or of a newer version
 * @param damaged what is wrong then, and what to do
 */
export async function readKeptFile<T>(
  path: string,
  parse: (content: unknown) => T | undefined,
  damaged: string = FAILURES.damagedKept,
): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw new UserError(`${path} ${FAILURES.notReadableDisk}`, { cause });
  });
  if (text === undefined) return undefined;
  const parsed = parse(parseJson(text));
  if (parsed === undefined) throw new UserError(`${path} ${damaged}`);
  return parsed;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
