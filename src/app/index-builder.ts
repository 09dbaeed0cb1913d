import { join } from "node:path";
import type { Config } from "../config.ts";
import type { ReindexOptions } from "../conversation/library.ts";
import { MemberError } from "../conversation/member-error.ts";
import { isKnownModel } from "../embedding/models.ts";
import { buildInProcess } from "../indexing/process/build-process.ts";
import type { IndexReport } from "../indexing/report.ts";
import type { Logger } from "../operations/logging.ts";
import { fetchModels, type ModelSource, modelPlaces } from "./model-places.ts";

export interface BuildIndexOptions extends ReindexOptions {
  readonly verify?: boolean;
  /** Switch to the new index even if it answers the owner's questions clearly worse. */
  readonly accept?: boolean;
}

export type BuildIndex = (options: BuildIndexOptions) => Promise<IndexReport>;

/**
 * Makes the function that brings the index up to date, in a process of its own. A second run at the same time is refused
 * with a UserError, or waits where it may; runs of other processes are kept out by the index's own lock.
 * @param root the folder that holds package.json
 */
export function createIndexBuilder(
  config: Pick<Config, "seedsDir" | "wantedFiles" | "storeUrl" | "indexDir" | "indexKeep" | "modelCacheDir"> &
    ModelSource,
  root: string,
  log: Logger,
): BuildIndex {
  let isAssumptionTold = isKnownModel(config.embeddingModel);
  return oneAtATime(async ({ dryRun = false, verify = false, accept = false, signal, onProgress }) => {
    const { model, builtIn, thesaurus, weights } = modelPlaces(config, root);
    // An index has no use for the re-ranking model.
    await fetchModels(config, { model, reranker: undefined }, { onNotice: (notice) => log.info(notice), signal });
    if (!isAssumptionTold) {
      isAssumptionTold = true;
      log.warn(
        `${config.embeddingModel} is not among the models whose pooling and prefixes are known: its vectors are means over all tokens, without a prefix. Check that its model card says the same.`,
      );
    }
    return await buildInProcess({
      entry: join(root, "dist", "src", "cli", "build.js"),
      request: {
        seedsDir: config.seedsDir,
        wanted: config.wantedFiles,
        storeUrl: config.storeUrl.reveal(),
        indexDir: config.indexDir,
        keep: config.indexKeep,
        model: config.embeddingModel,
        modelDirectory: model,
        builtInDirectory: builtIn,
        verify,
        dryRun,
        guard: { builtIn, thesaurus, weights, accept },
      },
      onNotice: (notice) => log.warn(notice),
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    });
  });
}

/** Lets one run after the other; those that may not wait are refused. */
function oneAtATime(build: BuildIndex): BuildIndex {
  let running: Promise<unknown> | undefined;
  return async (options) => {
    while (running !== undefined) {
      if (!options.mayWait) throw new MemberError((words) => words.errors.indexingAlready);
      await running.catch(() => undefined);
      options.signal?.throwIfAborted();
    }
    const run = build(options);
    running = run;
    try {
      return await run;
    } finally {
      running = undefined;
    }
  };
}
