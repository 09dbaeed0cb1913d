import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { Embedder } from "../embedder.ts";
import { readTokenizer } from "../read-tokenizer.ts";
import { readTensors } from "./safetensors.ts";
import { createStaticEmbedder } from "./static-embedder.ts";
import { createTokenRows } from "./token-rows.ts";

/** model2vec's own limit, and the built-in model's. */
const MOST_TOKENS = 512;

/**
 * Loads a table of token vectors into this process, as model2vec writes it: `tokenizer.json`, and `model.safetensors` with
 * `embeddings` and, where the vocabulary is clustered, `mapping` and `weights`. No runtime is needed.
 * Throws UserError when the files do not fit each other.
 * @param directory files that have been checked (see `checkModelFolder`)
 */
export async function loadStaticEmbedder(
  identity: Pick<Embedder, "model" | "checksum">,
  directory: string,
): Promise<Embedder> {
  const tokenizer = await readTokenizer(directory);
  const path = join(directory, "model.safetensors");
  try {
    const tensors = await readTensors(path, ["embeddings", "mapping", "weights"]);
    const table = tensors.get("embeddings");
    if (table === undefined) throw new Error("There is no tensor of the name embeddings");
    const stored = { table, mapping: tensors.get("mapping"), weights: tensors.get("weights") };
    const rows = createTokenRows(stored, tokenizer.vocabulary, tokenizer.unknown);
    const plain = { ...tokenizer, encode: tokenizer.encodePlain, maxTokens: MOST_TOKENS };
    return createStaticEmbedder({ tokenizer: plain, rows }, { ...identity, maxTokens: MOST_TOKENS });
  } catch (cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    throw new UserError(`The table ${path} can't be used${why}.`, { cause });
  }
}
