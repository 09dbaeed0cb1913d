import { cleanPage } from "../../corpus/formats/html/clean-page.ts";
import { UnusableFileError } from "../../corpus/unusable-file.ts";
import { UserError } from "../../errors.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import type { FetchedPage } from "./page-client.ts";

/** A page as an article's file. */
export interface FileOfPage {
  /** With the dot. */
  readonly ending: string;
  readonly content: Uint8Array;
}

const MARKDOWN = /\.(?:md|markdown|mdx)$/i;

/** Makes an article's file of a page. Throws UserError where there is nothing to keep. */
export function writePage({ url, body, header }: Pick<FetchedPage, "url" | "body" | "header">): FileOfPage {
  const said = header("content-type").toLowerCase();
  const type = said.split(";", 1)[0]?.trim() ?? "";
  const charset = /charset\s*=\s*"?([\w:-]+)/.exec(said)?.[1];
  switch (type) {
    case "text/html":
    case "application/xhtml+xml":
    case "":
      return { ending: ".html", content: Buffer.from(clean(body, url, charset)) };
    case "text/markdown":
    case "text/x-markdown":
      return { ending: ".md", content: withAddress(body, url) };
    case "text/plain":
      // Markdown is often sent as text; and text has no place for an address.
      return MARKDOWN.test(new URL(url).pathname)
        ? { ending: ".md", content: withAddress(body, url) }
        : { ending: ".txt", content: body };
    default:
      throw new UserError(fill(SOURCE_REASONS.noPage, { type }));
  }
}

function clean(body: Uint8Array, url: string, charset: string | undefined): string {
  try {
    return cleanPage(body, { url, ...(charset !== undefined && { charset }) });
  } catch (error) {
    if (error instanceof UnusableFileError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Markdown says where it is from in front matter, unless it has one of its own. */
function withAddress(body: Uint8Array, url: string): Uint8Array {
  const isAscii = !body.subarray(0, 4).some((byte) => byte === 0 || byte > 0x7f);
  const hasOwn = Buffer.from(body.subarray(0, 3)).toString("latin1") === "---";
  return isAscii && !hasOwn ? Buffer.concat([Buffer.from(`---\nurl: ${JSON.stringify(url)}\n---\n\n`), body]) : body;
}
