import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../errors.ts";
import { isMissing } from "../system/error-code.ts";
import { FAILURES } from "../system/failures.ts";
import { parseSources } from "./parse-sources.ts";
import type { Source } from "./source.ts";

/** Where sources are listed. */
export interface SourcesFile {
  readonly path: string;
  /** Somebody named it: it has to be there. */
  readonly isRequired: boolean;
}

/** The sources that are listed; none where there is no file. Throws UserError when it cannot be used, in one line. */
export async function readSources({ path, isRequired }: SourcesFile): Promise<readonly Source[]> {
  const file = basename(path);
  try {
    return parseSources(await readFile(path, "utf8"), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (!isMissing(error)) throw new UserError(`${file} ${FAILURES.notReadable}`, { cause: error });
    if (!isRequired) return [];
    throw new UserError(`SOURCES_FILE: there is no file ${path}: write it, or leave SOURCES_FILE empty.`, {
      cause: error,
    });
  }
}
