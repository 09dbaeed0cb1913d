import { setImmediate as nextTurn } from "node:timers/promises";
import type { Embedder } from "./embedder.ts";
import type { ModelProfile } from "./models.ts";
import { poolTokens, scaleToUnit } from "./pooling.ts";
import type { TextModel } from "./text-model.ts";
import { padTokens, planBatches } from "./token-batch.ts";
import { createTokenVectors } from "./token-vectors.ts";
import { createTextTokens, type TextTokens } from "./tokenizer.ts";

/** How many texts are tokenised before other work has its turn: a few milliseconds at most. */
const TEXTS_A_TURN = 4;

/** What is known of a model beside what it computes. */
export interface ModelIdentity {
  readonly model: string;
  readonly checksum: string;
}

/** Vectors of texts, given as tokens, in order. */
type EmbedRows = (rows: readonly (readonly number[])[]) => Promise<Float32Array[]>;

/** Embeds with a model in this process. Every batch blocks it: for the built-in model 1 or 2 ms. */
export async function createTransformerEmbedder(
  model: TextModel,
  identity: ModelIdentity,
  profile: ModelProfile,
): Promise<Embedder> {
  const tokens = createTextTokens(model.tokenizer, profile.maxTokens);
  const [probe] = await embedInBatches(model, profile, [tokens.read("dimensions")]);
  const dimensions = probe?.length ?? 0;
  const embedRows: EmbedRows = profile.isContextFree
    ? embedBySums(model, dimensions)
    : (rows) => embedInBatches(model, profile, rows);

  async function embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
    return embedRows(await readAll(texts, profile.passagePrefix, tokens));
  }

  async function embedQuestion(question: string): Promise<Float32Array> {
    const [vector] = await embedRows([tokens.read(profile.questionPrefix + question)]);
    if (!vector) throw new Error("The model returned no vector");
    return vector;
  }

  return {
    ...identity,
    dimensions,
    maxTokens: tokens.maxTokens - tokens.count(profile.passagePrefix),
    countTokens: tokens.count,
    embedQuestion,
    embedPassages,
    close: model.close,
  };
}

async function readAll(texts: readonly string[], prefix: string, tokens: TextTokens): Promise<(readonly number[])[]> {
  const rows: (readonly number[])[] = [];
  for (const text of texts) {
    rows.push(tokens.read(prefix + text));
    if (rows.length % TEXTS_A_TURN === 0) await nextTurn();
  }
  return rows;
}

async function embedInBatches(
  { tokenizer, run }: TextModel,
  { pooling }: ModelProfile,
  rows: readonly (readonly number[])[],
): Promise<Float32Array[]> {
  const vectors = new Array<Float32Array>(rows.length);
  for (const indexes of planBatches(rows.map((ids) => ids.length))) {
    const chosen = indexes.map((index) => ({ ids: rows[index] ?? [] }));
    const batch = padTokens(chosen, tokenizer.padding);
    const { data, dims } = await run(batch);
    const [texts, tokens = 0, dimensions = 0] = dims;
    if (texts !== batch.texts || tokens !== batch.tokens) throw new Error(`The model returned a tensor of [${dims}]`);
    const lengths = chosen.map(({ ids }) => ids.length);
    const pooled = poolTokens(data, lengths, { tokens, dimensions }, pooling);
    for (const [position, index] of indexes.entries()) vectors[index] = pooled[position] ?? new Float32Array();
    if (rows.length > 1) await nextTurn();
  }
  return vectors;
}

/** For models whose tokens know nothing of their neighbours: a text is the sum of its tokens. */
function embedBySums({ tokenizer, run }: TextModel, dimensions: number): EmbedRows {
  const memory = createTokenVectors(
    dimensions,
    async (ids) => (await run(padTokens([{ ids }], tokenizer.padding))).data,
  );
  return async (rows) => {
    const vectors: Float32Array[] = [];
    for (const ids of rows) {
      await memory.learn(ids);
      vectors.push(scaleToUnit(memory.sum(ids)));
      if (vectors.length % TEXTS_A_TURN === 0) await nextTurn();
    }
    return vectors;
  };
}
