import { basename, dirname } from "node:path";
import {
  AutoModel,
  AutoModelForSequenceClassification,
  AutoTokenizer,
  env,
  type PreTrainedTokenizer,
  Tensor,
} from "@xenova/transformers";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { OutputTensor, TextModel } from "./text-model.ts";
import type { TokenBatch } from "./token-batch.ts";
import type { Tokenizer } from "./tokenizer.ts";

const outputTensor = z.object({ data: z.instanceof(Float32Array), dims: z.array(z.int()) });
const ENCODER_OUTPUT = z.object({ last_hidden_state: outputTensor }).transform((output) => output.last_hidden_state);
const CLASSIFIER_OUTPUT = z.object({ logits: outputTensor }).transform((output) => output.logits);

/** Tokenizers whose tokens never reach across white space. */
const BERT = z.object({ type: z.literal("BertNormalizer") });
const tokenizerFacts = z.object({
  /** Some models have no limit and say so with 10^30. */
  model_max_length: z.number().positive().catch(Number.POSITIVE_INFINITY),
  pad_token_id: z.int().nonnegative().catch(0),
  special_tokens: z.array(z.string()),
});

/** Loads a model that turns tokens into vectors. Never touches the network. Throws UserError when it can't be loaded. */
export function loadEncoder(directory: string): Promise<TextModel> {
  return load(directory, AutoModel, ENCODER_OUTPUT);
}

/** Loads a model that judges a text or a pair of them. Never touches the network. Throws UserError when it can't be loaded. */
export function loadClassifier(directory: string): Promise<TextModel> {
  return load(directory, AutoModelForSequenceClassification, CLASSIFIER_OUTPUT);
}

async function load(
  directory: string,
  Model: Pick<typeof AutoModel, "from_pretrained">,
  output: z.ZodType<OutputTensor>,
): Promise<TextModel> {
  return fromFolder(directory, async (name) => {
    const [tokenizer, session] = await Promise.all([
      AutoTokenizer.from_pretrained(name, { local_files_only: true }),
      Model.from_pretrained(name, { local_files_only: true, quantized: true }),
    ]);
    return {
      tokenizer: describeTokenizer(tokenizer),
      run: async (batch) => output.parse(await session(tensorsOf(batch))),
      close: async () => {
        await session.dispose();
      },
    };
  });
}

/** @param read loads from the folder, given its name */
async function fromFolder<T>(directory: string, read: (name: string) => Promise<T>): Promise<T> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = dirname(directory);
  try {
    return await read(basename(directory));
  } catch (cause) {
    throw new UserError(`The model in ${directory} can't be loaded: it is of a kind that this version can't run.`, {
      cause,
    });
  }
}

function describeTokenizer(tokenizer: PreTrainedTokenizer): Tokenizer {
  const { model_max_length, pad_token_id, special_tokens } = tokenizer;
  const facts = tokenizerFacts.parse({ model_max_length, pad_token_id, special_tokens });
  return {
    encode: (text, pair) => tokenizer.encode(text, pair ?? null),
    encodePlain: (text) => tokenizer.encode(text, null, { add_special_tokens: false }),
    specialTokens: facts.special_tokens,
    padding: facts.pad_token_id,
    maxTokens: facts.model_max_length,
    isWordByWord: BERT.safeParse(tokenizer.normalizer?.config).success,
  };
}

function tensorsOf({ ids, mask, types, texts, tokens }: TokenBatch): Readonly<Record<string, Tensor>> {
  const shape = [texts, tokens];
  return {
    input_ids: new Tensor("int64", ids, shape),
    attention_mask: new Tensor("int64", mask, shape),
    token_type_ids: new Tensor("int64", types, shape),
  };
}
