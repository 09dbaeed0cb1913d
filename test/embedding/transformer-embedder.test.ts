import { describe, expect, it } from "vitest";
import { profileOf } from "../../src/embedding/models.ts";
import type { TextModel } from "../../src/embedding/text-model.ts";
import { createTransformerEmbedder } from "../../src/embedding/transformer-embedder.ts";
import { loadEncoder } from "../../src/embedding/transformers.ts";
import { BUILT_IN_FOLDER } from "./built-in-folder.ts";

const IDENTITY = { model: "any", checksum: "" };
const TEXTS = Array.from({ length: 40 }, (_, i) => `${"The river runs to the sea. ".repeat(i % 7)}Number ${i}`);

/** A model of three dimensions whose every word is one token: its length, 1 and its position. */
function fakeModel(seen: string[]): TextModel {
  const idsOf = (text: string) => text.split(" ").flatMap((word) => (word === "" ? [] : [word.length]));
  return {
    tokenizer: {
      encode(text) {
        seen.push(text);
        return [101, ...idsOf(text), 102];
      },
      encodePlain: idsOf,
      specialTokens: ["<s>"],
      padding: 0,
      maxTokens: 20,
      isWordByWord: false,
    },
    run: async ({ ids, texts, tokens }) => ({
      data: Float32Array.from([...ids].flatMap((id, position) => [Number(id), 1, position % tokens])),
      dims: [texts, tokens, 3],
    }),
    close: async () => {},
  };
}

describe("the embedder of a model", () => {
  it("gives the same vectors by sums of tokens as through the model as a whole", async () => {
    const model = await loadEncoder(BUILT_IN_FOLDER);
    const profile = profileOf("built-in");
    const bySums = await createTransformerEmbedder(model, IDENTITY, profile);
    const whole = await createTransformerEmbedder(model, IDENTITY, { ...profile, isContextFree: false });
    const expected = await whole.embedPassages(TEXTS);
    for (const [text, vector] of (await bySums.embedPassages(TEXTS)).entries()) {
      vector.forEach((value, d) => {
        expect(value).toBeCloseTo(expected[text]?.[d] ?? Number.NaN, 5);
      });
    }
  });

  it("puts before a question and a passage what the model was trained with, and leaves room for it", async () => {
    const seen: string[] = [];
    const embedder = await createTransformerEmbedder(fakeModel(seen), IDENTITY, profileOf("Xenova/e5-small-v2"));
    expect(embedder.maxTokens).toBe(20 - 2 - 1);
    seen.length = 0;
    await embedder.embedQuestion("who");
    await embedder.embedPassages(["he <s> did"]);
    expect(seen).toEqual(["query: who", "passage: he < s > did"]);
  });

  it("pools as the model's table says", async () => {
    const unit = (values: readonly number[]) => values.map((value) => value / Math.hypot(...values));
    const mean = await createTransformerEmbedder(fakeModel([]), IDENTITY, profileOf("Xenova/gte-small"));
    const first = await createTransformerEmbedder(fakeModel([]), IDENTITY, profileOf("Xenova/bge-m3"));
    for (const [embedder, expected] of [
      [mean, unit([101 + 5 + 102, 3, 0 + 1 + 2])],
      [first, unit([101, 1, 0])],
    ] as const) {
      const [vector] = await embedder.embedPassages(["river"]);
      expected.forEach((value, d) => {
        expect(vector?.[d]).toBeCloseTo(value, 5);
      });
    }
  });

  it("cuts what is too long and keeps the special token at its end", async () => {
    const embedder = await createTransformerEmbedder(fakeModel([]), IDENTITY, profileOf("Xenova/gte-small"));
    const long = "a ".repeat(500);
    expect(embedder.countTokens(long)).toBe(500);
    expect(await embedder.embedPassages([long])).toEqual(await embedder.embedPassages(["a ".repeat(18)]));
  });
});
