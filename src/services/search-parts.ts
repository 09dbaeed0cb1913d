import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { loadEmbedder } from "../embedding/load-embedder.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { readTokenTable } from "../embedding/token-table.ts";
import { createPassageAnalyser } from "../retrieval/passage-analysis.ts";
import type { SearchParts } from "../retrieval/search-passages.ts";
import { readWeights } from "../retrieval/weights.ts";

/** Where the files that ship with the project and the embedding model lie. */
export interface ModelPlaces {
  /** The folder of the model that EMBEDDING_MODEL names. */
  readonly model: string;
  /** The folder of the built-in model, whose token table every search uses. */
  readonly builtIn: string;
  readonly weights: string;
}

export interface LoadedParts extends SearchParts {
  readonly embedder: Embedder;
}

/** @param root the folder that holds package.json and `models/` */
export function modelPlaces({ embeddingModel }: Pick<Config, "embeddingModel">, root: string): ModelPlaces {
  const models = join(root, "models");
  return {
    model: join(models, ...embeddingModel.split("/")),
    builtIn: join(models, BUILT_IN),
    weights: join(models, "weights.json"),
  };
}

/** Loads all that a search needs besides the index. Throws UserError when a file is missing or damaged. */
export async function loadSearchParts(
  { embeddingModel }: Pick<Config, "embeddingModel">,
  places: ModelPlaces,
): Promise<LoadedParts> {
  const [embedder, table, weights] = await Promise.all([
    loadEmbedder(embeddingModel, places.model),
    readTokenTable(places.builtIn),
    readWeights(places.weights),
  ]);
  return { embedder, table, weights, analyse: createPassageAnalyser(table) };
}
