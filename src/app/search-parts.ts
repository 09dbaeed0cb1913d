import { join } from "node:path";
import type { CalibrationStore } from "../calibration/calibration.ts";
import { readCalibratedWeights } from "../calibration/read-calibration.ts";
import type { Config } from "../config.ts";
import type { Embedder, RemoteEmbedder } from "../embedding/embedder.ts";
import { loadEmbedder, loadReranker } from "../embedding/load-models.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { openModelProcess } from "../embedding/process/model-process.ts";
import type { PassageReader } from "../embedding/reading/reading.ts";
import { openReadingProcess, type ReadingProcess } from "../embedding/reading/reading-process.ts";
import { openBuiltIn } from "../embedding/static/open-built-in.ts";
import { readTokenTable } from "../embedding/word-vectors/token-table.ts";
import { createThoroughReader } from "../retrieval/judge/thorough-reader.ts";
import { createTimelyReader, type ReadingHaste } from "../retrieval/judge/timely-reader.ts";
import { createPassageAnalyser } from "../retrieval/match/passage-analysis.ts";
import { keepOrderOnFailure } from "../retrieval/rank/rerank-passages.ts";
import type { SearchParts } from "../retrieval/search-passages.ts";
import { readThesaurus } from "../retrieval/thesaurus/read-thesaurus.ts";
import { readWeights } from "../retrieval/weights.ts";
import { fetchModels, type ModelPlaces, type ModelSource, modelPlaces } from "./model-places.ts";

/** All that a search needs besides the index, in this process. */
export interface LoadedParts extends SearchParts {
  readonly embedder: Embedder;
}

/** All that a search needs besides the index; larger models are in a process of their own. */
export interface ServedParts extends SearchParts {
  readonly embedder: RemoteEmbedder;
  close(): Promise<void>;
}

export interface OpenPartsOptions {
  /** The folder that holds package.json. */
  readonly root: string;
  readonly calibration: CalibrationStore;
  /** How long answers may wait for the reader. */
  readonly haste: ReadingHaste;
  /** Told in a line what an operator should know. */
  readonly onNotice: (notice: string) => void;
}

/**
 * Loads all that a search needs into this process, for programs that nobody waits for; downloads models that are not
 * there yet. Throws UserError when a file is missing or damaged.
 */
export async function loadSearchParts(
  config: Pick<Config, "reader"> & ModelSource,
  places: ModelPlaces,
): Promise<LoadedParts> {
  await fetchModels(config, places);
  const { embeddingModel, rerankerModel } = config;
  const embedder = await loadEmbedder(embeddingModel, places.model);
  const reranker = rerankerModel && places.reranker ? await loadReranker(rerankerModel, places.reranker) : undefined;
  const reader = config.reader ? createThoroughReader(await loadReader(places)) : undefined;
  return {
    embedder,
    ...(reranker ? { reranker } : {}),
    ...(reader ? { reader } : {}),
    ...(await readShipped(places)),
  };
}

/** The runtime of networks is loaded with it, which a program that leaves the reader to another process has no use for. */
async function loadReader(places: ModelPlaces): Promise<PassageReader> {
  const { loadPassageReader } = await import("../embedding/reading/passage-reader.ts");
  return loadPassageReader(places);
}

/**
 * Opens all that a search needs for a program that must answer others meanwhile: of the built-in model the table alone, in
 * this process, other models in one of their own, and the reader, which nobody waits for here, in another. The
 * models must be there (see `fetchModels`). Throws UserError when a file is missing or damaged, but for the reader's.
 */
export async function openSearchParts(config: Config, options: OpenPartsOptions): Promise<ServedParts> {
  const places = modelPlaces(config, options.root);
  const reading = config.reader ? openReading(places, options) : undefined;
  try {
    return await openSearchPartsBeside(reading, config, places, options);
  } catch (error) {
    await reading?.close();
    throw error;
  }
}

async function openSearchPartsBeside(
  reading: ReadingProcess | undefined,
  config: Config,
  places: ModelPlaces,
  options: OpenPartsOptions,
): Promise<ServedParts> {
  const { calibration, haste, onNotice } = options;
  const [shipped, remote] = await Promise.all([readShipped(places), openModels(config, places, options)]);
  const embedder =
    config.embeddingModel === BUILT_IN ? await openBuiltIn(shipped.table, places.builtIn) : remote?.embedder;
  if (!embedder) throw new Error("There is no embedding model");
  const { weights } = shipped;
  const place = { store: calibration, weights, model: embedder.checksum, onNotice };
  return {
    ...shipped,
    weights: await readCalibratedWeights(place),
    embedder,
    ...(remote?.reranker ? { reranker: keepOrderOnFailure(remote.reranker, onNotice) } : {}),
    ...(reading ? { reader: createTimelyReader(reading, { haste, onFailure: onNotice }) } : {}),
    close: async () => {
      await Promise.all([remote?.close(), reading?.close()]);
    },
  };
}

function openReading({ reader, builtIn }: ModelPlaces, { root, onNotice }: OpenPartsOptions): ReadingProcess {
  return openReadingProcess({ entry: entryOf(root, "serve-reader"), places: { reader, builtIn }, onNotice });
}

async function openModels(
  { embeddingModel, rerankerModel }: Config,
  places: ModelPlaces,
  { root, onNotice }: OpenPartsOptions,
) {
  const embedding = embeddingModel === BUILT_IN ? undefined : { model: embeddingModel, directory: places.model };
  const reranking = rerankerModel && places.reranker ? { model: rerankerModel, directory: places.reranker } : undefined;
  if (!embedding && !reranking) return undefined;
  const models = { ...(embedding ? { embedding } : {}), ...(reranking ? { reranking } : {}) };
  return openModelProcess({ entry: entryOf(root, "serve-models"), models, onDeath: onNotice });
}

function entryOf(root: string, program: string): string {
  return join(root, "dist", "src", "cli", `${program}.js`);
}

export type ShippedPlaces = Pick<ModelPlaces, "builtIn" | "thesaurus" | "weights">;

/** What ships with the project besides models of text. Throws UserError when a file is missing or damaged. */
export async function readShipped({
  builtIn,
  thesaurus,
  weights,
}: ShippedPlaces): Promise<Omit<SearchParts, "embedder">> {
  const [table, words, fitted] = await Promise.all([
    readTokenTable(builtIn),
    readThesaurus(thesaurus),
    readWeights(weights),
  ]);
  return { table, thesaurus: words, weights: fitted, analyse: createPassageAnalyser(table) };
}
