import { expect, it } from "vitest";
import { readableText } from "../../../src/conversation/readable-text.ts";
import { ArticleWriter, type InlineText } from "../../../src/corpus/formats/article-writer.ts";
import { tableHeadAbove } from "../../../src/corpus/markup/table-head.ts";

const plain = (text: string): InlineText => ({ text, markup: [] });

/** What a reader sees of all that was written. */
function shown(write: (writer: ArticleWriter) => void) {
  const writer = new ArticleWriter();
  write(writer);
  const article = writer.finish();
  const all = { start: 0, end: article.text.length };
  return { article, ...readableText(article, { shown: all, marks: [], title: "" }) };
}

it("writes headings, paragraphs and lists as blocks, and makes the title from the first heading", () => {
  const { article, text } = shown((writer) => {
    writer.heading(1, { text: "The `lamp`", markup: [span(4), span(9)] });
    writer.paragraph(plain("It burns oil."));
    writer.item(plain("Trim the wick"), "1.", 0);
    writer.item(plain("Light it"), "-", 1);
    writer.paragraph(plain(" \n "));
  });
  expect(article.derivedTitle).toBe("The lamp");
  expect(article.blocks[0]).toMatchObject({ kind: "heading", level: 1, title: "The lamp" });
  expect(text).toBe("The lamp\n\nIt burns oil.\n\n1. Trim the wick\n  - Light it");
});

it("writes code that holds fences as one block with its language, and shows no fence of its own", () => {
  const { article, code, text } = shown((writer) => writer.code("\n\n  a\n```\nb\n\n", "js"));
  expect(article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual([
    ["code", "````js\n  a\n```\nb\n````"],
  ]);
  expect(code).toMatchObject([{ language: "js" }]);
  expect(text.trim()).toBe("a\n```\nb");
});

it("writes tables whose head is found from each row, and whose cells may hold bars and line breaks", () => {
  const { article, rows, text } = shown((writer) => {
    writer.tableHead([plain("Size"), plain("Price")]);
    writer.row([plain("a|b"), { text: "`x|y`\nz", markup: [span(0), span(4)] }]);
    writer.row([plain(" "), plain("")]);
    writer.tableHead([plain("Other")]);
    writer.row([plain("one")]);
  });
  expect(text).toBe("Size | Price\na|b | x|y z\n\nOther\none");
  expect(rows).toHaveLength(4);
  expect(tableHeadAbove(article, article.text.indexOf("z |"))).toEqual({ start: 0, end: 16 });
  const other = tableHeadAbove(article, article.text.indexOf("one"));
  expect(other && article.text.slice(other.start, other.end)).toBe("| Other |");
});

it("tells where each part of the text stands, also inside a paragraph, and leaves out places without text", () => {
  const { article } = shown((writer) => {
    writer.beginPlace("page", 1);
    writer.paragraph(plain("One"));
    writer.beginPlace("page", 2);
    writer.beginPlace("page", 3);
    writer.paragraph({ ...plain("goes over"), places: [{ kind: "page", number: 4, start: 5 }] });
  });
  expect(article.places?.map(({ start, end, number }) => [article.text.slice(start, end), number])).toEqual([
    ["One", 1],
    ["goes", 3],
    ["over", 4],
  ]);
});

function span(start: number) {
  return { start, end: start + 1 };
}
