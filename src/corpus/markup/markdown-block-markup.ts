import type { Token } from "markdown-it";
import { type Span, shiftSpan } from "../../language/span.ts";
import { findCodeMarks } from "./code-marks.ts";
import { HIGHLIGHT_END, HIGHLIGHT_SIGN } from "./highlight-rule.ts";
import { findHtmlMarkup } from "./html-markup.ts";
import { findInlineMarkup } from "./inline/markdown-inline-markup.ts";
import { readMarkLine } from "./mark-lines.ts";
import { contentEndOf, INDENTATION } from "./mark-rule.ts";
import { isContents } from "./markdown-blocks.ts";
import { MarkdownLines } from "./markdown-lines.ts";
import { findRowMarkup } from "./markdown-row-markup.ts";
import type { LinkTargets } from "./markdown-tokens.ts";

/** Lines that all begin and end with a bar. */
const ROWS = /^(?:\|[^\n]*\|[ \t]*(?:\n|$))+$/;

/** The markup of a Markdown text whose tokens these are, in no order. `targets` tells where its links lead. */
export function findBlockMarkup(text: string, tokens: readonly Token[], targets: LinkTargets): Span[] {
  const lines = new MarkdownLines(text);
  const markup: Span[] = [];
  for (const [i, token] of tokens.entries()) {
    const [from, to] = token.map ?? [0, 0];
    if (from === to) continue;
    for (const span of markupOf(token, tokens[i + 1])) markup.push(span);
  }
  return markup;

  function markupOf(token: Token, follower: Token | undefined): Span[] {
    const [from, to] = token.map ?? [0, 0];
    const all = () => Array.from({ length: to - from }, (_, i) => from + i);
    switch (token.type) {
      case "blockquote_open":
        return all().flatMap((line) => lines.takeQuoteSign(line) ?? []);
      case "mark":
        return [...markLine(from, to, token.content), ...indentations(from + 1, contentEndOf(token.meta))];
      case "hr":
        return [ruler(from, token.markup)];
      case "reference_definition":
        return all().map((line) => (line === from ? fromSign(line, "[") : lines.inside(line)));
      case "heading_open":
        return token.markup.startsWith("#") ? hashes(from, follower?.content ?? "") : [lines.inside(to - 1)];
      case "fence":
        return [
          fromSign(from, token.markup),
          ...findCodeMarks(text, { start: lines.startOf(from + 1), end: lines.startOf(to) }, token.info),
          ...closingFence(to - 1, from, token.markup),
        ];
      case "html_block":
        return findHtmlMarkup(text, { start: lines.startOf(from), end: lines.startOf(to) }, targets);
      case "table_open":
        return [lines.inside(from + 1)];
      case "tr_open":
        return findRowMarkup(text, lines.inside(from), targets);
      case "inline":
        // The rest of a table whose head is not there.
        if (ROWS.test(token.content)) {
          return all().flatMap((line) => findRowMarkup(text, lines.inside(line), targets));
        }
        if (isContents(token.content)) return [{ start: lines.startOf(from), end: lines.inside(to - 1).end }];
        return inlineMarkup(token.content, from);
      default:
        return [];
    }
  }

  function markLine(from: number, to: number, content: string): Span[] {
    const first = lines.inside(from);
    const start = first.start + Math.max(0, lines.textOf(first).indexOf(content));
    const title = readMarkLine(content)?.title;
    const rest = Array.from({ length: to - from - 1 }, (_, i) => lines.inside(from + 1 + i));
    if (title === undefined) return [{ start, end: first.end }, ...rest];
    const marks = findInlineMarkup(content.slice(title.start, title.end), targets);
    return [
      { start, end: start + title.start },
      ...marks.map((mark) => shiftSpan(mark, start + title.start)),
      { start: start + title.end, end: first.end },
      ...rest,
    ];
  }

  /** What a container's content is set in by. */
  function indentations(from: number, to: number): Span[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => lines.inside(from + i)).map(({ start, end }) => {
      const words = lines.textOf({ start, end });
      return { start, end: start + Math.min(INDENTATION, words.length - words.trimStart().length) };
    });
  }

  /** The hashes before a heading, and those after it. */
  function hashes(line: number, content: string): Span[] {
    const { start, end } = fromSign(line, "#");
    const place = lines.placesOf(content, line)?.(0);
    if (content === "" || place === undefined) return [{ start, end }];
    return [
      { start, end: place },
      { start: place + content.length, end },
    ];
  }

  function fromSign(line: number, sign: string): Span {
    const { start, end } = lines.inside(line);
    return { start: start + Math.max(0, lines.textOf({ start, end }).indexOf(sign)), end };
  }

  /** A ruler without the list signs before it, which may be of the same signs. */
  function ruler(line: number, markup: string): Span {
    const { start, end } = lines.inside(line);
    const words = lines.textOf({ start, end });
    let at = words.length;
    for (let i = 0; i < markup.length && at > 0; i++) at = words.lastIndexOf(markup.charAt(0), at - 1);
    return { start: start + Math.max(0, at), end };
  }

  function closingFence(line: number, opening: number, markup: string): Span[] {
    const span = lines.inside(line);
    const sign = lines.textOf(span).trim();
    const closes =
      markup === HIGHLIGHT_SIGN
        ? HIGHLIGHT_END.test(sign)
        : sign.startsWith(markup) && sign === markup.charAt(0).repeat(sign.length);
    return line > opening && closes ? [span] : [];
  }

  function inlineMarkup(content: string, firstLine: number): Span[] {
    const spans = findInlineMarkup(content, targets).filter((span) => span.end > span.start);
    const placeOf = spans.length === 0 ? undefined : lines.placesOf(content, firstLine);
    return placeOf === undefined
      ? []
      : spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }));
  }
}
