import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import { isMissing } from "../system/error-code.ts";
import { FAILURES } from "../system/failures.ts";
import type { AccessRule } from "./access-rules.ts";
import { parseAccessRules } from "./parse-rules.ts";

/** The rules of who may see which articles, as the file has them now. */
export interface Access {
  rules(): readonly AccessRule[];
  close(): void;
}

export interface OpenAccessOptions {
  readonly path: string;
  /** The file was asked for: without it nothing is served. */
  readonly isRequired: boolean;
  readonly log: Pick<Logger, "info" | "error">;
  /** Milliseconds between two looks at the file. */
  readonly every?: number;
}

/** No change of a file that hides things should take longer than that of the index. */
const LOOK_MILLISECONDS = 1000;

/**
 * Reads the rules and follows the file. A file that cannot be used is told to the log in one line, and the rules before it
 * keep serving; so do those of a file that is gone, for nobody can tell whether it was meant. Throws a UserError when the
 * file cannot be used at the start, or was asked for and is not there.
 */
export async function openAccess({
  path,
  isRequired,
  log,
  every = LOOK_MILLISECONDS,
}: OpenAccessOptions): Promise<Access> {
  const file = basename(path);
  let text = await read();
  if (text === undefined && isRequired)
    throw new UserError(`ACCESS_FILE: there is no file ${path}: write it, or leave ACCESS_FILE empty.`);
  let rules = text === undefined ? [] : parseAccessRules(text, file);
  let following: Promise<void> = Promise.resolve();

  async function read(): Promise<string | undefined> {
    try {
      return await readFile(path, "utf8");
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new UserError(`${file} ${FAILURES.notReadable}`, { cause: error });
    }
  }

  async function follow(): Promise<void> {
    try {
      const next = await read();
      if (next === text) return;
      text = next;
      if (next === undefined)
        throw new UserError(`${file} is gone: put it back, or restart to serve all articles to all.`);
      rules = parseAccessRules(next, file);
      log.info(`${file} has been read`, { rules: rules.length });
    } catch (error) {
      log.error(
        `The access rules from before hold on: ${error instanceof UserError ? error.message : "see the cause"}`,
        {
          error,
        },
      );
    }
  }

  const onChange = () => {
    following = following.then(follow);
  };
  watchFile(path, { interval: every, persistent: false }, onChange);
  return { rules: () => rules, close: () => unwatchFile(path, onChange) };
}
