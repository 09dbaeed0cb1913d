import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { makeZip } from "../corpus/formats/packed/make-zip.ts";
import { makeDocx, makeEpub, makePptx, shape, wordParagraph } from "../corpus/formats/packed/samples.ts";
import { column, makePdf } from "../corpus/formats/pdf/make-pdf.ts";
import { type AnswerDocument, answerDocument, manyDocuments, oneDocument, reportDocument } from "./documents.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const FILES: Readonly<Record<string, Buffer>> = {
  "ferry.html": Buffer.from(
    "<nav>Home</nav><main><h1>The ferry</h1><h2>Fares</h2><p>A cabin on the night ferry costs ninety crowns.</p></main>",
  ),
  "mill.pdf": makePdf([
    column(["The watermill of Aldby was built in 1711.", "It stands beside the river."]),
    column(["The miller of Aldby grinds buckwheat every Thursday."]),
  ]),
  "choir.docx": makeDocx(
    wordParagraph("Rehearsals", "Heading1") + wordParagraph("The choir rehearses in the chapel on Mondays."),
  ),
  "bees.pptx": makePptx([
    shape("ctrTitle", ["Beekeeping"]),
    shape("title", ["Harvest"]) + shape("body", ["The beekeepers harvest heather honey in August."]),
  ]),
  "kiln.epub": makeEpub({ "a.xhtml": "<h1>The kiln</h1><p>The potter fires the kiln with birch logs.</p>" }),
  "scan.pdf": makePdf([[]]),
  "bomb.docx": makeZip({ "word/document.xml": new Uint8Array(70_000_000) }),
  "broken.epub": Buffer.from("PK\u0003\u0004 and no more"),
};

const QUESTIONS = {
  ferry: "How much does a cabin on the night ferry cost?",
  mill: "When does the miller of Aldby grind buckwheat?",
  choir: "Where does the choir rehearse?",
  bees: "When do the beekeepers harvest heather honey?",
  kiln: "With what does the potter fire the kiln?",
};

let place: Workplace;
let answers: ReadonlyMap<string, AnswerDocument>;
beforeAll(async () => {
  place = await openWorkplace();
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(place.path("seeds", name), bytes);
  const { stdout } = await place.run("index", { args: ["--json"] });
  const { skipped, articles } = oneDocument(stdout, reportDocument);
  expect(articles).toBe(7);
  expect(Object.fromEntries(skipped.map(({ file, reason }) => [file, reason]))).toEqual({
    "scan.pdf": expect.stringMatching(/^holds pictures of pages without text/),
    "bomb.docx": expect.stringMatching(/^unpacks to more than 60 MB/),
    "broken.epub": expect.stringMatching(/^is (?:no|a damaged) EPUB/),
  });
  const asked = await place.run("ask", { args: ["--json"], input: `${Object.values(QUESTIONS).join("\n")}\n` });
  const documents = manyDocuments(asked.stdout, answerDocument);
  answers = new Map(Object.keys(QUESTIONS).map((name, i) => [name, documents[i] ?? fail(name)]));
}, 120_000);

function fail(name: string): never {
  throw new Error(`There is no answer about the ${name}.`);
}

describe("a folder of pages, documents, books and slides", () => {
  it.each([
    ["ferry", "ferry.html", "ninety crowns", undefined],
    ["mill", "mill.pdf", "every Thursday", { kind: "page", first: 2, last: 2 }],
    ["choir", "choir.docx", "on Mondays", undefined],
    ["bees", "bees.pptx", "in August", { kind: "slide", first: 2, last: 2 }],
    ["kiln", "kiln.epub", "birch logs", undefined],
  ])("answers about the %s from %s, and says where", (name, article, words, where) => {
    const [excerpt] = answers.get(name)?.excerpts ?? [];
    expect(excerpt?.article).toBe(article);
    expect(excerpt?.text).toContain(words);
    expect(excerpt?.place).toEqual(where);
  });

  it("names the page instead of lines to people, and headings where there is neither", async () => {
    const citationOf = async (question: string) => {
      const { stdout } = await place.run("ask", { args: [question] });
      return stdout.split("\n").find((line) => line.startsWith("[1]"));
    };
    expect(await citationOf(QUESTIONS.mill)).toMatch(/ · page 2$/);
    expect(await citationOf(QUESTIONS.ferry)).toBe("[1] The ferry · Fares");
  });
});
