import { join } from "node:path";
import { Command } from "commander";
import { commands } from "../commands/index.ts";
import { type OpenedLibrary, type OpenLibraryOptions, openLibrary } from "./app/open-library.ts";
import { openSkippedNews } from "./app/skipped-news.ts";
import { readConfig, runCommand } from "./cli/run-command.ts";
import { openHistory } from "./cli/terminal/history-file.ts";
import { offerSetUp } from "./cli/terminal/run-set-up.ts";
import { endSignal, openLog, openTerminalProgress, outputStyle } from "./cli/terminal-context.ts";
import { terminalWords } from "./cli/terminal-words.ts";
import type { Words } from "./conversation/words/words.ts";
import type { Logger } from "./operations/logging.ts";
import { MANY_ASK, ONE_ASKS } from "./retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "./system/project-root.ts";
import { runTerminal } from "./terminal/terminal.ts";

const program = new Command("start")
  .description("Indexes what changed, then serves Discord, or the terminal without DISCORD_TOKEN.")
  .action(start);

/** How long what is still under way may hold the process when all is closed, in milliseconds. */
const LONGEST_LEAVING = 2000;

await runCommand(program);

async function start(): Promise<void> {
  let config = readConfig();
  const words = await terminalWords();
  if (config.discordToken === undefined && (await offerSetUp(words))) config = readConfig();
  const log = await openLog(config);
  const signal = endSignal();
  const root = findProjectRoot(import.meta.url);
  const discord = config.discordToken === undefined ? undefined : await loadDiscord();
  if (discord === undefined) process.stderr.write(`${words.terminal.noToken}\n`);
  // Whoever sits at the terminal has the files themselves.
  const access = await discord?.openAccess({ ...config.accessFile, log });
  // A bot answers from the index there is while it indexes; a script at the terminal wants what the files say now.
  const build = discord === undefined ? "always" : discord.leavesIndexing(config) ? "never" : "missing";
  let library: OpenedLibrary | undefined;
  try {
    library = await open({
      config,
      root,
      log,
      signal,
      words,
      build,
      renews: build === "missing",
      ...(access ? { rules: access.rules } : {}),
    });
    if (library === undefined) return;
    if (discord === undefined) await serveTerminal(library, config.indexDir, { log, signal, words });
    else await discord.serveDiscord({ config, root, library, log, signal });
  } finally {
    await library?.close();
    access?.close();
    // discord.js goes on connecting a shard that was being connected anew when its client was destroyed, for ever.
    setTimeout(() => process.exit(), LONGEST_LEAVING).unref();
  }
}

/** What serves Discord: a terminal starts without it. */
async function loadDiscord() {
  const [access, serving] = await Promise.all([import("./access/open-access.ts"), import("./app/serve-discord.ts")]);
  return { ...access, ...serving };
}

interface Surroundings {
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly words: Words;
}

/** Undefined when the process was asked to end meanwhile. */
async function open(
  options: Omit<OpenLibraryOptions, "haste" | "onProgress"> & {
    readonly signal: AbortSignal;
    readonly words: Words;
  },
): Promise<OpenedLibrary | undefined> {
  const { config, log, signal, words } = options;
  const progress = await openTerminalProgress(words);
  try {
    const haste = config.discordToken === undefined ? ONE_ASKS : MANY_ASK;
    const library = await openLibrary({ ...options, haste, onProgress: progress.show });
    if (library.report !== undefined) await (await openSkippedNews(config.indexDir, log)).tell(library.report.skipped);
    return library;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    progress.close();
  }
}

async function serveTerminal(
  library: OpenedLibrary,
  indexDir: string,
  { log, signal, words }: Surroundings,
): Promise<void> {
  const history = await openHistory(join(indexDir, "terminal-history"));
  const { stdin: input, stdout: output, stderr: errorOutput } = process;
  await runTerminal({
    commands,
    library,
    log,
    input,
    output,
    errorOutput,
    style: outputStyle(words),
    words,
    history,
    signal,
  });
  // A prompt that was left keeps standard input open.
  input.destroy();
}
