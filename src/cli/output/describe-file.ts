import type { InspectedFile } from "../../app/inspect-file.ts";
import { type Article, type Block, outlineWithin, placeRange } from "../../corpus/article.ts";
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
    /** "page 4", "row 12": where it stands in a file that the text was extracted from. */
    readonly place?: string;
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
        ...(place && { place: `${place.kind} ${place.first}${place.last > place.first ? `-${place.last}` : ""}` }),
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

/** The description as lines for a person. */
export function writeDescription(described: FileDescription): string {
  const { file, metadata, characters, headings, chunks, code, tables, leftOut, markup, warnings } = described;
  return [
    onOneLine(file),
    ...Object.entries(metadata).map(([name, value]) => `  ${name}: ${onOneLine(String(value))}`),
    `  ${characters} characters, ${markup} of which only format the text`,
    ...warnings.map((warning) => `  Warning: ${onOneLine(warning)}`),
    "",
    `Headings: ${headings.length}`,
    ...headings.map(({ line, level, title }) => `  line ${line}: ${"#".repeat(level)} ${onOneLine(title)}`),
    "",
    `Chunks: ${chunks.length}`,
    ...chunks.flatMap((chunk) => [
      `  ${[chunk.place, nameLines(chunk), chunk.headings, `${chunk.tokens} tokens`].flatMap((fact) => (fact ? onOneLine(fact) : [])).join(" · ")}`,
      `    ${sample(chunk.text)}`,
    ]),
    ...section("Code", code),
    ...section("Tables, each by its first row", tables),
    ...section("Left out: neither indexed nor shown", leftOut),
  ].join("\n");
}

function section(title: string, parts: readonly DescribedLines[]): string[] {
  if (parts.length === 0) return [];
  return ["", `${title}: ${parts.length}`, ...parts.map((part) => `  ${nameLines(part)}: ${sample(part.text)}`)];
}

function nameLines({ startLine, endLine }: DescribedLines): string {
  return startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;
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
