import type { AccessRule } from "../access/access-rules.ts";
import type { Config } from "../config.ts";
import type { GuardedLibrary, Library } from "../conversation/library.ts";
import { UserError } from "../errors.ts";
import type { RecordStore } from "../feedback/record-store.ts";
import type { IndexReport } from "../indexing/report.ts";
import { recipeOf } from "../indexing/standard-indexing.ts";
import type { EmbedQuestions } from "../insights/group-questions.ts";
import type { NoticeStore } from "../notices/notice.ts";
import type { PostedAnswerStore } from "../posted-answers/posted-answer.ts";
import type { ReadingHaste } from "../retrieval/judge/timely-reader.ts";
import { chooseThresholds } from "../retrieval/thresholds.ts";
import type { SettingsStore } from "../settings/settings-store.ts";
import { type LiveStore, openLiveStore } from "../store/live-store.ts";
import { OutdatedIndexError } from "../system/storage-errors.ts";
import type { WeeklyPostStore } from "../weekly-posts/weekly-post.ts";
import { type BuildAtStartOptions, buildAtStart } from "./build-at-start.ts";
import { type BuildIndex, createIndexBuilder } from "./index-builder.ts";
import { findLanguageHint } from "./language-hint.ts";
import { createSeenLibrary } from "./library/seen-library.ts";
import { fetchModels, modelPlaces } from "./model-places.ts";
import { openStorage } from "./open-storage.ts";
import { openSearchParts, type ServedParts } from "./search-parts.ts";
import { hideFailures } from "./served-store.ts";
import { createSync, readListed } from "./sources/listed-sources.ts";
import { isShared, type Storage } from "./storage.ts";

export interface OpenLibraryOptions extends BuildAtStartOptions {
  readonly config: Config;
  /** The folder that holds package.json. */
  readonly root: string;
  /** How long answers may wait for the reader. */
  readonly haste: ReadingHaste;
  /**
   * Whether an index that an earlier version or another configuration has left is built anew by this process: what of it can be
   * served answers meanwhile, and where nothing can, that is done first.
   */
  readonly renews?: boolean;
  /** Who may see which articles; without them everybody may see all. */
  readonly rules?: () => readonly AccessRule[];
}

export interface OpenedLibrary extends Library, GuardedLibrary {
  /** What the build at the start did; undefined when there was none. */
  readonly report: IndexReport | undefined;
  /** Who wants to be told of answers. */
  readonly notices: NoticeStore;
  /** Which messages quote what. */
  readonly posted: PostedAnswerStore;
  /** Up to which week each server has had its post. */
  readonly weeklyPosts: WeeklyPostStore;
  /** Calls back whenever answers come from another generation of the index. */
  onSwitch(listener: () => void): void;
  /** What questions mean, for those that are to be compared with each other. */
  readonly embedQuestions: EmbedQuestions;
  /** Where to keep what members say. */
  readonly records: RecordStore;
  /** Where to keep what owners decide. */
  readonly settings: SettingsStore;
  connections: Storage["connections"];
  /** Rejects when the index, or the database that it lies in, cannot be reached. */
  checkStore(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts the product together: model, index and the library on top of them. An index that cannot be brought up to date is
 * served as it is. Throws UserError when there is no index to serve and none can be built, a model file is missing or
 * damaged, or the database cannot be used.
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<OpenedLibrary> {
  const storage = await openStorage(options.config);
  try {
    return await openLibraryOn(storage, options);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function openLibraryOn(storage: Storage, options: OpenLibraryOptions): Promise<OpenedLibrary> {
  const { config, root, haste, log, signal } = options;
  const { calibration } = storage;
  const buildIndex = createIndexBuilder(config, root, log);
  await fetchModels(config, modelPlaces(config, root), { onNotice: (notice) => log.info(notice), signal });
  const opening = openSearchParts(config, { root, calibration, haste, onNotice: (notice) => log.warn(notice) });
  try {
    const [built, parts] = await Promise.all([buildAtStart(storage, buildIndex, options), opening]);
    return await serveLibrary({ storage, parts, built, buildIndex }, options);
  } catch (error) {
    // Their processes would keep this one alive for good.
    const parts = await opening.catch(() => undefined);
    await parts?.close();
    throw error;
  }
}

interface LibraryParts {
  readonly storage: Storage;
  readonly parts: ServedParts;
  readonly built: Awaited<ReturnType<typeof buildAtStart>>;
  readonly buildIndex: BuildIndex;
}

async function serveLibrary(
  { storage, parts, built: { report, failure }, buildIndex }: LibraryParts,
  { config, root, log, signal, onProgress, renews = false, rules = () => [] }: OpenLibraryOptions,
): Promise<OpenedLibrary> {
  const { generations } = storage;
  const sync = createSync(config, root);
  let isHinted = false;
  const served = await openServed(failure);
  const live = isShared(config) ? hideFailures(served, log) : served;
  const listeners = new Set<() => void>();
  hintAtLanguages();
  const library = createSeenLibrary({
    store: live,
    parts,
    thresholds: chooseThresholds(parts.weights.thresholds, config),
    rules,
    async reindex({ sync: fetches = false, ...reindexOptions }) {
      if (fetches && !reindexOptions.dryRun) await sync(reindexOptions);
      const reindexed = await buildIndex(reindexOptions);
      await live.refresh();
      return { ...reindexed, sources: await readListed(config).catch(() => []) };
    },
  });
  return {
    ...library,
    report,
    embedQuestions: (questions) => Promise.all(questions.map((question) => parts.embedder.embedQuestion(question))),
    records: storage.records(log),
    notices: storage.notices,
    posted: storage.posted,
    weeklyPosts: storage.weeklyPosts,
    onSwitch: (listener) => listeners.add(listener),
    settings: storage.settings,
    connections: storage.connections,
    async checkStore() {
      await generations.currentGeneration();
    },
    async close() {
      await live.close();
      await parts.close();
      await storage.close();
    },
  };

  /** Said once: nobody waits for it, and it may fail. */
  function hintAtLanguages(): void {
    if (isHinted) return;
    served
      .use((store) => findLanguageHint(store, config.embeddingModel))
      .then((hint) => {
        if (hint === undefined || isHinted) return;
        isHinted = true;
        log.info(hint);
      })
      .catch(() => undefined);
  }

  /** Builds first what can't be served as it is. */
  async function renew(outdated: unknown): Promise<void> {
    if (!(outdated instanceof OutdatedIndexError)) throw outdated;
    log.info(`${outdated.reason}: it is built anew before anything is answered`);
    await buildIndex({ ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) });
  }

  /** The index is served even if it could not be brought up to date; without one, the reason for that is the error. */
  async function openServed(failure: unknown): Promise<LiveStore> {
    const open = () =>
      openLiveStore({
        generations,
        recipe: recipeOf(parts.embedder),
        anySettings: renews,
        onSwitch: (generation) => {
          log.info("Answering from a new generation of the index", { generation });
          hintAtLanguages();
          // Typing members want the list at once, and /sources even while the database is down.
          library.listArticles().catch(() => undefined);
          for (const listener of listeners) listener();
        },
        onError: (error) => log.error("The new generation of the index cannot be opened", { error }),
      });
    if (failure === undefined) return renews ? open().catch((error: unknown) => renew(error).then(open)) : open();
    const store = await open().catch(() => undefined);
    if (store === undefined || !(failure instanceof UserError)) throw failure;
    log.error(`Answering from the old index, which could not be brought up to date: ${failure.message}`);
    return store;
  }
}
