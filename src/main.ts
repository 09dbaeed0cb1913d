import { commands } from "../commands/index.ts";
import { readConfig, runMain } from "./cli/run-command.ts";
import { endSignal, openLog, openTerminalProgress, outputStyle } from "./cli/terminal-context.ts";
import type { Config } from "./config.ts";
import { texts } from "./discord/texts.ts";
import { openFeedback } from "./operations/feedback/open-feedback.ts";
import type { Logger } from "./operations/logging.ts";
import { type OpenedServices, openServices } from "./services/open-services.ts";
import { findProjectRoot } from "./services/project-root.ts";
import { runTerminal } from "./terminal/terminal.ts";

// npm start: indexes what changed, then serves Discord, or the terminal when there is no token.

await runMain(async () => {
  const config = readConfig();
  const log = await openLog(config);
  const signal = endSignal();
  if (config.discordToken === undefined) await serveTerminal(config, log, signal);
  else await serveDiscord(config, log, signal);
});

async function serveTerminal(config: Config, log: Logger, signal: AbortSignal): Promise<void> {
  process.stderr.write(`${texts.noTokenTerminal}\n`);
  const services = await open(config, log, signal, "always");
  if (services === undefined) return;
  try {
    const { stdin: input, stdout: output, stderr: errorOutput } = process;
    await runTerminal({ commands, services, log, input, output, errorOutput, style: outputStyle(), signal });
  } finally {
    await services.close();
    // A prompt that was left keeps standard input open.
    process.stdin.destroy();
  }
}

async function serveDiscord(config: Config, log: Logger, signal: AbortSignal): Promise<void> {
  const services = await open(config, log, signal, "missing");
  if (services === undefined) return;
  try {
    // Loaded here alone: the terminal has no use for it.
    const { startBot } = await import("./discord/bot.ts");
    const feedback = await openFeedback({ folder: config.indexDir, log });
    const bot = await startBot({ config, commands, services, feedback, log });
    if (services.report === undefined) void bringUpToDate(services, log, signal);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await bot.stop();
    await feedback.close();
  } finally {
    await services.close();
  }
}

/** Undefined when the process was asked to end meanwhile. */
async function open(
  config: Config,
  log: Logger,
  signal: AbortSignal,
  build: "always" | "missing",
): Promise<OpenedServices | undefined> {
  const progress = await openTerminalProgress();
  try {
    const root = findProjectRoot(import.meta.url);
    const services = await openServices({ config, root, log, build, signal, onProgress: progress.show });
    for (const { file, reason } of services.report?.skipped ?? []) log.warn(`Skipped ${file}: ${reason}`);
    return services;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    progress.close();
  }
}

/** What changed while the bot was off: the old index answers until the new one is there. */
async function bringUpToDate(services: OpenedServices, log: Logger, signal: AbortSignal): Promise<void> {
  try {
    const report = await services.reindex({ signal });
    log.info("The index is up to date", { ...report });
  } catch (error) {
    if (!signal.aborted) log.error("The index could not be brought up to date; answering from the old one", { error });
  }
}
