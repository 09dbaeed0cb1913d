import { Command, Option } from "commander";
import { createIndexBuilder } from "../app/index-builder.ts";
import { inspectFile } from "../app/inspect-file.ts";
import { openStorage } from "../app/open-storage.ts";
import type { Config } from "../config.ts";
import { MemberError } from "../conversation/member-error.ts";
import { reportReply } from "../conversation/replies/reindex-reply.ts";
import { sayTold } from "../conversation/say-told.ts";
import { UserError } from "../errors.ts";
import type { Generations } from "../store/generations.ts";
import { onOneLine } from "../system/one-line.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { renderReply } from "../terminal/render-reply.ts";
import { describeFile, writeDescription, writeDocument } from "./output/describe-file.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { endSignal, openLog, openTerminalProgress, outputStyle } from "./terminal-context.ts";
import { terminalWords } from "./terminal-words.ts";

interface IndexOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean | string;
  readonly rollback?: boolean;
  readonly verify?: boolean;
  readonly accept?: boolean;
}

const program = new Command("index")
  .description("Indexes the articles that have changed. Bots that are running switch to the new index by themselves.")
  .option("--json", "print the report as JSON")
  .addOption(
    only("--dry-run [file]", "report what would change, or what would be read of one file, and change nothing", [
      "rollback",
      "verify",
    ]),
  )
  .addOption(only("--rollback", "go back to the index before the current one", ["verify"]))
  .option("--verify", "check every byte of the current index, and change nothing")
  .addOption(
    only("--accept", "switch to the new index even if it answers your questions clearly worse", [
      "dryRun",
      "rollback",
      "verify",
    ]),
  )
  .action(run);

await runCommand(program);

/** An option that says what to do, and so cannot go with the others that do. */
function only(flags: string, description: string, others: readonly string[]): Option {
  return new Option(flags, description).conflicts([...others]);
}

async function run(options: IndexOptions): Promise<void> {
  const config = readConfig();
  if (options.rollback) await rollBack(config, options);
  else if (options.verify) await verify(config, options);
  else if (typeof options.dryRun === "string") await inspect(config, options.dryRun, options);
  else await index(config, options);
}

async function inspect(config: Config, file: string, { json = false }: IndexOptions): Promise<void> {
  const log = await openLog(config);
  const onNotice = (notice: string) => log.info(notice);
  const read = await inspectFile(file, { config, root: findProjectRoot(import.meta.url), onNotice });
  if ("reason" in read) throw new UserError(`${onOneLine(read.file)} ${read.reason}`);
  const described = describeFile(read);
  print(json ? writeDocument(described) : writeDescription(described, await terminalWords()));
}

async function index(config: Config, { json = false, accept = false, ...options }: IndexOptions): Promise<void> {
  const dryRun = options.dryRun === true;
  const words = await terminalWords();
  const [log, progress] = await Promise.all([openLog(config), openTerminalProgress(words)]);
  const signal = endSignal();
  try {
    const build = createIndexBuilder(config, findProjectRoot(import.meta.url), log);
    // What a person starts by hand is also what mends a damaged index, so every byte of it is checked.
    const report = await build({ dryRun, accept, verify: true, signal, onProgress: progress.show });
    progress.close();
    print(json ? JSON.stringify(report) : renderReply(reportReply(report, dryRun, words), outputStyle(words)));
  } catch (error) {
    throw signal.aborted ? new MemberError(({ errors }) => errors.reindexCancelled) : error;
  } finally {
    progress.close();
  }
}

async function rollBack(config: Config, { json = false }: IndexOptions): Promise<void> {
  const generation = await onGenerations(config, (generations) => generations.rollback());
  print(json ? JSON.stringify({ generation }) : (await terminalWords()).operator.rolledBack(generation));
}

async function verify(config: Config, { json = false }: IndexOptions): Promise<void> {
  const report = await onGenerations(config, (generations) => generations.verify());
  const { generation, files, bytes, problems } = report;
  if (json) print(JSON.stringify(report));
  else if (problems.length === 0) print((await terminalWords()).operator.whole(generation, files, bytes));
  const [problem] = problems;
  if (problem === undefined) return;
  if (problems.length === 1) throw new UserError(problem);
  throw new MemberError((words) => `${sayTold(problem, words)} ${words.operator.moreProblems(problems.length)}`);
}

async function onGenerations<T>(config: Config, work: (generations: Generations) => Promise<T>): Promise<T> {
  const storage = await openStorage(config);
  try {
    return await work(storage.generations);
  } finally {
    await storage.close();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
