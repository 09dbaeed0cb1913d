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

it("leaves out what Word hides, and the table of contents", async () => {
  const run = (text: string, looks = "") => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>';
  const body = [
    p("Fees 3", "TOC1"),
    `<w:p>${run("Pay ")}${run("or not ", "<w:b/><w:vanish/>")}${run("once", '<w:vanish w:val="0"/>')}${run(" a", "<w:i/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}${run(" year.", "<w:i/>")}</w:p>`,
  ].join("");
  const article = await readDocx(makeDocx(body, { "word/styles.xml": styles }));
  expect(shownBlocks(article)).toEqual(["paragraph: Pay once a year."]);
});

it("leaves each value of a table with merged cells in its column", async () => {
  const cell = (text: string, looks = "") => `<w:tc><w:tcPr>${looks}</w:tcPr>${p(text)}</w:tc>`;
  const rows = [
    [cell("Item"), cell("Cost", '<w:gridSpan w:val="2"/>')],
    [cell("Lamp", '<w:vMerge w:val="restart"/>'), cell("new"), cell("12")],
    [cell("", "<w:vMerge/>"), cell("old"), cell("3")],
  ];
  const article = await readDocx(
    makeDocx(`<w:tbl>${rows.map((row) => `<w:tr>${row.join("")}</w:tr>`).join("")}</w:tbl>`),
  );
  expect(shownBlocks(article)).toEqual([
    "paragraph: Item | Cost |",
    "paragraph: Lamp | new | 12",
    "paragraph: | old | 3",
  ]);
});
