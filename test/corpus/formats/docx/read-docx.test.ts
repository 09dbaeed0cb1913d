import { expect, it } from "vitest";
import { readDocx } from "../../../../src/corpus/formats/docx/read-docx.ts";
import { makeDocx, wordParagraph as p, properties } from "../packed/samples.ts";
import { shownBlocks } from "../shown-article.ts";

it("shows the signs of Word's own symbol fonts as what they look like", async () => {
  expect((await readDocx(makeDocx(p("\uf0b7 Pay \uf0e0 \uf0fc")))).text).toBe("• Pay → ✓");
});

it("reads the headings, lists, tables and code of a Word document", async () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const row = (head: boolean, ...cells: string[]) =>
    `<w:tr>${head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map(cell).join("")}</w:tr>`;
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = [
    p("House rules", "Title"),
    p("Fees", "Heading1"),
    p("Members pay &lt;once&gt; a year."),
    p("Write to us", "", numbered),
    p("Pay", "", numbered),
    `<w:tbl>${row(true, "Who", "Euros")}${row(false, "Adults", "20")}</w:tbl>`,
    p("let a = 1;", "Code"),
    p("  b();", "Code"),
    `<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Kept</w:t></w:r></w:ins></w:p>`,
  ].join("");
  const article = await readDocx(makeDocx(body, { "docProps/core.xml": properties("Rules of the house", "Ann") }));
  expect(shownBlocks(article)).toEqual([
    "h1: House rules",
    "h2: Fees",
    "paragraph: Members pay <once> a year.",
    "paragraph: 1. Write to us",
    "paragraph: 2. Pay",
    "paragraph: Who | Euros",
    "paragraph: Adults | 20",
    "code: let a = 1;\n  b();",
    "paragraph: Kept",
  ]);
  expect(article).toMatchObject({ places: [], metadata: { title: "Rules of the house", author: "Ann" } });
});

it("keeps headings at their level in a document without a title of its own", async () => {
  const article = await readDocx(makeDocx(p("Fees", "Heading1") + p("One", "Heading2") + p("Text")));
  expect(shownBlocks(article)).toEqual(["h1: Fees", "h2: One", "paragraph: Text"]);
});
