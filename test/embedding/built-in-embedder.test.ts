import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { loadEmbedder } from "../../src/embedding/load-models.ts";
import { readTokenTable } from "../../src/embedding/word-vectors/token-table.ts";
import { BUILT_IN_FOLDER } from "./built-in-folder.ts";

const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);

describe("the embedder of the built-in model", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder("built-in", BUILT_IN_FOLDER);
  });
  afterAll(() => embedder.close());

  async function embed(text: string): Promise<Float32Array> {
    const [vector] = await embedder.embedPassages([text]);
    if (!vector) throw new Error("There is no vector");
    return vector;
  }

  it("gives vectors of unit length, or none at all, for any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 5 }), async (texts) => {
        for (const vector of await embedder.embedPassages(texts)) {
          expect(vector).toHaveLength(embedder.dimensions);
          const length = lengthOf(vector);
          if (length !== 0) expect(length).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it("keeps the order of the texts, however many and whatever their lengths", async () => {
    const texts = Array.from({ length: 70 }, (_, i) => `${"The river runs to the sea. ".repeat(i % 9)}Number ${i}`);
    const together = await embedder.embedPassages(texts);
    expect(together).toHaveLength(texts.length);
    for (const [index, vector] of together.entries()) {
      expect(cosine(vector, await embed(texts[index] ?? ""))).toBeGreaterThan(0.99999);
    }
  });

  it("gives the same vector for the same text, in a question and in a passage", async () => {
    const text = "Who discovered penicillin?";
    expect(await embed(text)).toEqual(await embed(text));
    expect(cosine(await embedder.embedQuestion(text), await embed(text))).toBeGreaterThan(0.99999);
  });

  it("gives the direction of the sum of the token table's words", async () => {
    const table = await readTokenTable(BUILT_IN_FOLDER);
    const words = ["alexander", "fleming", "discovered", "penicillin", "serendipitously", "in", "1928"];
    const sum = table.sumOf(words.flatMap((word) => table.wordOf(word).tokens));
    expect(cosine(await embed(words.join(" ")), sum) / lengthOf(sum)).toBeGreaterThan(0.9999);
  });

  it("gives the empty text the zero vector", async () => {
    expect(lengthOf(await embed(""))).toBe(0);
    expect(lengthOf(await embed(" \n\t "))).toBe(0);
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it("cuts a text of 100,000 characters at its limit", async () => {
    const word = "lighthouse";
    expect(embedder.countTokens(word)).toBe(1);
    const fits = `${word} `.repeat(embedder.maxTokens);
    const long = fits + "volcano ".repeat(100_000 / 8);
    expect(long.length).toBeGreaterThan(100_000);
    expect(cosine(await embed(long), await embed(fits))).toBeGreaterThan(0.99999);
    expect(cosine(await embed(`volcano ${fits}`), await embed(fits))).toBeLessThan(0.9999999);
  });

  it("takes special tokens in a text for words", async () => {
    expect(embedder.countTokens("[SEP]")).toBeGreaterThan(2);
    expect(lengthOf(await embed("[[PAD]]"))).toBeCloseTo(1, 5);
  });

  it("passes over lone surrogates", async () => {
    expect(cosine(await embed("\ud800 the river \udfff"), await embed("the river"))).toBeGreaterThan(0.999);
  });

  it("lets other work have its turn while it embeds many texts", async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await embedder.embedPassages(Array.from({ length: 300 }, (_, i) => `A sentence about the number ${i}.`));
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(20);
  });
});
