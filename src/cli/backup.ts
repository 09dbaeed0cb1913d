import { existsSync } from "node:fs";
import { Command } from "commander";
import { readVersion } from "../app/read-version.ts";
import { packBackup } from "../backup/archive.ts";
import { MemberError } from "../conversation/member-error.ts";
import { writeDurably } from "../system/durable-files.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { describeBackup, onKept, readBackup } from "./kept/open-backup.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { terminalWords } from "./terminal-words.ts";

const program = new Command("backup")
  .description("Writes all that people said, set and wrote into one archive, whether the bot runs or not.")
  .argument("<file>", "the archive to make, such as footnote-2026-03-01.zip")
  .action(run);

await runCommand(program);

async function run(file: string): Promise<void> {
  if (existsSync(file)) throw new MemberError(({ operator }) => operator.isThere(file));
  const config = readConfig();
  const backup = await onKept(config, (kept) => readBackup(kept, config));
  const archive = packBackup(backup, {
    version: await readVersion(findProjectRoot(import.meta.url)),
    time: new Date().toISOString(),
  });
  await writeDurably(file, archive).catch((cause: unknown) => {
    throw new MemberError(({ operator }) => operator.notWritten(file), { cause });
  });
  const words = await terminalWords();
  process.stdout.write(`${words.operator.backedUp(file, describeBackup(backup, words))}\n`);
}
