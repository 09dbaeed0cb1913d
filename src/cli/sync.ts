import { Command } from "commander";
import { createSync } from "../app/sources/listed-sources.ts";
import { MemberError } from "../conversation/member-error.ts";
import { sayStanding } from "../conversation/say-standing.ts";
import { sayTold } from "../conversation/say-told.ts";
import type { Words } from "../conversation/words/words.ts";
import { needsAttention, type SourceStanding } from "../sources/source-state.ts";
import { onOneLine } from "../system/one-line.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { endSignal, openTerminalProgress } from "./terminal-context.ts";
import { terminalWords } from "./terminal-words.ts";

const program = new Command("sync")
  .description(
    "Fetches what sources.yaml lists into the articles' folder. The bot then indexes it by itself, or npm run index does.",
  )
  .argument("[source]", "the one source to fetch; all of them by default")
  .option("--accept", "take sources that have lost much at once, and remove those that are no longer listed")
  .option("--json", "print one JSON document")
  .action(run);

await runCommand(program);

interface Options {
  readonly accept?: boolean;
  readonly json?: boolean;
}

async function run(only: string | undefined, { accept = false, json = false }: Options): Promise<void> {
  const config = readConfig();
  const words = await terminalWords();
  const progress = await openTerminalProgress(words);
  const signal = endSignal();
  try {
    const standings = await createSync(
      config,
      findProjectRoot(import.meta.url),
    )({
      accept,
      signal,
      onProgress: progress.show,
      ...(only !== undefined && { only }),
    });
    progress.close();
    if (standings.length === 0) throw new MemberError(({ operator }) => operator.noSources(config.sourcesFile.path));
    const lines = standings.flatMap((standing) => [sayStanding(standing, words), ...remarkLines(standing, words)]);
    process.stdout.write(json ? `${JSON.stringify(standings)}\n` : `${lines.map(onOneLine).join("\n")}\n`);
    if (standings.some(needsAttention)) process.exitCode = 1;
  } catch (error) {
    throw signal.aborted ? new MemberError(({ operator }) => operator.syncCancelled) : error;
  } finally {
    progress.close();
  }
}

/** What was left out of a source, or is kept from before. */
function remarkLines(standing: SourceStanding, words: Words): readonly string[] {
  if (!("remarks" in standing)) return [];
  const { remarks, remarked } = standing;
  const lines = remarks.map(({ place, reason }) => `  ${sayTold(`${place} ${reason}`, words)}`);
  return remarked > remarks.length ? [...lines, `  ${words.operator.moreRemarks(remarked - remarks.length)}`] : lines;
}
