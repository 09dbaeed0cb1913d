import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { containsAnswer } from "../../evaluation/contains-answer.ts";
import { type Dataset, readDataset } from "../../evaluation/dataset.ts";
import { evaluate } from "../../evaluation/evaluate.ts";
import type { EvaluationResult } from "../../evaluation/results.ts";
import { renderTable } from "../../evaluation/table.ts";
import { buildTemporaryIndex, type TemporaryIndex } from "../../evaluation/temporary-index.ts";
import { modelPlaces } from "../../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { parseConfig } from "../../src/config.ts";
import { jsonLines, writeTree } from "./dataset-folder.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const DOCUMENTS = [
  [
    "lamp",
    "The lighthouse of Skerry Point",
    "The lighthouse keeper lit the lamp at dusk. The lamp burned whale oil until 1902.",
  ],
  [
    "bridge",
    "The Tarn bridge",
    "The bridge over the Tarn was opened by Queen Margaret in 1887. It is 340 metres long.",
  ],
  ["bees", "Keeping bees", "A hive holds forty thousand bees in summer. Bees sleep in winter and live on honey."],
  ["bread", "Rye bread", "Rye bread needs sourdough. The dough rises for twelve hours before it is baked."],
] as const;

const QUESTIONS = [
  { id: "1", text: "Who opened the bridge over the Tarn?", answers: ["Queen Margaret"] },
  { id: "2", text: "What did the lamp of the lighthouse burn?", answers: ["whale oil"] },
  { id: "3", text: "How many bees does a hive hold?", answers: ["forty thousand"] },
  { id: "4", text: "How long does the dough of rye bread rise?", answers: ["twelve hours"] },
  { id: "5", text: "Who won the football world cup in Brazil?", answerable: false },
  { id: "6", text: "Which protein does the spike gene encode?", answerable: false },
];

let parts: LoadedParts;
let index: TemporaryIndex;
let dataset: Dataset;
let foreign: Dataset;
let result: EvaluationResult;
beforeAll(async () => {
  const folder = await writeTree({
    "corpus.jsonl": jsonLines(DOCUMENTS.map(([id, title, text]) => ({ id, title, text }))),
    "queries.jsonl": jsonLines(QUESTIONS),
    "qrels.tsv": "query-id\tcorpus-id\tscore\n1\tbridge\t1\n2\tlamp\t1\n3\tbees\t1\n4\tbread\t1\n",
  });
  dataset = await readDataset(folder);
  foreign = { name: "elsewhere", documents: [], questions: dataset.questions.filter(({ answerable }) => !answerable) };
  const config = parseConfig({});
  parts = await loadSearchParts(config, modelPlaces(config, ROOT));
  index = await buildTemporaryIndex(dataset.documents, parts.embedder);
  result = await evaluate(dataset, index.store, parts, { foreign: [foreign] });
});
afterAll(async () => {
  await index.close();
  await parts.embedder.close();
});

describe("evaluate", () => {
  it("finds each article where question and article share rare words, by words and by both", () => {
    const perfect = { ndcg10: 1, recall5: 1, recall10: 1, mrr10: 1 };
    expect(result.retrievers.bm25).toEqual(perfect);
    expect(result.retrievers.hybrid).toEqual(perfect);
    expect(result).toMatchObject({ articles: 4, questions: 6 });
  });

  it("counts highlights for the questions with known answers alone", () => {
    expect(result.highlight?.questions).toBe(4);
    expect(result.highlight?.first).toBeGreaterThan(0.5);
  });

  it("tells answerable questions from others, and counts foreign ones apart", () => {
    expect(result.abstention).toMatchObject({ auroc: 1, refused: 1, threshold: parts.weights.thresholds.answer });
    expect(result.foreign).toEqual([{ dataset: "elsewhere", questions: 2, refused: 1, refusedAt95: 1, auroc: 1 }]);
  });

  it("answers everything at threshold 0 and nothing above 1", async () => {
    const [all, none] = [0, 1.01].map((threshold) => evaluate(dataset, index.store, parts, { threshold }));
    expect((await all)?.abstention).toMatchObject({ answered: 1, refused: 0 });
    expect((await none)?.abstention).toMatchObject({ answered: 0, refused: 1 });
  });

  it("leaves out what the data set has no data for", async () => {
    const questions = dataset.questions
      .filter(({ answerable }) => answerable)
      .map((each) => ({ ...each, answers: [] }));
    const plain = await evaluate({ ...dataset, questions }, index.store, parts);
    expect(Object.keys(plain).sort()).toEqual(["articles", "chunks", "dataset", "questions", "retrievers", "seconds"]);
  });

  it("gives the same figures every time", async () => {
    const again = await evaluate(dataset, index.store, parts, { foreign: [foreign] });
    expect({ ...again, seconds: 0 }).toEqual({ ...result, seconds: 0 });
  });

  it("is shown as a table with a row for each way of searching", () => {
    const table = renderTable(result);
    for (const name of ["bm25", "dense", "hybrid"]) expect(table).toMatch(new RegExp(`^${name} +\\d`, "m"));
    expect(table).toContain("elsewhere");
  });
});

describe("containsAnswer", () => {
  it("looks past case and line breaks, and at nothing else", () => {
    expect(containsAnswer("It was Queen\n  Margaret.", ["queen margaret"])).toBe(true);
    expect(containsAnswer("It was Queen Mary.", ["Margaret", "mary"])).toBe(true);
    expect(containsAnswer("It was a queen.", ["Margaret"])).toBe(false);
    expect(containsAnswer("anything", [])).toBe(false);
  });
});
