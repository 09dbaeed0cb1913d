import type { Token } from "markdown-it";
import { type Span, shiftSpan, trimSpan } from "../../language/span.ts";
import type { Block, TextBlock } from "../article.ts";
import { cutAtWord } from "../derive-title.ts";
import { visibleParts } from "./html-comments.ts";
import { FENCE_LINE, findComponents, TEMPLATE_TAG } from "./html-markup.ts";
import { readInline } from "./inline/markdown-inline.ts";
import { readMarkLine } from "./mark-lines.ts";
import { DEEPEST_CONTAINER } from "./markdown-tokens.ts";

const LONGEST_HEADING = 120;
/** How a paragraph begins of which people may see nothing: images without a description, tags, attributes. */
const MAY_BE_MARK = /^\s*(?:!?\[|[<{^:])/;
/** A longer paragraph is read as text: nobody writes so much of which nothing can be seen. */
const LONGEST_MARK = 4000;

const CONTENTS = /^[^\n]{0,80}\n\{:[ \t]*toc(?:[ \t][^{}\n]*)?\}$/;

/** Whether kramdown puts a table of contents in the place of a paragraph. */
export function isContents(content: string): boolean {
  return content.endsWith("}") && CONTENTS.test(content);
}

/** A picture whose data stands in the text: however long it is, nobody reads it. */
const DATA_PICTURE = /^!\[[^\]\n]{0,300}\]\(data:[^)\s]*\)\s*$/;

/** Lists and quotes, whose insides are levels of their own. */
const CONTAINERS = new Set(["blockquote_open", "list_item_open"]);

/** The line (of the tokens, from 0) of the first list or quote that the parser left empty as it is nested too deep. */
export function tooDeepLine(tokens: readonly Token[]): number | undefined {
  return tokens.find(({ type, level }) => CONTAINERS.has(type) && level >= DEEPEST_CONTAINER)?.map?.[0];
}

/**
 * The blocks that some tokens of a Markdown text open, by whole lines, so that marks such as `#`, `-` and `>` belong to
 * them: headings, paragraphs (also in lists and quotes), rows of tables, code with its fences. HTML comments, rulers,
 * link definitions and scripts are left out, and tags without text are marks. `offsetOf` gives where a line of the tokens begins in the
 * text.
 */
export function blocksOf(tokens: readonly Token[], text: string, offsetOf: (line: number) => number): Block[] {
  return tokens.flatMap((token, i) =>
    token.map === null ? [] : blocksOfToken(token, tokens[i + 1]?.content ?? "", text, offsetOf),
  );
}

/** The blocks that a token opens; `content` is that of the token after it. */
function blocksOfToken(token: Token, content: string, text: string, offsetOf: (line: number) => number): Block[] {
  const [from, to] = token.map ?? [0, 0];
  const linesFrom = (first: number, end: number) => trimSpan(text, offsetOf(first), offsetOf(end));
  const span = linesFrom(from, to);
  const rowsFrom = (first: number) =>
    Array.from({ length: to - first }, (_, i) => linesFrom(first + i, first + i + 1)).flatMap((row) =>
      visibleParts(text, row, false),
    );
  switch (token.type) {
    case "heading_open": {
      const title = cutAtWord(readInline(content), LONGEST_HEADING);
      const level = Number(token.tag.slice(1));
      return visibleParts(text, span, false)
        .slice(0, 1)
        .map((part) => ({ kind: "heading", level, title, ...part }));
    }
    case "paragraph_open":
      // The rest of a table that was parted, or one without the line below its head.
      if (content.startsWith("|")) return rowsFrom(from).map(paragraph);
      if (isMark(content)) return [{ kind: "mark", ...span }];
      return visibleParts(text, span, false).map(paragraph);
    case "mark":
      return blocksOfMark(token.content, text, { start: offsetOf(from), end: span.end });
    case "fence":
    case "code_block":
      return span.end > span.start ? [{ kind: "code", ...span }] : [];
    case "html_block":
      if (/^<(?:script|style)\b/i.test(token.content)) return [];
      // An image or the tag of a component parts nothing: what stands above and below it is read in one go.
      return visibleParts(text, span, true).map((part) =>
        hasText(text.slice(part.start, part.end)) ? paragraph(part) : { kind: "mark", ...part },
      );
    case "table_open":
      return [linesFrom(from, from + 2), ...rowsFrom(from + 2)].map(paragraph);
    default:
      return [];
  }
}

function isMark(content: string): boolean {
  if (isContents(content)) return true;
  if (DATA_PICTURE.test(content)) return true;
  return content.length <= LONGEST_MARK && MAY_BE_MARK.test(content) && readInline(content) === "";
}

/** What people read of a mark is text; the rest of it may lie beside text. */
function blocksOfMark(line: string, text: string, { start, end }: Span): Block[] {
  const mark = readMarkLine(line);
  const place = text.indexOf(line, start);
  if (mark === undefined || mark.isComment || place < 0) return [];
  if (mark.title === undefined) return [{ kind: "mark", ...trimSpan(text, place, end) }];
  const title = shiftSpan(mark.title, place);
  const rest = trimSpan(text, title.end, end);
  return [
    { kind: "mark", ...trimSpan(text, place, title.start) },
    paragraph(trimSpan(text, title.start, title.end)),
    ...(rest.end > rest.start ? [{ kind: "mark" as const, ...rest }] : []),
  ];
}

function paragraph(span: Span): TextBlock {
  return { kind: "paragraph", ...span };
}

function hasText(html: string): boolean {
  if (html.includes("=") && findComponents(html).some(({ shown }) => shown !== undefined)) return true;
  return (
    html
      .replace(/<[^<>]*>/g, "")
      .replace(FENCE_LINE, "")
      .replace(TEMPLATE_TAG, "")
      .trim() !== ""
  );
}
