import { findHardWraps } from "../../../language/hard-wraps.ts";
import { trimSpan } from "../../../language/span.ts";
import type { TextBlock } from "../../article.ts";
import { decodeText } from "../../decode-text.ts";
import { titleFromText } from "../../derive-title.ts";
import type { ArticleContent } from "../format.ts";

/** Reads plain text: every line is a paragraph, but where line breaks only wrap the text. */
export function readPlainText(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  return { ...outlinePlainText(text), ...decoding };
}

/** Outlines text that is decoded already. */
export function outlinePlainText(text: string): ArticleContent {
  const blocks = findParagraphs(text);
  const first = blocks[0];
  const derivedTitle = first ? titleFromText(text.slice(first.start, first.end)) : "";
  return { text, blocks, markup: [], derivedTitle, metadata: {} };
}

function findParagraphs(text: string): TextBlock[] {
  const wraps = findHardWraps(text);
  const paragraphs: TextBlock[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimSpan(text, start, end);
    if (span.end > span.start) paragraphs.push({ kind: "paragraph", ...span });
  };
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) {
    if (wraps.has(index)) continue;
    close(index);
    start = index + lineBreak.length;
  }
  close(text.length);
  return paragraphs;
}
