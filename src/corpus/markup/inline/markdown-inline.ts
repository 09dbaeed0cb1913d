import type { Token } from "markdown-it";
import { cutSpans } from "../../../language/cut-spans.ts";
import { createMarkdownParser } from "../markdown-parser.ts";
import { PARTING } from "./hidden-tag.ts";
import { addInlineMarks } from "./inline-marks.ts";
import { findSimpleMarkup } from "./simple-markup.ts";

const parser = addInlineMarks(createMarkdownParser());

/** What is read in other ways than as simple markup. */
const OTHER_SIGN = /[~\0]/;
/** Without any of these a stretch says what stands there. */
const SIGN = /[\\`*[\]<&{^~\0]|%%|==|\+\+\w|:[a-z]+-|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;

/** What a stretch of Markdown inside a block says, without its marks: emphasis, links, code, entities, HTML tags, pictures. */
export function readInline(markdown: string): string {
  if (!SIGN.test(markdown)) return markdown.replace(/\s+/g, " ").trim();
  const simple = OTHER_SIGN.test(markdown) ? undefined : findSimpleMarkup(markdown);
  if (simple !== undefined) return cutSpans(markdown, simple).text.replace(/\s+/g, " ").trim();
  const words = (tokens: readonly Token[]): string => tokens.map(wordsOf).join("");
  const wordsOf = (token: Token): string => {
    if (token.type === "softbreak" || token.type === "hardbreak") return " ";
    if (token.type === "html_inline") return PARTING.test(token.content) ? " " : "";
    if (token.type === "image") return "";
    return token.children?.length ? words(token.children) : token.content;
  };
  return words(parser.parseInline(markdown, {})).replace(/\s+/g, " ").trim();
}
