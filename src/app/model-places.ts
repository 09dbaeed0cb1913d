import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { type DownloadProgress, fetchModel } from "../embedding/download/fetch-model.ts";
import { isThere } from "../embedding/model-files.ts";
import { BUILT_IN, isFolderName } from "../embedding/models.ts";
import { UserError } from "../errors.ts";

/** Where the files that ship with the project and the models lie. */
export interface ModelPlaces {
  /** The folder of the model that EMBEDDING_MODEL names. */
  readonly model: string;
  /** The folder of the model that RERANKER_MODEL names; undefined when it names none. */
  readonly reranker: string | undefined;
  /** The folder of the built-in model, whose token table every search uses. */
  readonly builtIn: string;
  readonly reader: string;
  /** The folder of the words that stand for one another. */
  readonly thesaurus: string;
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
  const placeOf = (model: string) =>
    isFolderName(model) ? resolve(model) : join(modelCacheDir ?? join(models, "cache"), ...model.split("/"));
  return {
    model: embeddingModel === BUILT_IN ? builtIn : placeOf(embeddingModel),
    reranker: rerankerModel === undefined ? undefined : placeOf(rerankerModel),
    builtIn,
    reader: join(models, "reader"),
    thesaurus: join(models, "thesaurus"),
    weights: join(models, "weights.json"),
  };
}

export type ModelSource = Pick<Config, "embeddingModel" | "rerankerModel" | "embeddingOffline" | "hubUrl">;

export interface FetchOptions {
  /** Told how far a download is, a line every few seconds. */
  readonly onNotice?: (notice: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const MILLISECONDS_BETWEEN_NOTICES = 2000;
const MEGABYTE = 1e6;

/**
 * Downloads the models that the configuration names and that are not there yet. Throws a UserError that names the file
 * and what to do; the signal's reason when it is aborted.
 */
export async function fetchModels(
  { embeddingModel, rerankerModel, embeddingOffline, hubUrl }: ModelSource,
  places: Pick<ModelPlaces, "model" | "reranker">,
  { onNotice = () => {}, signal }: FetchOptions = {},
): Promise<void> {
  const options = {
    hub: hubUrl,
    offline: embeddingOffline,
    onProgress: thinned(onNotice),
    signal,
  };
  const wanted = [
    { model: embeddingModel, directory: places.model },
    { model: rerankerModel, directory: places.reranker },
  ];
  for (const { model, directory } of wanted) {
    if (model === undefined || directory === undefined || model === BUILT_IN) continue;
    if (isFolderName(model)) {
      if (await isThere(directory)) continue;
      throw new UserError(
        `There is no model in ${directory}: put its folder there, or name a model of the hub instead.`,
      );
    }
    const onWait = () => onNotice(`Another process is downloading ${model}: waiting for it.`);
    await fetchModel({ ...options, model, directory, onWait });
  }
}

function thinned(onNotice: (notice: string) => void): (progress: DownloadProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return ({ model, file, received, total }) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN_NOTICES && received !== total) return;
    last = now;
    const of = total === undefined ? "" : ` of ${(total / MEGABYTE).toFixed(1)}`;
    onNotice(`Downloading ${model}: ${file}, ${(received / MEGABYTE).toFixed(1)}${of} MB`);
  };
}
