import type { InspectedFile } from "../../app/inspect-file.ts";
import { sayTold } from "../../conversation/say-told.ts";
import type { Words } from "../../conversation/words/words.ts";
import { type Article, type Block, outlineWithin, type PlaceRange, placeRange } from "../../corpus/article.ts";
import { findLineStarts, lineAt } from "../../corpus/line-starts.ts";
import { findTables } from "../../corpus/markup/table-head.ts";
import { cutSpans } from "../../language/cut-spans.ts";
import type { Span } from "../../language/span.ts";
import { onOneLine } from "../../system/one-line.ts";

/** Characters of a chunk's text, or of what is left out, that are shown. */
const LONGEST_SAMPLE = 100;

/** Some lines of a file, from 1, and the words that begin there. */
export interface DescribedLines {
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
}

/** What was read of a file, for its owner. Lines are those of the text, which is the file's own or extracted from it. */
export interface FileDescription {
  readonly file: string;
  readonly metadata: Article["metadata"];
  readonly characters: number;
  readonly headings: readonly { readonly line: number; readonly level: number; readonly title: string }[];
  readonly chunks: readonly (DescribedLines & {
    readonly headings: string;
    readonly tokens: number;
    /** Where it stands in a file that the text was extracted from. */
    readonly place?: PlaceRange;
  })[];
  readonly code: readonly DescribedLines[];
  /** The first row of each. */
  readonly tables: readonly DescribedLines[];
  /** Neither indexed nor shown: front matter, comments, tags of templates. */
  readonly leftOut: readonly DescribedLines[];
  /** Characters that only format the text. */
  readonly markup: number;
  readonly warnings: readonly string[];
}

export function describeFile({ article, chunks, warnings }: InspectedFile): FileDescription {
  const { text, blocks, markup } = article;
  const lineStarts = findLineStarts(text);
  const lineOf = (offset: number) => lineAt(lineStarts, offset);
  const describe = ({ start, end }: Span): DescribedLines => ({
    startLine: lineOf(start),
    endLine: lineOf(end - 1),
    text: text.slice(start, end),
  });
  return {
    file: article.path,
    metadata: article.metadata,
    characters: text.length,
    headings: blocks.flatMap((block) =>
      block.kind === "heading" ? [{ line: lineOf(block.start), level: block.level, title: block.title }] : [],
    ),
    chunks: chunks.map(({ start, end, startLine, endLine, heading, tokens }) => {
      const outline = outlineWithin(article, { start, end });
      const place = placeRange(outline);
      return {
        startLine,
        endLine,
        headings: heading,
        tokens,
        ...(place && { place }),
        text: cutSpans(text.slice(start, end), outline.markup).text,
      };
    }),
    code: blocks.filter(({ kind }) => kind === "code").map(describe),
    tables: findTables(article).map(({ names }) => describe(names)),
    leftOut: findLeftOut(text, blocks).map(describe),
    markup: markup.reduce((sum, { start, end }) => sum + end - start, 0),
    warnings,
  };
}

/** What stands between blocks and is no white space, and what only formats whole lines. */
function findLeftOut(text: string, blocks: readonly Block[]): Span[] {
  const left: Span[] = [];
  let at = 0;
  for (const block of [...blocks, { kind: "mark", start: text.length, end: text.length }]) {
    const between = text.slice(at, block.start);
    if (between.trim() !== "") {
      const start = at + (between.length - between.trimStart().length);
      left.push({ start, end: start + between.trim().length });
    }
    if (block.kind === "mark" && block.end > block.start) left.push(block);
    at = block.end;
  }
  return left;
}

/** The description as a JSON document, where a place is "page 4" or "row 12-14". */
export function writeDocument(described: FileDescription): string {
  const chunks = described.chunks.map(({ place, ...chunk }) =>
    place === undefined ? chunk : { ...chunk, place: nameOf(place) },
  );
  return JSON.stringify({ ...described, chunks });
}

function nameOf({ kind, first, last }: PlaceRange): string {
  return `${kind} ${first}${last > first ? `-${last}` : ""}`;
}

/** The description as lines for a person. */
export function writeDescription(described: FileDescription, words: Words): string {
  const { operator } = words;
  const { file, metadata, characters, headings, chunks, code, tables, leftOut, markup, warnings } = described;
  return [
    onOneLine(file),
    ...Object.entries(metadata).map(([name, value]) => `  ${name}: ${onOneLine(String(value))}`),
    `  ${operator.characters(characters, markup)}`,
    ...warnings.map((warning) => `  ${operator.warning(onOneLine(sayTold(warning, words)))}`),
    "",
    operator.headings(headings.length),
    ...headings.map(({ line, level, title }) => `  ${operator.line(line)}: ${"#".repeat(level)} ${onOneLine(title)}`),
    "",
    operator.chunks(chunks.length),
    ...chunks.flatMap((chunk) => [
      `  ${[chunk.place && words.answer.place(chunk.place), nameLines(chunk, words), chunk.headings, operator.tokens(chunk.tokens)].flatMap((fact) => (fact ? onOneLine(fact) : [])).join(" · ")}`,
      `    ${sample(chunk.text)}`,
    ]),
    ...section(operator.code, code, words),
    ...section(operator.tables, tables, words),
    ...section(operator.leftOut, leftOut, words),
  ].join("\n");
}

function section(title: (parts: number) => string, parts: readonly DescribedLines[], words: Words): string[] {
  if (parts.length === 0) return [];
  return ["", title(parts.length), ...parts.map((part) => `  ${nameLines(part, words)}: ${sample(part.text)}`)];
}

function nameLines({ startLine, endLine }: DescribedLines, { operator }: Words): string {
  return startLine === endLine ? operator.line(startLine) : operator.lines(startLine, endLine);
}

function sample(text: string): string {
  const line = onOneLine(
    text
      .slice(0, 4 * LONGEST_SAMPLE)
      .replace(/\s+/g, " ")
      .trim(),
  );
  return line.length <= LONGEST_SAMPLE ? line : `${line.slice(0, LONGEST_SAMPLE).replace(/[\ud800-\udbff]$/, "")}…`;
}
