import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFusionOrder } from "../../evaluation/ablation/fusion-order.ts";
import { ABLATIONS, measureAblations } from "../../evaluation/ablation/measure-ablations.ts";
import { withoutDense } from "../../evaluation/ablation/store-without-dense.ts";
import { evaluate } from "../../evaluation/evaluate.ts";
import type { AblationQuality } from "../../evaluation/results.ts";
import { renderTable } from "../../evaluation/table.ts";
import { buildTemporaryIndex, type TemporaryIndex } from "../../evaluation/temporary-index.ts";
import { modelPlaces } from "../../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { parseConfig } from "../../src/config.ts";
import { fuseCandidates } from "../../src/retrieval/rank/fusion.ts";
import { searchPassages } from "../../src/retrieval/search-passages.ts";
import { smallDataset } from "./small-dataset.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const QUESTION = "Who opened the bridge over the Tarn?";
const dataset = smallDataset();

let parts: LoadedParts;
let index: TemporaryIndex;
let measured: Record<string, AblationQuality>;
let asked = 0;
beforeAll(async () => {
  const config = parseConfig({});
  parts = await loadSearchParts(config, modelPlaces(config, ROOT));
  index = await buildTemporaryIndex(dataset.documents, parts.embedder);
  measured = await measureAblations(dataset, index.store, parts, () => asked++);
});
afterAll(async () => {
  await index.close();
  await parts.embedder.close();
});

describe("measureAblations", () => {
  it("measures the whole search exactly as the evaluation does, and each part's absence beside it", async () => {
    const { retrievers, highlight, abstention } = await evaluate(dataset, index.store, parts);
    expect(measured["everything"]).toEqual({
      ...retrievers.hybrid,
      highlight: highlight?.first,
      auroc: abstention?.auroc,
    });
    expect(Object.keys(measured)).toHaveLength(ABLATIONS);
    expect(asked).toBe(ABLATIONS * dataset.questions.length);
  });

  it("is shown as a table with a row for each", async () => {
    const table = renderTable({ ...(await evaluate(dataset, index.store, parts)), ablation: measured });
    for (const name of Object.keys(measured)) expect(table).toMatch(new RegExp(`^${name} +\\d`, "m"));
  });
});

describe("withoutDense", () => {
  it("finds what has a word of the question, without any cosine", async () => {
    const store = withoutDense(index.store);
    const embedding = await parts.embedder.embedQuestion(QUESTION);
    const found = await store.findCandidates({ terms: ["bridg"], embedding, limit: 50 });
    const passages = await store.readPassages(found.map(({ id }) => id));
    expect(passages.map(({ article }) => article.path)).toEqual(["bridge"]);
    expect(found.map(({ cosine }) => cosine)).toEqual([0]);
  });
});

describe("inFusionOrder", () => {
  it("keeps the passages, in the order of fusion, with ranks that still fall", async () => {
    const search = await searchPassages(QUESTION, index.store, parts);
    const { ranked } = inFusionOrder(search);
    const fused = fuseCandidates(search.candidates, 50).map(({ candidate }) => candidate.id);
    expect(ranked.map(({ chunk }) => chunk.id)).toEqual(fused);
    const ranks = ranked.map(({ score }) => score);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(new Set(ranks)).toEqual(new Set(search.ranked.map(({ score }) => score)));
  });
});
