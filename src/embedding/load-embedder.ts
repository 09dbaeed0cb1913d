import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { UserError } from "../errors.ts";
import type { Embedder } from "./embedder.ts";
import { profileOf } from "./models.ts";
import { loadTransformer } from "./transformers.ts";

/** What a model folder must hold, in the order of its checksum. */
const MODEL_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", join("onnx", "model_quantized.onnx")];

/**
 * Loads the embedding model that lies in a folder. Throws UserError when a file is missing or damaged.
 * @param model the name of the model, as given by EMBEDDING_MODEL
 */
export async function loadEmbedder(model: string, directory: string): Promise<Embedder> {
  const root = dirname(directory);
  const name = directory.slice(root.length + 1);
  const checksum = await checksumOf(directory);
  return loadTransformer(model, { root, name, checksum }, profileOf(model));
}

async function checksumOf(directory: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of MODEL_FILES) {
    try {
      await pipeline(createReadStream(join(directory, file)), hash, { end: false });
    } catch (cause) {
      throw new UserError(`The model file ${join(directory, file)} can't be read. Restore the folder of the model.`, {
        cause,
      });
    }
  }
  return hash.digest("hex");
}
