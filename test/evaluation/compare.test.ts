import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALTERNATIVES, measureAlternative, openAlternatives } from "../../evaluation/compare/compare.ts";
import { createWinkBm25 } from "../../evaluation/compare/wink-bm25.ts";
import { createWordTokenizer } from "../../evaluation/compare/word-tokenizer.ts";
import { fakeEmbedder } from "../fakes/fake-embedder.ts";
import { smallDataset } from "./small-dataset.ts";

const dataset = smallDataset();

describe("the alternatives", () => {
  it("each find articles by the words of questions, and name no other than those of the data set", async () => {
    const alternatives = await openAlternatives(fakeEmbedder());
    expect(alternatives).toHaveLength(ALTERNATIVES);
    const ids = new Set(dataset.documents.map(({ id }) => id));
    for (const alternative of alternatives) {
      const { recall5, ndcg10 } = await measureAlternative(dataset, alternative);
      expect(recall5, alternative.name).toBe(1);
      expect(ndcg10, alternative.name).toBeGreaterThan(0.5);
      const found = await alternative.search("the lamp and the bridge", 2);
      expect(found.length, alternative.name).toBeLessThanOrEqual(2);
      for (const id of found) expect(ids, alternative.name).toContain(id);
    }
  });

  it("are asked only questions that have an article", async () => {
    let asked = 0;
    const alternative = { name: "none", build: async () => {}, search: async () => [] };
    const quality = await measureAlternative(dataset, alternative, () => asked++);
    expect(asked).toBe(4);
    expect(quality).toEqual({ ndcg10: 0, recall5: 0, recall10: 0, mrr10: 0 });
  });

  it("take articles without a title or of blanks alone", async () => {
    const documents = [
      ...dataset.documents,
      { id: "untitled", title: "", text: "Walnuts" },
      { id: "", title: "", text: " " },
    ];
    for (const alternative of await openAlternatives(fakeEmbedder())) {
      await alternative.build(documents);
      expect(await alternative.search("walnuts", 3), alternative.name).toContain("untitled");
    }
  });

  it("find nothing with wink in fewer articles than it can weigh words in", async () => {
    const wink = createWinkBm25();
    await wink.build(dataset.documents.slice(0, 2));
    expect(await wink.search("lamp", 10)).toEqual([]);
  });
});

describe("createWordTokenizer", () => {
  it("puts every text together again", () => {
    const { encode, decode } = createWordTokenizer();
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => decode(encode(text)) === text));
    fc.assert(fc.property(fc.stringMatching(/^[ab \n]*$/), (text) => decode(encode(text)) === text));
    expect(encode("a lamp  and a\nlamp")).toHaveLength(5);
  });
});
