import { rename } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { errorCode } from "./error-code.ts";

/** What Windows says while somebody else, a virus scanner or a reader, has a file open for a moment. */
const BUSY = ["EPERM", "EACCES", "EBUSY"];
/** Milliseconds before each further attempt: a scanner is done within a second or two. */
const PAUSES = [10, 20, 50, 100, 200, 400, 800, 1000];

export interface ReplaceOptions {
  readonly platform?: NodeJS.Platform;
  readonly move?: (from: string, to: string) => Promise<void>;
  readonly pauses?: readonly number[];
}

/**
 * Renames a file or folder over what bears its new name, in one step. On Windows, where others that merely look at a file can
 * forbid that, it is tried again for two and a half seconds. Throws what the last attempt throws.
 */
export async function replaceFile(
  from: string,
  to: string,
  { platform = process.platform, move = rename, pauses = PAUSES }: ReplaceOptions = {},
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      const pause = pauses[attempt];
      if (platform !== "win32" || pause === undefined || !BUSY.includes(errorCode(error) ?? "")) throw error;
      await wait(pause);
    }
  }
}
