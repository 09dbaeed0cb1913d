import { rename, unlink } from "node:fs/promises";
import { errorCode } from "../../system/error-code.ts";

/** How Windows says that something is there already. */
const IN_THE_WAY = new Set(["EPERM", "EACCES", "EEXIST"]);

/**
 * Puts a link in the place of another one, in one step: at any instant there is the old one or the new one. Windows replaces no
 * link to a folder: there, nothing is in its place for a moment.
 * @param move renames, as the file system at hand does it
 */
export async function replaceLink(fresh: string, link: string, move = rename): Promise<void> {
  try {
    await move(fresh, link);
  } catch (error) {
    if (!IN_THE_WAY.has(errorCode(error) ?? "")) throw error;
    await unlink(link);
    await move(fresh, link);
  }
}
