import { setImmediate as nextTurn } from "node:timers/promises";
import type { Embedder } from "../embedder.ts";
import { scaleToUnit } from "../pooling.ts";
import { createTextTokens, type Tokenizer } from "../tokenizer.ts";
import type { TokenRows } from "./token-rows.ts";

export interface StaticModel {
  readonly tokenizer: Tokenizer;
  readonly rows: Pick<TokenRows, "dimensions" | "sumOf">;
}

export interface StaticIdentity extends Pick<Embedder, "model" | "checksum"> {
  /** The most tokens of one text. */
  readonly maxTokens: number;
}

/** How many texts are embedded before other work has its turn: a few milliseconds at most. */
const TEXTS_A_TURN = 4;

/** Embeds with a table alone, in this process: a text is the sum of its tokens, in their order or in any other. */
export function createStaticEmbedder(
  { tokenizer, rows }: StaticModel,
  { maxTokens, ...identity }: StaticIdentity,
): Embedder {
  const tokens = createTextTokens(tokenizer, maxTokens);
  const embed = (text: string) => scaleToUnit(rows.sumOf(tokens.read(text)));
  return {
    ...identity,
    dimensions: rows.dimensions,
    maxTokens: tokens.maxTokens,
    countTokens: tokens.count,
    embedQuestion: async (question) => embed(question),
    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        vectors.push(embed(text));
        if (vectors.length % TEXTS_A_TURN === 0) await nextTurn();
      }
      return vectors;
    },
    close: async () => {},
  };
}
