import { setImmediate as nextTurn } from "node:timers/promises";
import { AutoModel, AutoTokenizer, env } from "@xenova/transformers";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { planBatches } from "./batches.ts";
import type { Embedder } from "./embedder.ts";
import type { ModelProfile } from "./models.ts";
import { poolTokens } from "./pooling.ts";

export interface TransformerFiles {
  /** The folder that holds model folders. */
  readonly root: string;
  /** The model's folder below it. */
  readonly name: string;
  readonly checksum: string;
}

const Output = z.object({
  last_hidden_state: z.object({
    data: z.instanceof(Float32Array),
    dims: z.tuple([z.number(), z.number(), z.number()]),
  }),
});
const Inputs = z.object({
  attention_mask: z.object({ data: z.union([z.instanceof(BigInt64Array), z.instanceof(Float32Array)]) }),
});

/** `[CLS]` in an article would become a special token: without its brackets it is a word like any other. */
const SPECIAL_TOKENS = /\[(CLS|SEP|PAD|UNK|MASK)\]/g;

/**
 * Loads a feature-extraction model from disk and embeds in this process. Never touches the network.
 * Throws UserError when the model's files are missing or damaged.
 */
export async function loadTransformer(
  model: string,
  files: TransformerFiles,
  profile: ModelProfile,
): Promise<Embedder> {
  env.allowRemoteModels = false;
  env.localModelPath = files.root;
  const { tokenizer, session } = await load(files);

  function countTokens(text: string): number {
    return tokenizer.encode(text.replace(SPECIAL_TOKENS, "$1")).length - 2;
  }

  async function embedBatch(texts: readonly string[]): Promise<Float32Array[]> {
    const inputs = tokenizer([...texts], { padding: true, truncation: true, max_length: profile.maxTokens });
    const { last_hidden_state: hidden } = Output.parse(await session(inputs));
    const { attention_mask: mask } = Inputs.parse(inputs);
    const [count, tokens, dimensions] = hidden.dims;
    return poolTokens(hidden.data, mask.data, { texts: count, tokens, dimensions }, profile.pooling);
  }

  async function embedTexts(texts: readonly string[], prefix: string): Promise<Float32Array[]> {
    const prepared = texts.map((text) => prefix + text.replace(SPECIAL_TOKENS, "$1"));
    const vectors = new Array<Float32Array>(prepared.length);
    for (const batch of planBatches(prepared.map((text) => text.length / CHARACTERS_PER_TOKEN))) {
      const embedded = await embedBatch(batch.map((index) => prepared[index] ?? ""));
      embedded.forEach((vector, position) => {
        const index = batch[position];
        if (index !== undefined) vectors[index] = vector;
      });
      await nextTurn();
    }
    return vectors;
  }

  const [probe] = await embedBatch(["dimensions"]);
  return {
    model,
    checksum: files.checksum,
    dimensions: probe?.length ?? 0,
    // [CLS], [SEP] and the prefix take their part.
    maxTokens: profile.maxTokens - 2 - (profile.passagePrefix === "" ? 0 : countTokens(profile.passagePrefix)),
    countTokens,
    async embedQuestion(question) {
      const [vector] = await embedTexts([question], profile.questionPrefix);
      if (!vector) throw new Error("The model returned no vector");
      return vector;
    },
    embedPassages: (texts) => embedTexts(texts, profile.passagePrefix),
    close: async () => {
      await session.dispose();
    },
  };
}

/** Good enough to put texts of like length together; the tokenizer pads exactly. */
const CHARACTERS_PER_TOKEN = 4.5;

async function load(files: TransformerFiles) {
  try {
    const [tokenizer, session] = await Promise.all([
      AutoTokenizer.from_pretrained(files.name, { local_files_only: true }),
      AutoModel.from_pretrained(files.name, { local_files_only: true, quantized: true }),
    ]);
    return { tokenizer, session };
  } catch (cause) {
    throw new UserError(
      `The embedding model in ${files.root}/${files.name} is missing or damaged. Restore its folder, or set EMBEDDING_MODEL to another model.`,
      { cause },
    );
  }
}
