import { errorCode } from "../system/error-code.ts";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "may not be read: give the bot's user permission to read it",
  EPERM: "may not be read: give the bot's user permission to read it",
  ENOENT: "was deleted or renamed while it was read: index again",
  ENOTDIR: "is not a folder: choose a folder that holds articles",
  ENAMETOOLONG: "has a path that is too long for the system: move it up or shorten its name",
  ELOOP: "is a link that leads to itself: remove it",
  EMFILE: "could not be opened, as too many files are open: index again",
  EIO: "could not be read from the disk: check the disk, then index again",
};

/** Why the file system refused a file, in words for its owner. */
export function fileReason(error: unknown): string {
  const code = errorCode(error);
  return REASONS[code ?? ""] ?? `could not be read (${code ?? String(error)})`;
}
