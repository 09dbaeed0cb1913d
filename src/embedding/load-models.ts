import { resolve } from "node:path";
import { createCrossEncoder, type Reranker } from "./cross-encoder.ts";
import type { Embedder } from "./embedder.ts";
import { checkModelFolder } from "./model-files.ts";
import { readKind } from "./model-kind.ts";
import { BUILT_IN, isFolderName, profileOf } from "./models.ts";
import { openNetwork } from "./open-network.ts";
import { loadStaticEmbedder } from "./static/load-static.ts";
import { createTransformerEmbedder } from "./transformer-embedder.ts";

/**
 * Loads the embedding model that lies in a folder, into this process. Never touches the network.
 * Throws UserError when a file is missing or damaged.
 * @param model the name of the model, as given by EMBEDDING_MODEL
 */
export async function loadEmbedder(model: string, directory: string): Promise<Embedder> {
  const folder = resolve(directory);
  const checksum = await checkModelFolder(folder, remedyFor(model, folder));
  const identity = { model, checksum };
  if ((await readKind(folder)) === "table") return loadStaticEmbedder(identity, folder);
  return createTransformerEmbedder(await openNetwork(folder, "last_hidden_state"), identity, profileOf(model));
}

/** What to do about a model whose files are damaged. */
export function remedyFor(model: string, directory: string): string {
  if (model === BUILT_IN) return `Restore the folder ${directory} from the release.`;
  if (isFolderName(model)) return `Put the model's files into ${directory} again.`;
  return `Delete the folder ${directory}: the next start downloads ${model} again.`;
}

/**
 * Loads the cross-encoder that lies in a folder, into this process. Never touches the network.
 * Throws UserError when a file is missing or damaged.
 * @param model the name of the model, as given by RERANKER_MODEL
 */
export async function loadReranker(model: string, directory: string): Promise<Reranker> {
  const folder = resolve(directory);
  await checkModelFolder(folder, remedyFor(model, folder));
  return createCrossEncoder(model, await openNetwork(folder, "logits"));
}
