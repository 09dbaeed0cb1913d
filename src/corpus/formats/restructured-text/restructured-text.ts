import { readField } from "../../stated-metadata.ts";
import type { ArticleContent } from "../format.ts";
import type { LineOutline } from "../line-outline/line-outline.ts";
import { readByLines } from "../line-outline/read-by-lines.ts";
import { CODE, CONDITIONS, DIRECTIVE, FIELD, INCLUDES, PICTURES, SILENT, VERSIONS } from "./directives.ts";
import { findRestructuredInline } from "./inline.ts";

const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;
/** A line of adornment that is shorter parts text, or is text. */
const SHORTEST_RULER = 4;
const GRID = /^\+[-=+]{3,}\+?$/;
const SIMPLE_TABLE = /^={2,}(?: +={2,})+$/;
const COMMENT = /^\.\.(?: |$)/;
const FOOTNOTE = /^\.\. \[[^\]]{1,60}\] /;
const ITEM = /^(?:[-*+•]|(?:\d{1,4}|#|[a-zA-Z])[.)]|\((?:\d{1,4}|[a-zA-Z])\)|\||:[^\s:][^:]{0,100}:)[ \t]+(?=\S)/;

/** Reads reStructuredText. The text stays verbatim; other files that it includes are not read. */
export function readRestructuredText(bytes: Uint8Array): ArticleContent {
  return readByLines(bytes, findRestructuredInline, (outline) => {
    const reading: Reading = { outline, levels: [], includes: 0, stated: {}, hasText: false };
    let at = 0;
    while (at < outline.lines.length) at = readBlock(reading, at);
    return reading;
  });
}

interface Reading {
  readonly outline: LineOutline;
  /** The signs that headings were adorned with, the highest first: two where there is one above, too. */
  readonly levels: string[];
  includes: number;
  readonly stated: { author?: string; published?: string };
  /** Fields above all text are about the document. */
  hasText: boolean;
}

/** Reads what begins at a line. Returns the line after it. */
function readBlock(reading: Reading, at: number): number {
  const { outline } = reading;
  const { words, indent } = outline.line(at);
  if (words === "") return at + 1;
  const heading = readHeading(reading, at);
  if (heading !== undefined) return heading;
  if (GRID.test(words) || SIMPLE_TABLE.test(words)) return readTable(outline, at);
  if (ADORNMENT.test(words) && words.length >= SHORTEST_RULER) {
    outline.leaveOut(at);
    return at + 1;
  }
  if (words === "::") return readLiteral(outline, at, indent);
  if (words.startsWith(">>> ")) return readUntilBlank(outline, at);
  if (COMMENT.test(words)) return readExplicit(reading, at);
  if (FIELD.test(words) && !reading.hasText) return readDocumentField(reading, at);
  return readParagraph(reading, at);
}

/** A title with a line of signs below it, and perhaps one above. */
function readHeading({ outline, levels }: Reading, at: number): number | undefined {
  const { words, indent } = outline.line(at);
  const hasOver = isAdornment(words) && indent === 0;
  const title = hasOver ? at + 1 : at;
  const under = outline.line(title + 1).words;
  const line = outline.line(title);
  if (line.words === "" || !isAdornment(under) || outline.line(title + 1).indent > 0) return undefined;
  if (hasOver ? under !== words : line.indent > 0 || isAdornment(line.words)) return undefined;
  // Of a short title the signs may be as few, else a line of them below text parts it.
  if (under.length < SHORTEST_RULER && under.length < line.words.length) return undefined;
  const style = hasOver ? under.charAt(0).repeat(2) : under.charAt(0);
  if (!levels.includes(style)) levels.push(style);
  outline.heading(levels.indexOf(style) + 1, { line: title, from: at, to: title + 1 });
  return title + 2;
}

function isAdornment(words: string): boolean {
  return words.length >= 2 && words !== "::" && words !== ".." && ADORNMENT.test(words);
}

/** A table that is drawn with signs: its lines only make sense below each other, as those of code do. */
function readTable(outline: LineOutline, at: number): number {
  const isGrid = GRID.test(outline.line(at).words);
  let end = at + 1;
  let rulers = 1;
  // A simple table may have blank lines between its rulers.
  for (; end < outline.lines.length; end += 1) {
    const { words } = outline.line(end);
    if (!isGrid && SIMPLE_TABLE.test(words)) rulers += 1;
    const isBlank = words === "";
    if (isBlank && (isGrid || rulers > 2 || (rulers === 2 && SIMPLE_TABLE.test(outline.line(end - 1).words)))) break;
  }
  const { indent } = outline.line(at);
  let last = end - 1;
  while (outline.line(last).words === "") last -= 1;
  outline.code({ first: at, from: at, to: last, last, indent });
  return last + 1;
}

/** The code below a line that ends with two colons, if any is set in. */
function readLiteral(outline: LineOutline, at: number, indent: number): number {
  const end = endOfIndented(outline, at + 1, indent);
  writeIndentedCode(outline, at + 1, at + 1, end);
  return Math.max(end, at + 1);
}

function readUntilBlank(outline: LineOutline, at: number): number {
  let end = at;
  while (outline.line(end).words !== "") end += 1;
  outline.code({ first: at, from: at, to: end - 1, last: end - 1, indent: outline.line(at).indent });
  return end;
}

/** Directives, comments, link targets and footnotes: what begins with two full stops. */
function readExplicit(reading: Reading, at: number): number {
  const { outline } = reading;
  const { words, start, indent } = outline.line(at);
  const footnote = FOOTNOTE.exec(words)?.[0];
  if (footnote !== undefined) {
    // A note's number leads to it; a book's name says something.
    const isNumber = /^\.\. \[[#*\d]/.test(footnote);
    outline.hide(start + indent, start + indent + (isNumber ? footnote.length : ".. ".length));
    return readText(outline, at, start + indent, indent);
  }
  const [, name = "", argument = ""] = DIRECTIVE.exec(words) ?? [];
  const kind = name.toLowerCase().replace(/^.*:(?=.)/, "");
  if (INCLUDES.has(kind)) reading.includes += 1;
  // A comment, a link's target, or nothing that people read: with all that is set in below it.
  if (name === "" || SILENT.has(kind)) return leaveOutIndented(outline, at);
  const options = endOfOptions(outline, at + 1, indent);
  if (CODE.has(kind)) {
    const end = endOfIndented(outline, options, indent);
    writeIndentedCode(outline, at, options, end);
    return Math.max(end, options);
  }
  reading.hasText = true;
  if (argument === "" || PICTURES.has(kind) || CONDITIONS.has(kind)) {
    outline.mark(at, options - 1);
    return options;
  }
  const text = start + indent + words.length - argument.length;
  if (VERSIONS.has(kind)) {
    outline.hide(start + indent, start + indent + ".. ".length);
    outline.hide(start + indent + words.indexOf("::"), start + indent + words.indexOf("::") + "::".length);
    return readText(outline, at, start + indent, indent, options);
  }
  outline.hide(start + indent, text);
  if (options === at + 1) return readText(outline, at, text, indent, options);
  outline.paragraph(text, at);
  outline.mark(at + 1, options - 1);
  return options;
}

/** The line after the options right below a directive. */
function endOfOptions(outline: LineOutline, from: number, indent: number): number {
  let at = from;
  while (outline.line(at).indent > indent && FIELD.test(outline.line(at).words)) at += 1;
  return at;
}

/** The line after what is set in deeper than so far, blank lines included. */
function endOfIndented(outline: LineOutline, from: number, indent: number): number {
  let end = from;
  for (let at = from; at < outline.lines.length; at += 1) {
    const line = outline.line(at);
    if (line.words === "") continue;
    if (line.indent <= indent) break;
    end = at + 1;
  }
  return end;
}

function writeIndentedCode(outline: LineOutline, first: number, from: number, end: number): void {
  let begin = from;
  while (begin < end && outline.line(begin).words === "") begin += 1;
  let indent = Number.POSITIVE_INFINITY;
  for (let at = begin; at < end; at += 1) {
    const line = outline.line(at);
    if (line.words !== "") indent = Math.min(indent, line.indent);
  }
  outline.code({ first: first < from ? first : begin, from: begin, to: end - 1, last: end - 1, indent });
}

/** A field of the list above all text: what it says of the document. */
function readDocumentField({ outline, stated }: Reading, at: number): number {
  const [, name = "", value = ""] = /^:([^:]{1,100}):[ \t]*(.{0,200})/.exec(outline.line(at).words) ?? [];
  const date = readField("published", value);
  if (/^authors?$/i.test(name) && value !== "") stated.author ??= value.trim();
  if (/^date$/i.test(name) && "value" in date && date.value !== null) stated.published ??= date.value;
  return leaveOutIndented(outline, at);
}

/** Leaves out a line with all that is set in below it. Returns the line after that. */
function leaveOutIndented(outline: LineOutline, at: number): number {
  const end = endOfIndented(outline, at + 1, outline.line(at).indent);
  outline.leaveOut(at, end - 1);
  return end;
}

function readParagraph(reading: Reading, at: number): number {
  const { outline } = reading;
  const { words, start, indent } = outline.line(at);
  reading.hasText = true;
  const next = readText(outline, at, start + indent, indent);
  const last = outline.line(next - 1).words;
  if (!last.endsWith("::") || words.startsWith(">>> ")) return next;
  return readLiteral(outline, next - 1, indent);
}

/** Text from a place of a line on, to the next blank line or item. A term and what explains it are told by their indents. */
function readText(outline: LineOutline, at: number, start: number, indent: number, skipTo = at + 1): number {
  let end = skipTo;
  const isItem = ITEM.test(outline.line(at).words);
  for (; end < outline.lines.length; end += 1) {
    const line = outline.line(end);
    if (line.words === "" || COMMENT.test(line.words)) break;
    if (ITEM.test(line.words) && (line.indent < indent || isItem)) break;
    if (line.indent < indent) break;
    // A term is one line, and what explains it is set in.
    if (end === at + 1 && line.indent > indent && !isItem && !COMMENT.test(outline.line(at).words)) break;
  }
  outline.paragraph(start, end - 1);
  return end;
}
