import type { Attachment } from "discord.js";
import type { UploadedFile } from "../../authoring/draft.ts";
import { safeUploadName } from "../../authoring/file-name.ts";
import { LARGEST_UPLOAD_BYTES } from "./fetch-file.ts";

/** Files that are taken along with a message: as many as a preview can show. */
const MOST_FILES = 5;

export function uploadOf({ name, url, size }: Pick<Attachment, "name" | "url" | "size">): UploadedFile {
  return { name, url, size };
}

/** Which files can be articles, and the names of those that cannot or are too many. */
export function splitUploads(files: readonly UploadedFile[], extensions: readonly string[]) {
  const isUsable = ({ name, size }: UploadedFile) =>
    size <= LARGEST_UPLOAD_BYTES && safeUploadName(name, extensions) !== undefined;
  const taken = files.filter(isUsable).slice(0, MOST_FILES);
  return { taken, leftOut: files.filter((file) => !taken.includes(file)).map(({ name }) => name) };
}
