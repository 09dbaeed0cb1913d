import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type AnswerDocument, answerDocument, manyDocuments } from "./documents.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const question = z.object({
  id: z.string(),
  question: z.string(),
  article: z.string().nullable(),
  evidence: z.string().default(""),
});

const file = join(import.meta.dirname, "..", "fixtures", "seeds-questions.jsonl");
const questions = (await readFile(file, "utf8"))
  .trim()
  .split("\n")
  .map((line) => question.parse(JSON.parse(line)));
const answerable = questions.filter(({ article }) => article !== null);
const others = questions.filter(({ article }) => article === null);

describe("ask --json with a question a line on standard input", () => {
  let workplace: Workplace;
  let documents: AnswerDocument[];
  beforeAll(async () => {
    workplace = await openWorkplace();
    const input = questions.map((each) => `${each.question}\n`).join("");
    const { code, stdout } = await workplace.run("ask", { args: ["--json"], input });
    expect(code).toBe(0);
    documents = manyDocuments(stdout, answerDocument);
  });

  function documentOf(asked: string): AnswerDocument {
    const found = documents.find((document) => document.question === asked);
    if (!found) throw new Error(`There is no document for ${asked}`);
    return found;
  }

  it("prints one document a question, in order", () => {
    expect(documents.map((document) => document.question)).toEqual(questions.map((each) => each.question));
  });

  const missed = () =>
    answerable.filter((each) => !documentOf(each.question).excerpts[0]?.text.includes(each.evidence));

  it("answers at least ten of the twelve with the evidence in the first excerpt", () => {
    // The two that are left (d06, d12) share no word with their passages but soft matches: below the threshold that
    // keeps questions about other subjects out.
    expect(
      missed().map(({ id }) => id).length,
      missed()
        .map((each) => each.question)
        .join("; "),
    ).toBeLessThanOrEqual(2);
  });

  it("takes the first excerpt from the right article whenever it answers", () => {
    for (const each of answerable) {
      const [first] = documentOf(each.question).excerpts;
      if (first) expect(first.article, each.question).toBe(each.article);
    }
  });

  it("says that it has no answer rather than a wrong one where it misses", () => {
    for (const each of missed()) expect(documentOf(each.question).answered, each.question).toBe(false);
  });

  it.each(others)("refuses $id, which no article answers: $question", (each) => {
    expect(documentOf(each.question).answered).toBe(false);
  });

  it("cites offsets and lines at which the file on disk holds the text", async () => {
    const excerpts = documents.flatMap((document) => [...document.excerpts]);
    expect(excerpts.length).toBeGreaterThan(answerable.length / 2);
    for (const excerpt of excerpts) {
      const text = await readFile(workplace.path("seeds", excerpt.article), "utf8");
      expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      expect(text.slice(0, excerpt.start).split("\n").length).toBe(excerpt.startLine);
      expect(text.slice(0, excerpt.end).split("\n").length).toBe(excerpt.endLine);
      for (const { start, end } of excerpt.highlights) {
        expect(start).toBeGreaterThanOrEqual(excerpt.start);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(excerpt.end);
      }
    }
  });

  it("numbers the excerpts from 1 and describes their article as the catalogue does", () => {
    for (const document of documents) {
      expect(document.excerpts.map(({ number }) => number)).toEqual(document.excerpts.map((_, index) => index + 1));
      for (const { article, publisher } of document.excerpts) {
        expect(publisher).toBe(article.startsWith("000") ? "CGTN" : "Global Times");
      }
    }
  });

  it("names up to three articles by title when it refuses", () => {
    const titles = [
      "China to protect its tech companies from US pressure",
      "China opposes UK ban on Chinese cameras in government buildings",
    ];
    for (const document of documents)
      if (!document.answered) expect(titles).toEqual(expect.arrayContaining(document.nearest));
  });
});
