import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readScorecard, runScorecard } from "../../evaluation/scorecard/run-scorecard.ts";
import { renderScorecard } from "../../evaluation/scorecard/scorecard.ts";
import { modelPlaces } from "../../src/app/model-places.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { parseConfig } from "../../src/config.ts";
import { writeTree } from "./dataset-folder.ts";

const CONFIG = { ...parseConfig({}), reader: false };
const qrels = "query-id\tcorpus-id\tscore\n1\tbridge\t1\n";
const TREE = {
  "community/tower/articles/lamp.txt": "The lamp of the lighthouse burned whale oil until 1902.",
  "community/tower/questions.jsonl":
    '{"question":"What did the lamp of the lighthouse burn?","file":"lamp.txt","evidence":"The lamp of the lighthouse burned whale oil"}\n',
  "bridges/corpus.jsonl": '{"id":"bridge","title":"The Tarn bridge","text":"It was opened by Queen Margaret."}\n',
  "bridges/queries.jsonl":
    '{"id":"1","text":"Who opened the Tarn bridge?","answers":["Queen Margaret"]}\n{"id":"2","text":"Who painted it?","answerable":false}\n',
  "bridges/qrels.tsv": qrels,
  "claims/corpus.jsonl": '{"id":"bridge","title":"Rye bread","text":"The dough rises for twelve hours."}\n',
  "claims/queries.jsonl": '{"id":"1","text":"The dough of rye bread rises for twelve hours."}\n',
  "claims/qrels.tsv": qrels,
};

let parts: LoadedParts;
beforeAll(async () => {
  parts = await loadSearchParts(CONFIG, modelPlaces(CONFIG, join(import.meta.dirname, "..", "..")));
});
afterAll(() => parts.embedder.close());

describe("A scorecard", () => {
  it("holds the figures of everything in a folder, foreign questions where some cannot be answered", async () => {
    const card = await runScorecard(await writeTree(TREE), {}, CONFIG, parts);
    expect(card).toMatchObject({
      "members: evidence first": 1,
      "bridges: hybrid nDCG@10": 1,
      "bridges: first highlight": 1,
      "bridges: claims refused at 95 % answered": 1,
      "claims: hybrid nDCG@10": 1,
    });
    expect(Object.keys(card)).not.toContain("claims: bridges refused at 95 % answered");
  });

  it("is printed beside an earlier one, with what only one of them has", () => {
    const lines = renderScorecard({ "a: first": 0.5, new: 1 }, { "a: first": 0.25, old: 0 }).split("\n");
    expect(lines).toEqual([
      "          before    now",
      "a: first   0.250  0.500",
      "new            -  1.000",
      "old        0.000      -",
    ]);
  });

  it("is read from what was printed, and from nothing else", async () => {
    const folder = await writeTree({ "card.json": '{"a":0.5}', "other.json": '{"a":"b"}' });
    expect(await readScorecard(join(folder, "card.json"))).toEqual({ a: 0.5 });
    await expect(readScorecard(join(folder, "other.json"))).rejects.toThrow("other.json is no scorecard");
  });
});
