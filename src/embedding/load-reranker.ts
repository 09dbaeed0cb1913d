import { resolve } from "node:path";
import { createCrossEncoder } from "./cross-encoder.ts";
import { remedyFor } from "./load-embedder.ts";
import { checkModelFolder } from "./model-files.ts";
import type { Reranker } from "./reranker.ts";
import { loadClassifier } from "./transformers.ts";

/**
 * Loads the cross-encoder that lies in a folder, into this process. Never touches the network.
 * Throws UserError when a file is missing or damaged.
 * @param model the name of the model, as given by RERANKER_MODEL
 */
export async function loadReranker(model: string, directory: string): Promise<Reranker> {
  const folder = resolve(directory);
  await checkModelFolder(folder, remedyFor(model, folder));
  return createCrossEncoder(model, await loadClassifier(folder));
}
