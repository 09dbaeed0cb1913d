import { commands } from "../../commands/index.ts";
import type { Config } from "../config.ts";
import { warmUp } from "../conversation/warm-up.ts";
import { english } from "../conversation/words/en/index.ts";
import type { Bot } from "../discord/bot.ts";
import { checkIndex } from "../doctor/index-checks.ts";
import { checkLanguages } from "../doctor/language-checks.ts";
import { checkMachine } from "../doctor/machine-checks.ts";
import { openFeedback } from "../feedback/open-feedback.ts";
import type { Logger } from "../operations/logging.ts";
import { NO_METRICS } from "../operations/metrics.ts";
import { rememberErrors } from "../operations/remember-errors.ts";
import { openSettings } from "../settings/open-settings.ts";
import { isFirstProcess } from "../shard-plan.ts";
import { releaseStartMemory } from "../system/release-memory.ts";
import { type KeepCurrentOptions, keepIndexCurrent } from "./keep-index-current.ts";
import { measureBuilds, measureFeedback } from "./measured.ts";
import type { OpenedLibrary } from "./open-library.ts";
import { openStatus } from "./open-status.ts";
import { createPreviews, openAuthoring } from "./owners/authoring-parts.ts";
import { everyHour } from "./owners/every-hour.ts";
import { readVersion } from "./read-version.ts";
import { examineArticles } from "./sources/examine-articles.ts";
import { keepSourcesCurrent } from "./sources/keep-sources-current.ts";
import { isShared } from "./storage.ts";

export interface ServeDiscordOptions {
  readonly config: Config;
  /** The folder that holds package.json. */
  readonly root: string;
  readonly library: OpenedLibrary;
  readonly log: Logger;
  /** Aborted when the process is to end. */
  readonly signal: AbortSignal;
}

/**
 * Serves Discord until the signal is aborted. What changed while the bot was off is indexed meanwhile: the old index
 * answers until the new one is there. Rejects with a UserError when Discord or the port refuses.
 */
export async function serveDiscord({
  config,
  root,
  library: unmeasured,
  log: given,
  signal,
}: ServeDiscordOptions): Promise<void> {
  let bot: Bot | undefined;
  const { log, errors } = rememberErrors(given);
  const version = await readVersion(root);
  const status = await openStatus(config, unmeasured, () => bot);
  if (status) log.info(`Health and metrics at ${status.address}`);
  const metrics = status?.metrics ?? NO_METRICS;
  const library = measureBuilds(unmeasured, metrics);
  const feedback = measureFeedback(
    await openFeedback(library.records, log, {
      days: config.feedbackDays,
      knowsMembers: config.feedbackMembers,
    }),
    metrics,
  );
  const authoring = openAuthoring(config.seedsDir);
  const previewChanges = createPreviews(config, root);
  try {
    const settings = await openSettings(library.settings, log);
    // Loaded here alone: the terminal has no use for it.
    const [{ startBot }] = await Promise.all([import("../discord/bot.ts"), warmUp(library, english)]);
    bot = await startBot({
      config,
      commands,
      library,
      feedback,
      settings,
      doctor: {
        errors,
        checkArticles: (isVisible) => examineArticles(config, isVisible),
        checkIndex: (articles) => [checkIndex(articles), ...checkLanguages(articles, config.embeddingModel)],
        checkMachine: () =>
          checkMachine({ ...config, version, isShared: isShared(config), checkStore: library.checkStore }),
      },
      authoring,
      previewChanges,
      notices: unmeasured.notices,
      posted: unmeasured.posted,
      weeklyPosts: unmeasured.weeklyPosts,
      embedQuestions: unmeasured.embedQuestions,
      log,
      metrics,
      signal,
    }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return undefined;
    });
    if (bot === undefined) return;
    const { askAgain, markChanged, postWeekly } = bot;
    unmeasured.onSwitch(() => {
      void askAgain();
      void markChanged();
    });
    // What changed while the bot was off.
    void markChanged();
    const stopPosting = everyHour(() => postWeekly(new Date()));
    const stopKeeping = leavesIndexing(config) ? undefined : await keepCurrent({ config, root, library, log, signal });
    const keepMemory = releaseStartMemory();
    await untilAborted(signal);
    keepMemory();
    stopPosting();
    await Promise.all([bot.stop(), stopKeeping?.()]);
  } finally {
    await feedback.close();
    await status?.close();
  }
}

/** Fetches what lies elsewhere, and indexes what changes. Returns the function that ends it. */
async function keepCurrent(
  options: KeepCurrentOptions & Pick<ServeDiscordOptions, "config" | "root" | "log">,
): Promise<() => Promise<unknown>> {
  const { config, library, signal } = options;
  const stopIndexing = await keepIndexCurrent(options);
  const stopSources = await keepSourcesCurrent({
    ...options,
    async onChange() {
      // Whoever watches the articles sees it.
      if (!config.watch) await library.reindex({ signal, mayWait: true });
    },
  });
  return () => Promise.all([stopSources(), stopIndexing()]);
}

/** Of the processes that answer from one index, that of shard 0 keeps it current. */
export function leavesIndexing(config: Pick<Config, "storeUrl" | "shards">): boolean {
  return isShared(config) && !isFirstProcess(config.shards);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
