import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../src/corpus/formats/pdf/read-pdf.ts";
import { REASONS } from "../../../../src/corpus/reasons.ts";
import { UnusableFileError } from "../../../../src/corpus/unusable-file.ts";
import { shownBlocks } from "../shown-article.ts";
import { column, makePdf, type PdfOptions, type Placed } from "./make-pdf.ts";

const read = (pages: readonly (readonly Placed[])[], options?: PdfOptions) => readPdf(makePdf(pages, options));
const PROSE = [
  "The lamp of the tower burned whale oil until the harbour",
  "board replaced it with an electric light in 1902.",
];

async function placesOf(pages: readonly (readonly Placed[])[]) {
  const { text, places = [] } = await read(pages);
  return places.map(({ start, end, number }) => [number, text.slice(start, end)]);
}

describe("a PDF", () => {
  it("is read by paragraphs, headings, lists and code, as its letters stand", async () => {
    const page = [
      { text: "The lighthouse", x: 72, y: 60, size: 20 },
      ...column([...PROSE, "Navigators saw it from afar."]),
      { text: "Care of the lamp", x: 72, y: 170, size: 14 },
      ...column(["• Trim the wick every day, in winter", "   also at night", "• Fill the oil"], 72, 190),
      { text: "let a = 1;", x: 72, y: 250, font: "Courier" as const },
      { text: "b();", x: 84, y: 262, font: "Courier" as const },
      ...column(["Another paragraph."], 72, 300),
    ];
    expect(shownBlocks(await read([page], { title: "Microsoft Word - a.doc" }))).toEqual([
      "h1: The lighthouse",
      `paragraph: ${PROSE.join(" ")} Navigators saw it from afar.`,
      "h2: Care of the lamp",
      "paragraph: - Trim the wick every day, in winter also at night",
      "paragraph: - Fill the oil",
      "code: let a = 1;\n  b();",
      "paragraph: Another paragraph.",
    ]);
  });

  it("is read column by column, below and above what goes across", async () => {
    const left = Array.from({ length: 8 }, (_, i) => `left line ${i} with enough words in it`);
    const right = Array.from({ length: 8 }, (_, i) => `right line ${i} with enough words in it`);
    const page = [
      { text: "A title that goes across both of the columns of the page", x: 72, y: 60, size: 16 },
      ...column(right, 320),
      ...column(left, 72),
      { text: "At last a line that goes across both columns, from the left margin to the right one.", x: 72, y: 260 },
    ];
    const { text } = await read([page]);
    const order = ["A title", "left line 0", "left line 7", "right line 0", "right line 7", "At last"].map((part) =>
      text.indexOf(part),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it("puts words together that were broken at the end of a line, unless they have a hyphen elsewhere", async () => {
    const lines = [
      "The light-house keeper wrote about exam-",
      "ples of well-",
      "known ships, all well-known, and about light-",
      "house lamps.",
    ];
    expect(shownBlocks(await read([column(lines)]))).toEqual([
      "paragraph: The light-house keeper wrote about examples of well-known ships, all well-known, and about light-house lamps.",
    ]);
  });

  it("tells the page of every paragraph, also of one that goes on overleaf", async () => {
    expect(
      await placesOf([column(["The keeper lit the"]), column(["lamp every night."]), column(["He left in 1986."])]),
    ).toEqual([
      [1, "The keeper lit the"],
      [2, "lamp every night."],
      [3, "He left in 1986."],
    ]);
  });

  it("leaves out what runs along above and below, page numbers and tables of contents", async () => {
    const pages = Array.from({ length: 5 }, (_, i) => [
      { text: "Annals of the Coast", x: 72, y: 30 },
      ...column([`Chapter ${i} says one thing.`, "It is the last line."]),
      { text: `Page ${i + 1} of 5`, x: 280, y: 800 },
    ]);
    const contents = column(["Chapter 1 ................... 3", "Chapter 2 . . . . . . . . . . 4"], 72, 200);
    const { text } = await read([...pages, contents]);
    expect(text).not.toMatch(/Annals|Page|\.\.\.|\. \./);
    expect(text.match(/Chapter \d says one thing\. It is the last line\./g)).toHaveLength(5);
  });

  it("keeps tables row by row, with the names of their columns", async () => {
    const rows = [
      ["Size", "Price"],
      ["Small", "2"],
      ["Medium", "3"],
      ["Large", "5"],
    ];
    const page = rows.flatMap(([size = "", price = ""], i) => [
      { text: size, x: 72, y: 100 + 14 * i },
      { text: price, x: 220, y: 100 + 14 * i },
    ]);
    const article = await read([page]);
    expect(shownBlocks(article).map((block) => block.replace("paragraph: ", ""))).toEqual([
      "Size | Price",
      "Small | 2",
      "Medium | 3",
      "Large | 5",
    ]);
    expect(article.text).toContain("| Size | Price |\n| --- | --- |\n| Small | 2 |");
  });

  it("takes lines that bookmarks name for headings, and its title from what it says of itself", async () => {
    const page = [...column(["Fees"], 72, 80), ...column(PROSE)];
    const article = await read([page], { title: "House rules", bookmarks: ["Fees", "Elsewhere"] });
    expect(shownBlocks(article)[0]).toBe("h1: Fees");
    expect(article.metadata).toEqual({ title: "House rules" });
  });

  it("reads a page that is shown turned as it is shown, and no watermark across it", async () => {
    const contents = Buffer.from(
      "BT /Helvetica 10 Tf 0 1 -1 0 100 72 Tm (Read me turned) Tj ET BT /Helvetica 40 Tf .7 .7 -.7 .7 200 200 Tm (DRAFT) Tj ET",
    );
    expect(shownBlocks(await read([[]], { contents, rotate: 90 }))).toEqual(["paragraph: Read me turned"]);
  });

  it.each([
    ["on its side", "0 1 -1 0 300 72"],
    ["on its other side", "0 -1 1 0 300 700"],
    ["on its head", "-1 0 0 -1 500 400"],
  ])("reads a page that lies %s, since most of its letters do", async (_, matrix) => {
    const lines = ["The lamp burns all night.", "Its keeper sleeps by day."].map(
      (line, i) => `BT /Helvetica 10 Tf ${matrix} Tm 0 ${-14 * i} Td (${line}) Tj ET`,
    );
    const contents = Buffer.from(`BT /Helvetica 10 Tf 1 0 0 1 40 40 Tm (Draft) Tj ET ${lines.join(" ")}`);
    expect((await read([[]], { contents })).text).toBe("The lamp burns all night. Its keeper sleeps by day.");
  });

  it("has no controls among its letters, whatever its fonts say, and is none where most would be missing", async () => {
    const read = (words: string) => readPdf(Buffer.from(pdfOf(words)));
    expect((await read("TheB lamp burns.")).text).toBe("The lamp burns.");
    for (const words of ["BBBBBBBB", "BBlBBp BBBBs."]) await expect(read(words)).rejects.toThrow(REASONS.noLetters);
  });

  /** A page whose font says of each B that it is a NUL. */
  function pdfOf(words: string): string {
    const stream = (content: string) => `<</Length ${content.length}>>stream\n${content}\nendstream`;
    const letters =
      "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <42> <0000> endbfchar endcmap";
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
      stream(`BT /F 12 Tf 72 700 Td (${words}) Tj ET`),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
      stream(letters),
    ].map((object, i) => `${i + 1} 0 obj\n${object}\nendobj`);
    return `%PDF-1.4\n${objects.join("\n")}\ntrailer<</Root 1 0 R>>`;
  }

  it("of a thousand pages is read whole", async () => {
    const pages = Array.from({ length: 1000 }, (_, i) => column([`The chapter number ${i} of the book.`, ...PROSE]));
    const { places = [] } = await read(pages);
    expect(places).toHaveLength(1000);
    expect(places.at(-1)?.number).toBe(1000);
  });

  it("says which of its pages are pictures", async () => {
    const { warning } = await read([column(PROSE), [], []]);
    expect(warning).toBe(
      "has no text on pages 2, 3: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
    );
  });
});

describe("a PDF that cannot be read", () => {
  const protectedBy = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`;
  it.each<[string, () => Buffer, string]>([
    [
      "a scan",
      () => makePdf([[], []]),
      "holds pictures of pages without text: run text recognition over it, for example: ocrmypdf in.pdf out.pdf",
    ],
    [
      "one with a password",
      () => makePdf([column(PROSE)], { trailer: protectedBy }),
      "is protected by a password: save it without one",
    ],
    ["something else", () => Buffer.from("PK no pdf"), "is no PDF that can be read: open it and save it as PDF again"],
    ["half of one", () => makePdf([]).subarray(0, 60), "is no PDF that can be read: open it and save it as PDF again"],
    ["nothing", () => Buffer.alloc(0), "is no PDF that can be read: open it and save it as PDF again"],
  ])("is refused with the fix: %s", async (_, make, reason) => {
    await expect(readPdf(make())).rejects.toThrow(new UnusableFileError(reason));
  });

  it("leaves its bytes as they were, for what is to be told from them", async () => {
    const bytes = makePdf([column(PROSE)]);
    const before = Buffer.from(bytes);
    await readPdf(bytes);
    expect(before.equals(bytes)).toBe(true);
  });
});
