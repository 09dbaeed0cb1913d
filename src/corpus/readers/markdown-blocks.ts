import MarkdownIt, { type Token } from "markdown-it";
import { type Span, trimSpan } from "../../language/span.ts";
import type { Block, TextBlock } from "../article.ts";
import { cutAtWord } from "../derive-title.ts";
import { findLineStarts, lineAt } from "../line-starts.ts";
import { visibleParts } from "./html-comments.ts";
import { readInline } from "./markdown-inline.ts";

/** A book is parsed in stretches of this many characters: the tokens of all its lines at once take 100 times its size. */
const WINDOW = 256 * 1024;
const LONGEST_HEADING = 120;

const parser = new MarkdownIt("default", { html: true });
parser.core.ruler.enableOnly(["normalize", "block"]);

/**
 * The blocks of a Markdown text from `bodyStart` on, by whole lines, so that marks such as `#`, `-` and `>` belong to
 * them: headings, paragraphs (also in lists and quotes), rows of tables, code with its fences. HTML comments, rulers,
 * link definitions, scripts and tags without text are left out.
 */
export function findBlocks(text: string, bodyStart = 0, window = WINDOW): Block[] {
  const lines = findLineStarts(text);
  const offsetOf = (line: number) => lines[line] ?? text.length;
  const blocks: Block[] = [];
  let line = lineAt(lines, bodyStart) - 1;
  let size = window;
  while (line < lines.length) {
    const stop = lineAt(lines, offsetOf(line) + size);
    const tokens = parser.parse(text.slice(offsetOf(line), offsetOf(stop)), {});
    const last = stop < lines.length ? lastTopLevelToken(tokens) : tokens.length;
    const next = tokens[last]?.map?.[0] ?? stop - line;
    if (next === 0) {
      size *= 2;
      continue;
    }
    for (const [i, token] of tokens.slice(0, last).entries())
      blocks.push(...blocksOf(token, tokens[i + 1]?.content ?? "", text, (index) => offsetOf(line + index)));
    line += next;
    size = window;
  }
  return blocks;
}

/**
 * The index of the token that opens the last block outside any other. What follows the parsed stretch may change this
 * block (a list goes on, an underline makes a heading), but none before it: parsing is resumed where it begins.
 */
function lastTopLevelToken(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => token.level === 0 && token.nesting >= 0 && token.map !== null);
}

/** The blocks that a token opens; `content` is that of the token after it, `offsetOf` gives where a line begins. */
function blocksOf(token: Token, content: string, text: string, offsetOf: (line: number) => number): Block[] {
  const [from, to] = token.map ?? [0, 0];
  const linesFrom = (first: number, end: number) => trimSpan(text, offsetOf(first), offsetOf(end));
  const span = linesFrom(from, to);
  switch (token.type) {
    case "heading_open": {
      const title = cutAtWord(readInline(content), LONGEST_HEADING);
      const level = Number(token.tag.slice(1));
      return visibleParts(text, span, false)
        .slice(0, 1)
        .map((part) => ({ kind: "heading", level, title, ...part }));
    }
    case "paragraph_open":
      return visibleParts(text, span, false).map(paragraph);
    case "fence":
    case "code_block":
      return span.end > span.start ? [{ kind: "code", ...span }] : [];
    case "html_block":
      if (/^<(?:script|style)\b/i.test(token.content)) return [];
      return visibleParts(text, span, true)
        .filter((part) => hasText(text.slice(part.start, part.end)))
        .map(paragraph);
    case "table_open": {
      const rows = Array.from({ length: to - from - 2 }, (_, i) => linesFrom(from + i + 2, from + i + 3));
      return [linesFrom(from, from + 2), ...rows].map(paragraph);
    }
    default:
      return [];
  }
}

function paragraph(span: Span): TextBlock {
  return { kind: "paragraph", ...span };
}

function hasText(html: string): boolean {
  return html.replace(/<[^<>]*>/g, "").trim() !== "";
}
