import type { FetchedFile } from "../../authoring/authoring.ts";
import type { UploadedFile } from "../../authoring/draft.ts";
import { MemberError } from "../../conversation/member-error.ts";

/** What Discord lets members upload without paying, and more than an article has. */
export const LARGEST_UPLOAD_BYTES = 10_000_000;
const MEGABYTE = 1_000_000;
const PATIENCE_MILLISECONDS = 30_000;

/** Fetches a file that was uploaded to Discord. Throws a UserError when it is too large or cannot be had. */
export async function fetchFile({ name, url, size }: UploadedFile): Promise<FetchedFile> {
  const tooLarge = new MemberError((words) => words.articles.tooLarge(name, LARGEST_UPLOAD_BYTES / MEGABYTE));
  if (size > LARGEST_UPLOAD_BYTES) throw tooLarge;
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    if (!response.ok || response.body === null) throw new Error(`Status ${response.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body) {
      length += part.byteLength;
      // What it said of its size need not be so.
      if (length > LARGEST_UPLOAD_BYTES) throw tooLarge;
      parts.push(part);
    }
    return { name, content: Buffer.concat(parts) };
  } catch (error) {
    if (error instanceof MemberError) throw error;
    throw new MemberError((words) => words.articles.notFetched(name), { cause: error });
  }
}
