import { setImmediate as nextTurn } from "node:timers/promises";
import { planBatches } from "./batches.ts";
import type { Embedder } from "./embedder.ts";
import type { ModelProfile } from "./models.ts";
import { poolTokens } from "./pooling.ts";
import { padTokens, truncateTokens } from "./token-batch.ts";
import { createDefuser } from "./tokenizer.ts";
import type { TextModel } from "./transformers.ts";
import { createWordTokens } from "./word-tokens.ts";

/** So many texts are tokenised before other work has its turn: a few milliseconds at most. */
const TEXTS_A_TURN = 16;

/** What is known of a model beside what it computes. */
export interface ModelIdentity {
  readonly model: string;
  readonly checksum: string;
}

/** Embeds with a model in this process. Every batch blocks it: for the built-in model 1 or 2 ms. */
export async function createTransformerEmbedder(
  { tokenizer, run, close }: TextModel,
  { model, checksum }: ModelIdentity,
  profile: ModelProfile,
): Promise<Embedder> {
  const limit = Math.min(profile.maxTokens, tokenizer.maxTokens);
  const around = tokenizer.encode("");
  const defuse = createDefuser(tokenizer.specialTokens);
  const words = tokenizer.isWordByWord ? createWordTokens(tokenizer.encodePlain) : undefined;

  function countTokens(text: string): number {
    const plain = defuse(text);
    return words ? words.count(plain) : tokenizer.encode(plain).length - around.length;
  }

  function tokenise(text: string): readonly number[] {
    const plain = defuse(text);
    const [first, last] = around;
    if (words === undefined || first === undefined || last === undefined || around.length > 2) {
      return truncateTokens(tokenizer.encode(plain), limit);
    }
    return [first, ...words.read(plain, limit - 2), last];
  }

  async function embedBatch(rows: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const batch = padTokens(
      rows.map((ids) => ({ ids })),
      tokenizer.padding,
    );
    const { data, dims } = await run(batch);
    const [texts, tokens = 0, dimensions = 0] = dims;
    if (texts !== batch.texts || tokens !== batch.tokens) throw new Error(`The model returned a tensor of [${dims}]`);
    const lengths = rows.map((ids) => ids.length);
    return poolTokens(data, lengths, { tokens, dimensions }, profile.pooling);
  }

  async function embedTexts(texts: readonly string[], prefix: string): Promise<Float32Array[]> {
    const rows: (readonly number[])[] = [];
    for (const text of texts) {
      rows.push(tokenise(prefix + text));
      if (rows.length % TEXTS_A_TURN === 0) await nextTurn();
    }
    const vectors = new Array<Float32Array>(texts.length);
    for (const batch of planBatches(rows.map((ids) => ids.length))) {
      const embedded = await embedBatch(batch.map((index) => rows[index] ?? []));
      embedded.forEach((vector, position) => {
        const index = batch[position];
        if (index !== undefined) vectors[index] = vector;
      });
      if (texts.length > 1) await nextTurn();
    }
    return vectors;
  }

  async function embedQuestion(question: string): Promise<Float32Array> {
    const [vector] = await embedTexts([question], profile.questionPrefix);
    if (!vector) throw new Error("The model returned no vector");
    return vector;
  }

  return {
    model,
    checksum,
    dimensions: (await embedQuestion("dimensions")).length,
    // The special tokens and the prefix take their part.
    maxTokens: limit - around.length - countTokens(profile.passagePrefix),
    countTokens,
    embedQuestion,
    embedPassages: (texts) => embedTexts(texts, profile.passagePrefix),
    close,
  };
}
