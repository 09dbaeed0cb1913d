import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";

const parser = new MarkdownIt("default", { html: true }).disable("strikethrough");

/** The letters and signs of a rendered page, without white space and pictures; signs of lists are as the source has them. */
export function renderedSigns(markdown: string): string {
  return withoutSpace(parser.parse(markdown, {}).map(wordsOf).join(""));
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

function wordsOf(token: Token): string {
  if (token.type === "html_inline" || token.type === "image") return "";
  if (token.type === "list_item_open") return token.info + token.markup;
  if (token.type === "html_block") return token.content.replace(/<[^<>]*>/g, "");
  return token.children?.length ? token.children.map(wordsOf).join("") : token.content;
}

const SIGNS = "a|b | |*|**|_|`|``|[a](b)|[|]|(c)|\\|~~|<b>|![x](y)|<https://e.f>|# |#|[r]|é|\t".split("|");
const OPENINGS = "|> |> > |>|    |# |## |\t|```|~~~|===|---|***|- |2. |[r]: /u|[r]: /u 't'|> ```".split("|");

const words = fc.array(fc.constantFrom(...SIGNS), { maxLength: 6 }).map((signs) => signs.join(""));
const line = fc.tuple(fc.constantFrom(...OPENINGS), words).map(([opening, rest]) => opening + rest);

/** Blocks of every kind but tables, whole and broken. No front matter. */
export const blocks = fc
  .array(fc.oneof(line, line, fc.constantFrom(...OPENINGS)), { maxLength: 10 })
  .map((lines) => lines.join("\n"))
  .filter((text) => !text.startsWith("---"));

const cell = words.filter((text) => !/\\$|\t/.test(text)).map((text) => `x${text}`);
const row = fc.tuple(cell, cell, fc.boolean()).map(([a, b, outer]) => (outer ? `| ${a} |${b}|` : `${a} | ${b}`));

/** Tables of two columns, in a quote or a list perhaps, with anything in their cells but bars. */
export const tables = fc
  .tuple(fc.constantFrom("", "> ", "- "), row, fc.constantFrom("|---|---|", "--|:-:"), fc.array(row, { maxLength: 3 }))
  .map(([opening, head, delimiters, rows]) =>
    [head, delimiters, ...rows].map((each, i) => (i > 0 && opening === "- " ? "  " : opening) + each).join("\n"),
  );
