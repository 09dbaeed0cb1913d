import type { ArticleWriter, BegunPlace, InlineText } from "../article-writer.ts";
import { jointOf } from "./join-lines.ts";
import { ITEM, type PdfBlock } from "./pdf-blocks.ts";
import type { Line } from "./pdf-lines.ts";

/** Writes the blocks of a PDF, each with the page on which it stands. */
export function writeBlocks(blocks: readonly PdfBlock[], writer: ArticleWriter, hyphenated: ReadonlySet<string>): void {
  let page = 0;
  for (const { kind, level, lines } of blocks) {
    const begins = lines[0]?.page ?? page;
    if (begins !== page) writer.beginPlace("page", begins);
    page = lines.at(-1)?.page ?? page;
    switch (kind) {
      case "heading":
        writer.heading(level, joinLines(lines, hyphenated));
        break;
      case "code":
        writer.code(codeOf(lines));
        break;
      case "table":
        writeTable(lines, writer);
        break;
      case "item":
        writeItem(lines, writer, hyphenated);
        break;
      default:
        writer.paragraph(joinLines(lines, hyphenated));
    }
  }
}

/** The lines as one, with words that were broken at their ends put together. */
function joinLines(lines: readonly Line[], hyphenated: ReadonlySet<string>): InlineText {
  const places: BegunPlace[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before !== undefined && before.page !== line.page)
      places.push({ kind: "page", number: line.page, start: length });
    const next = lines[i + 1];
    const { drop, put } = next === undefined ? { drop: 0, put: "" } : jointOf(line.text, next.text, hyphenated);
    const part = line.text.slice(0, line.text.length - drop) + put;
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(""), markup: [], places };
}

function writeItem(lines: readonly Line[], writer: ArticleWriter, hyphenated: ReadonlySet<string>): void {
  const [first, ...others] = lines;
  if (first === undefined) return;
  const sign = ITEM.exec(first.text)?.[0] ?? "";
  const item = joinLines([{ ...first, text: first.text.slice(sign.length) }, ...others], hyphenated);
  const isNumbered = /\d/.test(sign);
  const isInner = first.left > first.region.left + 1.5 * first.size;
  writer.item(item, isNumbered ? sign.trim() : "-", isInner ? 1 : 0);
}

/** Code as it stands there: what a line is set in by is told from where it begins. */
function codeOf(lines: readonly Line[]): string {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const widths = lines.map((line) => (line.right - line.left) / line.text.length).sort((a, b) => a - b);
  const width = widths[widths.length >> 1] || 1;
  return lines.map((line) => " ".repeat(Math.min(80, Math.round((line.left - left) / width))) + line.text).join("\n");
}

/** The first row names the columns where it alone has no number. */
function writeTable(lines: readonly Line[], writer: ArticleWriter): void {
  const [first, ...others] = lines.map(({ cells }) => cells.map(({ text }) => ({ text, markup: [] })));
  const hasNumber = (cells: readonly InlineText[]) => cells.some(({ text }) => /\p{N}/u.test(text));
  writer.endBlock();
  if (first && !hasNumber(first) && others.every(hasNumber)) writer.tableHead(first);
  else if (first) writer.row(first);
  for (const cells of others) writer.row(cells);
  writer.endBlock();
}
