import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTokenTable } from "../../../src/embedding/word-vectors/token-table.ts";
import { BUILT_IN_FOLDER, copyBuiltIn } from "../built-in-folder.ts";
import { writeTinyCrossEncoder } from "../tiny-cross-encoder.ts";

describe("reading the token table", () => {
  it.each<[string, string, (path: string) => Promise<void>]>([
    ["missing weights", "onnx/model_quantized.onnx", (path) => rm(path)],
    ["weights cut short", "onnx/model_quantized.onnx", (path) => truncate(path, 3_000_000)],
    ["a page instead of the weights", "onnx/model_quantized.onnx", (path) => writeFile(path, "<html>")],
    ["a tokenizer cut short", "tokenizer.json", (path) => truncate(path, 1000)],
  ])("names the file with %s, and the fix", async (_, file, damage) => {
    const folder = await copyBuiltIn();
    await damage(join(folder, file));
    await expect(readTokenTable(folder)).rejects.toThrow(
      `The model file ${join(folder, file)} is missing or damaged. Restore it from the release.`,
    );
  });

  it("refuses a model without one", async () => {
    const folder = await writeTinyCrossEncoder({});
    await expect(readTokenTable(folder)).rejects.toThrow(`${folder} holds no token table.`);
  });
});

const table = await readTokenTable(BUILT_IN_FOLDER);
const WORDS = ["lighthouse", "keeper", "photosynthesis", "serendipitously", "the", "1834", "karomiten", "o'brien"];
const tokensOf = (words: readonly string[]) => words.flatMap((word) => table.wordOf(word).tokens);
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });

/** Of several words; exact enough to compare with. */
function sumOf(...lists: readonly (readonly string[])[]): Float32Array {
  return table.sumOf(tokensOf(lists.flat()));
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
}

describe("the token table", () => {
  it("knows the length of a word's vector", () => {
    for (const word of WORDS) expect(table.wordOf(word).length).toBeCloseTo(Math.hypot(...sumOf([word])), 4);
    expect(table.wordOf("\u{1F600}")).toEqual({ tokens: [], length: 0 });
  });

  it("knows the lengths of windows over any runs of words", () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (lead, runs) => {
        const tokens = tokensOf(runs.flat());
        const starts = [0];
        for (const run of runs) starts.push((starts.at(-1) ?? 0) + tokensOf(run).length);
        const found = table.windowLengths(tokensOf(lead), { tokens, starts });
        expect(found.length).toBe(Math.max(1, runs.length - 1));
        for (const [window, length] of found.entries()) {
          const exact = Math.hypot(...sumOf(lead, runs[window] ?? [], runs[window + 1] ?? []));
          expect(Math.abs(length - exact)).toBeLessThan(1e-3 * (1 + exact));
        }
      }),
    );
  });

  it("compares words with vectors, however many, and several comparisons in turns", () => {
    const many = Array.from({ length: 70 }, (_, index) => sumOf([WORDS[index % WORDS.length] ?? ""], ["keeper"]));
    const few = [sumOf(["lighthouse"]), sumOf(["1834"])];
    const comparisons = [many, few].map((vectors) => ({ vectors, products: table.productsWith(vectors) }));
    for (const word of WORDS) {
      for (const { vectors, products } of comparisons) {
        const tokens = ["the", word, "karomiten"].flatMap((each) => table.wordOf(each).tokens);
        const found = products.sum(tokens, table.wordOf("the").tokens.length, tokens.length);
        expect(found.length).toBe(vectors.length);
        for (const [index, vector] of vectors.entries()) {
          expect(found[index]).toBeCloseTo(product(sumOf([word, "karomiten"]), vector), 2);
        }
      }
    }
  });
});
