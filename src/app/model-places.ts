import { join } from "node:path";
import type { Config } from "../config.ts";
import { BUILT_IN } from "../embedding/models.ts";

/** Where the files that ship with the project and the models lie. */
export interface ModelPlaces {
  /** The folder of the model that EMBEDDING_MODEL names. */
  readonly model: string;
  /** The folder of the model that RERANKER_MODEL names; undefined when it names none. */
  readonly reranker: string | undefined;
  /** The folder of the built-in model, whose token table every search uses. */
  readonly builtIn: string;
  readonly reader: string;
  readonly weights: string;
}

/** @param root the folder that holds package.json and `models/` */
export function modelPlaces(
  { embeddingModel, rerankerModel, modelCacheDir }: Pick<Config, "embeddingModel" | "rerankerModel" | "modelCacheDir">,
  root: string,
): ModelPlaces {
  const models = join(root, "models");
  const builtIn = join(models, BUILT_IN);
  // Not inside node_modules, which every installation empties.
  const downloaded = (model: string) => join(modelCacheDir ?? join(models, "cache"), ...model.split("/"));
  return {
    model: embeddingModel === BUILT_IN ? builtIn : downloaded(embeddingModel),
    reranker: rerankerModel === undefined ? undefined : downloaded(rerankerModel),
    builtIn,
    reader: join(models, "reader"),
    weights: join(models, "weights.json"),
  };
}
