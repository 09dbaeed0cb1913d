import type { Config } from "../config.ts";
import type { Services } from "../discord/services.ts";
import { texts } from "../discord/texts.ts";
import { UserError } from "../errors.ts";
import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import { recipeOf } from "../indexing/standard-indexing.ts";
import type { Logger } from "../operations/logging.ts";
import { answerQuestion } from "../retrieval/answer-question.ts";
import { openGenerations } from "../store/embedded/open-generations.ts";
import { type LiveStore, openLiveStore } from "../store/live-store.ts";
import { createSuggestions } from "../suggestions/suggestions.ts";
import { fetchModels } from "./fetch-models.ts";
import { createIndexBuilder } from "./index-builder.ts";
import { createArticleList } from "./listed-articles.ts";
import { modelPlaces } from "./model-places.ts";
import { openSearchParts } from "./search-parts.ts";

export interface OpenServicesOptions {
  readonly config: Config;
  /** The folder that holds package.json. */
  readonly root: string;
  readonly log: Logger;
  /**
   * When to index before answering: `always` brings the index up to date, and serves the old one when that fails;
   * `missing` indexes only when there is no index at all.
   */
  readonly build: "always" | "missing";
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

export interface OpenedServices extends Services {
  /** What the build at the start did; undefined when there was none. */
  readonly report: IndexReport | undefined;
  close(): Promise<void>;
}

/**
 * Puts the product together: model, index and the services on top. Throws UserError when there is no index to serve and
 * none can be built, or a model file is missing or damaged.
 */
export async function openServices(options: OpenServicesOptions): Promise<OpenedServices> {
  const { config, root, log, signal, onProgress } = options;
  if (!config.storeUrl.reveal().startsWith("file:")) {
    throw new UserError("STORE_URL: this version keeps its index in files alone; set it to file: or leave it empty.");
  }
  const generations = openGenerations({ folder: config.indexDir, keep: config.indexKeep });
  const buildIndex = createIndexBuilder(config, root, log);
  await fetchModels(config, modelPlaces(config, root), { onNotice: (notice) => log.info(notice), signal });
  const wanted = options.build === "always" || (await generations.currentGeneration()) === undefined;
  const start = wanted
    ? buildIndex({ ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) })
    : undefined;
  const [built, parts] = await Promise.all([
    Promise.resolve(start).then(
      (report) => ({ report, error: undefined }),
      (error: unknown) => ({ report: undefined, error }),
    ),
    openSearchParts(config, { root, onNotice: (notice) => log.warn(notice) }),
  ]);
  const live = await openServed(built.error);
  const services = createServices(live);
  const suggestions = createSuggestions(services, { writeQuestion: texts.suggestedQuestion });
  return {
    ...services,
    suggestQuestions: suggestions.suggest,
    report: built.report,
    async close() {
      await live.close();
      await parts.close();
    },
  };

  /** The index is served even if it could not be brought up to date; without one, the reason for that is the error. */
  async function openServed(failure: unknown): Promise<LiveStore> {
    const opening = openLiveStore({
      generations,
      recipe: recipeOf(parts.embedder),
      onSwitch: (generation) => log.info("Answering from a new generation of the index", { generation }),
      onError: (error) => log.error("The new generation of the index cannot be opened", { error }),
    });
    if (failure === undefined) return opening;
    const store = await opening.catch(() => undefined);
    if (store === undefined || !(failure instanceof UserError)) throw failure;
    log.error(`Answering from the old index, which could not be brought up to date: ${failure.message}`);
    return store;
  }

  function createServices(store: LiveStore): Omit<Services, "suggestQuestions"> {
    const listArticles = createArticleList();
    const threshold = config.answerThreshold === undefined ? {} : { threshold: config.answerThreshold };
    return {
      answer: (question, { article, limit } = {}) =>
        store.use((passages) =>
          answerQuestion(question, passages, parts, {
            ...threshold,
            ...(article === undefined ? {} : { article }),
            ...(limit === undefined ? {} : { limit }),
          }),
        ),
      listArticles: () => store.use(listArticles),
      readArticle: (path) => store.use((passages) => passages.readArticle(path)),
      generation: () => store.use(async (passages) => passages.generation),
      async reindex(reindexOptions) {
        const report = await buildIndex(reindexOptions);
        await store.refresh();
        return report;
      },
    };
  }
}
