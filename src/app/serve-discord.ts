import { commands } from "../../commands/index.ts";
import type { Config } from "../config.ts";
import { warmUp } from "../conversation/warm-up.ts";
import type { Bot } from "../discord/bot.ts";
import { openFeedback } from "../feedback/open-feedback.ts";
import { startHealthServer } from "../operations/health-server.ts";
import type { Logger } from "../operations/logging.ts";
import { isFirstProcess } from "../shard-plan.ts";
import { keepIndexCurrent } from "./keep-index-current.ts";
import type { OpenedLibrary } from "./open-library.ts";
import { readHealth } from "./read-health.ts";
import { isShared } from "./storage.ts";

export interface ServeDiscordOptions {
  readonly config: Config;
  readonly library: OpenedLibrary;
  readonly log: Logger;
  /** Aborted when the process is to end. */
  readonly signal: AbortSignal;
}

/**
 * Serves Discord until the signal is aborted. What changed while the bot was off is indexed meanwhile: the old index
 * answers until the new one is there. Rejects with a UserError when Discord or the port refuses.
 */
export async function serveDiscord({ config, library, log, signal }: ServeDiscordOptions): Promise<void> {
  let bot: Bot | undefined;
  const health =
    config.httpPort === undefined
      ? undefined
      : await startHealthServer(config.httpPort, () => readHealth(library, bot?.shards() ?? []));
  if (health) log.info(`Health at http://127.0.0.1:${health.port}/health`);
  const feedback = await openFeedback(library.records, log);
  try {
    // Loaded here alone: the terminal has no use for it.
    const [{ startBot }] = await Promise.all([import("../discord/bot.ts"), warmUp(library)]);
    bot = await startBot({ config, commands, library, feedback, log, signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return undefined;
    });
    if (bot === undefined) return;
    const stopIndexing = leavesIndexing(config) ? undefined : await keepIndexCurrent({ config, library, log, signal });
    await untilAborted(signal);
    await Promise.all([bot.stop(), stopIndexing?.()]);
  } finally {
    await feedback.close();
    await health?.close();
  }
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
