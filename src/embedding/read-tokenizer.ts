import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Tokenizer as FileTokenizer } from "@huggingface/tokenizers";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Tokenizer } from "./tokenizer.ts";

const FILE = z.looseObject({
  added_tokens: z.array(z.looseObject({ content: z.string(), special: z.boolean().optional() })).catch([]),
  normalizer: z.looseObject({ type: z.string() }).nullish(),
  pre_tokenizer: z.looseObject({ type: z.string() }).nullish(),
  model: z.looseObject({ unk_token: z.string().nullish() }),
});
const SETTINGS = z.looseObject({
  /** Some models have no limit and say so with 10^30. */
  model_max_length: z.number().positive().optional().catch(undefined),
  pad_token: z.string().optional().catch(undefined),
});

/** A tokenizer and what its file says of its vocabulary. */
export interface TokenizerOfFile extends Tokenizer {
  /** One more than the highest id. */
  readonly vocabulary: number;
  /** The id of what is in no vocabulary, where there is one. */
  readonly unknown: number | undefined;
}

/**
 * Reads a tokenizer from a model's folder, without the model's runtime: `tokenizer.json`, and `tokenizer_config.json` where it
 * is there. Gives the ids that transformers.js gives. Throws UserError when the file is missing or of no known kind.
 */
export async function readTokenizer(directory: string): Promise<TokenizerOfFile> {
  const path = join(directory, "tokenizer.json");
  try {
    const file = FILE.parse(JSON.parse(await readFile(path, "utf8")));
    return describe(file, await readSettings(directory));
  } catch (cause) {
    throw new UserError(
      `The tokenizer ${path} can't be read: it is missing, or of a kind that this version can't run.`,
      {
        cause,
      },
    );
  }
}

async function readSettings(directory: string): Promise<z.infer<typeof SETTINGS>> {
  const text = await readFile(join(directory, "tokenizer_config.json"), "utf8").catch(() => "{}");
  return SETTINGS.parse(JSON.parse(text));
}

function describe(file: z.infer<typeof FILE>, settings: z.infer<typeof SETTINGS>): TokenizerOfFile {
  const tokenizer = new FileTokenizer(file, settings);
  const unknown = file.model.unk_token ?? undefined;
  const padding = settings.pad_token === undefined ? undefined : tokenizer.token_to_id(settings.pad_token);
  let highest = -1;
  for (const id of tokenizer.get_vocab(true).values()) highest = Math.max(highest, id);
  return {
    encode: (text, pair) => tokenizer.encode(text, { text_pair: pair ?? null }).ids,
    encodePlain: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    specialTokens: file.added_tokens.filter(({ special }) => special).map(({ content }) => content),
    padding: padding ?? 0,
    maxTokens: settings.model_max_length ?? Number.POSITIVE_INFINITY,
    isWordByWord: file.normalizer?.type === "BertNormalizer" && file.pre_tokenizer?.type === "BertPreTokenizer",
    vocabulary: highest + 1,
    unknown: unknown === undefined ? undefined : tokenizer.token_to_id(unknown),
  };
}
