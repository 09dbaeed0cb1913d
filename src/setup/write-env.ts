import { constants } from "node:fs";
import { copyFile, readFile } from "node:fs/promises";
import { MemberError } from "../conversation/member-error.ts";
import { writeDurably } from "../system/durable-files.ts";
import { isMissing } from "../system/error-code.ts";
import { setVariables, type Variables } from "./env-file.ts";

export interface WrittenEnv {
  /** Where the file that was there has been kept; undefined when there was none. */
  readonly kept: string | undefined;
}

/**
 * Sets variables in an `.env` file, readable by its owner alone. One that is there is kept beside it as it was, under a name
 * with the time; a new one begins as the template. Throws a UserError when it cannot be written.
 */
export async function writeEnv(
  path: string,
  variables: Variables,
  { template, now }: { readonly template: string; readonly now: Date },
): Promise<WrittenEnv> {
  try {
    const before = await readOrUndefined(path);
    const kept = before === undefined ? undefined : `${path}.${now.toISOString().replaceAll(/[:.]/g, "-")}`;
    if (kept !== undefined) await copyFile(path, kept, constants.COPYFILE_EXCL);
    await writeDurably(path, setVariables(before ?? template, variables));
    return { kept };
  } catch (cause) {
    throw new MemberError(({ setup }) => setup.notWritten(path), { cause });
  }
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
