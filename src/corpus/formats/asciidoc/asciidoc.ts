import type { ArticleContent } from "../format.ts";
import type { Line, LineOutline } from "../line-outline/line-outline.ts";
import { readByLines } from "../line-outline/read-by-lines.ts";
import { findAsciidocInline } from "./inline.ts";

const SECTION = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
const ATTRIBUTE = /^:!?[\w-]{1,100}!?:(?:[ \t]|$)/;
const BLOCK_ATTRIBUTES = /^\[(?:\[[^\]]{1,200}\]|[^\]]{0,500})\]$/;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
const CODE_FENCE = /^(?:-{4,}|\.{4,}|`{3,}.{0,100}|\+{4,})$/;
const COMMENT_FENCE = /^\/{4,}$/;
const CONTAINER_FENCE = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
const TABLE_FENCE = /^[|,:!]={3,}$/;
/** Values that commas or colons part stand line by line. */
const VALUES = /\bformat="?(?:csv|dsv|tsv)\b/;
const VALUES_FENCE = /^[,:]={3,}$/;
const MACRO = /^(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::/;
/** What stands alone on a line and says nothing: the continuation of a list, a page break, a ruler. */
const SIGN = /^(?:\+|<<<|'{3,}|-{3}|\*{3})$/;
const ITEM = /^(?:\*{1,6}|-|\.{1,6}|\d{1,4}\.|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)/;
const TERM = /^\S.{0,200}?(?:::{1,3}|;;)(?:[ \t]|$)/;

/**
 * Reads AsciiDoc. The text stays verbatim; other files that it includes are not read, and what it computes (conditions,
 * attributes) is not.
 */
export function readAsciidoc(bytes: Uint8Array): ArticleContent {
  return readByLines(bytes, findAsciidocInline, (outline) => {
    const header = readHeader(outline);
    let includes = header.includes;
    let at = header.next;
    while (at < outline.lines.length) {
      if (outline.line(at).words.startsWith("include::")) includes += 1;
      at = readBlock(outline, at);
    }
    return { stated: header.stated, includes };
  });
}

/** The title, and the lines right below it that name authors, a date and attributes. */
function readHeader(outline: LineOutline) {
  let at = 0;
  let includes = 0;
  const stated: { author?: string; published?: string; lang?: string } = {};
  const skip = () => {
    while (isSkipped(outline.line(at).words) && at < outline.lines.length) {
      const { words } = outline.line(at);
      if (words.startsWith("include::")) includes += 1;
      if (ATTRIBUTE.test(words)) note(words);
      if (words !== "") outline.leaveOut(at);
      at += 1;
    }
  };
  const note = (attribute: string) => {
    const [, name = "", value = ""] = /^:([\w-]{1,100}):[ \t]*(.{0,200})$/.exec(attribute) ?? [];
    if (name === "author") stated.author = value.trim();
    if (name === "revdate") stated.published = value.trim();
  };
  skip();
  if (!/^[=#][ \t]+\S/.test(outline.line(at).words)) return { next: at, stated, includes };
  outline.heading(1, { line: at, lead: (SECTION.exec(outline.line(at).words)?.[0] ?? "").length });
  at += 1;
  for (; outline.line(at).words !== ""; at += 1) {
    const { words } = outline.line(at);
    if (ATTRIBUTE.test(words)) note(words);
    else if (stated.author === undefined && /^\p{L}[^:[\]]{1,200}$/u.test(words))
      stated.author = words
        .replace(/<[^<>]{0,200}>/g, "")
        .split(";")
        .map((name) => name.trim())
        .join(", ");
    else if (/^v?\d/.test(words)) stated.published ??= /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? "";
    else if (!words.startsWith("//")) break;
    outline.leaveOut(at);
  }
  return { next: at, stated, includes };
}

function isSkipped(words: string): boolean {
  return words === "" || ATTRIBUTE.test(words) || /^\/\/(?!\/)/.test(words) || words.startsWith("include::");
}

/** Reads what begins at a line. Returns the line after it. */
function readBlock(outline: LineOutline, at: number): number {
  const { words, start, indent } = outline.line(at);
  if (words === "") return at + 1;
  const isComment = COMMENT_FENCE.test(words);
  if (isComment || (words.startsWith("//") && !words.startsWith("///")) || ATTRIBUTE.test(words)) {
    const last = isComment ? closingFence(outline, at) : at;
    outline.leaveOut(at, last);
    return last + 1;
  }
  const section = SECTION.exec(words)?.[0];
  if (section !== undefined) {
    outline.heading(section.trim().length, { line: at, lead: section.length });
    return at + 1;
  }
  if (BLOCK_ATTRIBUTES.test(words)) {
    const fence = at + 1;
    if (CODE_FENCE.test(outline.line(fence).words)) return readCode(outline, at, fence);
    if (VALUES.test(words) && TABLE_FENCE.test(outline.line(fence).words)) return readCode(outline, at, fence);
    if (/^\[(?:source|listing|literal)/.test(words)) return readPlainCode(outline, at, fence);
    outline.mark(at);
    return at + 1;
  }
  if (CODE_FENCE.test(words) || VALUES_FENCE.test(words)) return readCode(outline, at, at);
  if (TABLE_FENCE.test(words)) return readTable(outline, at);
  if (CONTAINER_FENCE.test(words) || MACRO.test(words) || SIGN.test(words)) {
    outline.mark(at);
    return at + 1;
  }
  if (BLOCK_TITLE.test(words)) {
    outline.hide(start + indent, start + indent + 1);
    outline.paragraph(start + indent, at);
    return at + 1;
  }
  // A paragraph that is set in is code.
  if (indent > 0 && outline.line(at - 1).words === "" && !ITEM.test(words)) return readIndented(outline, at);
  return readParagraph(outline, at);
}

function readParagraph(outline: LineOutline, at: number): number {
  let end = at + 1;
  while (!endsParagraph(outline.line(end))) end += 1;
  const { start, indent, words } = outline.line(at);
  const term = TERM.exec(words)?.[0];
  // One colon says it to readers.
  const colons = /::{1,3}\s*$/.exec(term ?? "")?.index;
  if (colons !== undefined) outline.hide(start + indent + colons + 1, start + indent + (term ?? "").trimEnd().length);
  if (term !== undefined && end > at + 1) {
    // What explains a term may begin on the line below it.
    outline.paragraph(start + indent, at);
    outline.paragraph(outline.line(at + 1).start + outline.line(at + 1).indent, end - 1);
  } else outline.paragraph(start + indent, end - 1);
  return end;
}

function endsParagraph({ words }: Line): boolean {
  return (
    words === "" ||
    ITEM.test(words) ||
    TERM.test(words) ||
    SIGN.test(words) ||
    MACRO.test(words) ||
    words.startsWith("//") ||
    BLOCK_ATTRIBUTES.test(words) ||
    CODE_FENCE.test(words) ||
    TABLE_FENCE.test(words) ||
    CONTAINER_FENCE.test(words)
  );
}

/** Code between fences, below the line that says what it is, if there is one. */
function readCode(outline: LineOutline, first: number, fence: number): number {
  const last = closingFence(outline, fence);
  outline.code({ first, from: fence + 1, to: last - 1, last, indent: 0 });
  return last + 1;
}

/** Code without fences: up to a blank line. */
function readPlainCode(outline: LineOutline, first: number, from: number): number {
  let to = from;
  while (outline.line(to).words !== "") to += 1;
  outline.code({ first, from, to: to - 1, last: to - 1, indent: 0 });
  return Math.max(to, from);
}

function readIndented(outline: LineOutline, at: number): number {
  let end = at;
  let indent = Number.POSITIVE_INFINITY;
  for (; outline.line(end).words !== ""; end += 1) indent = Math.min(indent, outline.line(end).indent);
  outline.code({ first: at, from: at, to: end - 1, last: end - 1, indent });
  return end;
}

/** The line that closes a fence, the last line of all where none does. */
function closingFence(outline: LineOutline, at: number): number {
  const opening = outline.line(at).words.replace(/^(`{3,}).*$/, "$1");
  for (let end = at + 1; end < outline.lines.length; end += 1) if (outline.line(end).words === opening) return end;
  return outline.lines.length;
}

/** Rows, each on a line of its own or with a cell on each line: what blank lines part is one. */
function readTable(outline: LineOutline, at: number): number {
  const end = closingFence(outline, at);
  outline.mark(at);
  let from = at + 1;
  for (let line = from; line <= end; line += 1) {
    const { words } = outline.line(line);
    const isRow = words.split("|").length > 2;
    if (words !== "" && line < end && !isRow) continue;
    if (line > from) writeRow(outline, from, line - 1);
    if (isRow && line < end) writeRow(outline, line, line);
    from = line + 1;
  }
  if (end < outline.lines.length) outline.mark(end);
  return end + 1;
}

/** A row without its first bar. */
function writeRow(outline: LineOutline, from: number, to: number): void {
  const { start, indent, words } = outline.line(from);
  const bar = /^\|[ \t]*/.exec(words)?.[0] ?? "";
  outline.hide(start + indent, start + indent + bar.length);
  outline.paragraph(start + indent, to);
}
