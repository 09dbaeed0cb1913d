import type { Attachment } from "discord.js";
import type { Author, Draft } from "../../authoring/authoring.ts";
import type { UploadedFile } from "../../authoring/draft.ts";
import { safeUploadName } from "../../authoring/file-name.ts";
import { MemberError } from "../../conversation/member-error.ts";
import type { InteractionContext } from "../bot-context.ts";
import { fetchFile, LARGEST_UPLOAD_BYTES } from "./fetch-file.ts";

/** Files that are taken at once: as many as a preview can show. */
export const MOST_FILES = 5;

export function uploadOf({ name, url, size }: Pick<Attachment, "name" | "url" | "size">): UploadedFile {
  return { name, url, size };
}

/** Which of a message's files can be articles, and the names of those that cannot or are too many. */
export function splitUploads(files: readonly UploadedFile[], extensions: readonly string[]) {
  const isUsable = ({ name, size }: UploadedFile) =>
    size <= LARGEST_UPLOAD_BYTES && safeUploadName(name, extensions) !== undefined;
  const taken = files.filter(isUsable).slice(0, MOST_FILES);
  return { taken, leftOut: files.filter((file) => !taken.includes(file)).map(({ name }) => name) };
}

/** Fetches files and drafts them as articles, all or none. Throws a UserError for what cannot be one. */
export async function draftUploads(
  author: Author,
  folder: string,
  files: readonly UploadedFile[],
  { authoring }: Pick<InteractionContext, "authoring">,
): Promise<Draft> {
  if (files.length > MOST_FILES) throw new MemberError((words) => words.articles.tooManyFiles(MOST_FILES));
  return authoring.upload(author, folder, await Promise.all(files.map(fetchFile)));
}
