import { createHash } from "node:crypto";
import type { Embedder } from "../../src/embedding/embedder.ts";

const DIMENSIONS = 32;

export interface FakeEmbedder extends Embedder {
  /** Every passage that was embedded, in order. */
  readonly embedded: string[];
}

/** Texts that share words get near vectors: each word points somewhere, a text to the sum. Words are tokens. */
export function fakeEmbedder(model = "fake"): FakeEmbedder {
  const embedded: string[] = [];
  const embed = (text: string): Float32Array => {
    const sum = new Float32Array(DIMENSIONS);
    for (const word of wordsOf(text)) {
      const hash = createHash("sha256").update(word).digest();
      for (let index = 0; index < DIMENSIONS; index += 1) sum[index] = (sum[index] ?? 0) + (hash[index] ?? 0) - 127.5;
    }
    const length = Math.hypot(...sum);
    return length === 0 ? sum : sum.map((value) => value / length);
  };
  return {
    model,
    checksum: createHash("sha256").update(model).digest("hex"),
    dimensions: DIMENSIONS,
    maxTokens: 128,
    embedded,
    countTokens: (text) => wordsOf(text).length,
    embedQuestion: async (question) => embed(question),
    async embedPassages(texts) {
      embedded.push(...texts);
      return texts.map(embed);
    },
    close: async () => {},
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
