import MarkdownParser, { type MarkdownIt } from "markdown-it";

/** A parser of Markdown whose tokens nobody follows the links of. */
export function createMarkdownParser(options: { readonly linkify?: boolean } = {}): MarkdownIt {
  const parser = new MarkdownParser("default", { html: true, ...options });
  // What it does for browsers (punycode, percent signs) takes a fifth of the time of reading paragraphs with links.
  parser.normalizeLink = (address) => address;
  return parser;
}
