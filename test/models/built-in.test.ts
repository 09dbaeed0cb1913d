import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { loadEmbedder } from "../../src/embedding/load-models.ts";
import { readTokenTable, type TokenTable } from "../../src/embedding/word-vectors/token-table.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "models", "built-in");
const LARGEST_MEBIBYTES = 10;

/** Each question or phrase means more like the second text than like the third. */
const CLOSER: readonly (readonly [string, string, string])[] = [
  ["drone", "unmanned aircraft", "banana"],
  ["heart attack", "myocardial infarction", "railway station"],
  ["car", "automobile", "carpet"],
  ["physician", "doctor", "musician"],
  ["who wrote the novel", "the author of the book", "the height of the mountain"],
  ["when was the company founded", "the firm was established in 1987", "the firm sells shoes and bags"],
  ["lawyer", "attorney", "layer"],
  ["vaccine", "immunization against a disease", "steel bridge over a river"],
  ["the cost of living", "prices of rent and food", "a mountain range in Asia"],
  ["film director", "movie maker", "boarding school"],
  ["earthquake", "seismic tremor", "earthworm"],
  ["war crimes tribunal", "international criminal court", "tennis court"],
  ["how do plants make food", "photosynthesis turns light into sugar", "trains carry passengers between cities"],
];

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  });
  return product / Math.sqrt(squareA * squareB);
}

/** The sum of the rows of the words' tokens, without the inference engine. */
function sumOfWords(table: TokenTable, words: readonly string[]): Float32Array {
  return table.sumOf(words.flatMap((word) => table.wordOf(word).tokens));
}

describe("the built-in model", () => {
  let embedder: Embedder;
  let table: TokenTable;
  beforeAll(async () => {
    [embedder, table] = await Promise.all([loadEmbedder("built-in", FOLDER), readTokenTable(FOLDER)]);
  });
  afterAll(() => embedder.close());

  test("consists of exactly the files that its list of checksums names", async () => {
    const list = await readFile(join(FOLDER, "SHA256SUMS"), "utf8");
    const entries = list.trim().split("\n");
    expect(entries.length).toBeGreaterThanOrEqual(4);
    let size = 0;
    for (const entry of entries) {
      const [expected, file = ""] = entry.split("  ");
      const bytes = await readFile(join(FOLDER, file));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(expected);
      size += bytes.length;
    }
    expect(size / 2 ** 20).toBeLessThan(LARGEST_MEBIBYTES);
  });

  test.each(CLOSER)("knows that %j is closer to %j than to %j", async (text, near, far) => {
    const [a, b, c] = await embedder.embedPassages([text, near, far]);
    if (!a || !b || !c) throw new Error("a vector is missing");
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c));
  });

  test("gives the sum of a text's token rows, whether run as a network or read as a table", async () => {
    const words = ["an", "unmanned", "aircraft", "zte", "photosynthesis", "?"];
    const [vector] = await embedder.embedPassages([words.join(" ")]);
    if (!vector) throw new Error("a vector is missing");
    expect(cosine(vector, sumOfWords(table, words))).toBeGreaterThan(0.999);
  });

  test("finds nothing in common between a word and punctuation it cannot read", async () => {
    const [vector] = await embedder.embedPassages(["\u{1F600}"]);
    expect(vector?.every((x) => Number.isFinite(x))).toBe(true);
  });
});
