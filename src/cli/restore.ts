import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { unpackBackup } from "../backup/archive.ts";
import type { KeptPlace } from "../backup/backup.ts";
import { stageOwnedFiles } from "../backup/owned-files.ts";
import type { Config } from "../config.ts";
import { MemberError } from "../conversation/member-error.ts";
import { describeBackup, isEmpty, onKept, readBackup } from "./kept/open-backup.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { terminalWords } from "./terminal-words.ts";

const program = new Command("restore")
  .description("Brings back what npm run backup has written, into files or into the database that STORE_URL names.")
  .argument("<file>", "the archive")
  .option("--replace", "even where there is something already, which is lost")
  .action(run);

await runCommand(program);

async function run(file: string, { replace = false }: { readonly replace?: boolean }): Promise<void> {
  const config = readConfig();
  const backup = unpackBackup(await readArchive(file), file);
  await onKept(config, async (kept) => {
    if (!replace) await requireNothing(kept, config);
    // Whatever may find the disk full comes before the first change.
    const owned = await stageOwnedFiles(backup, config);
    try {
      await kept.replace(backup);
      await owned.putInPlace();
    } finally {
      await owned.discard();
    }
    const words = await terminalWords();
    const { restored } = words.operator;
    process.stdout.write(`${restored(kept.name, backup.head.time, describeBackup(backup, words))}\n`);
  });
}

/** Throws a UserError where something is there that would be lost. */
async function requireNothing(kept: KeptPlace, config: Config): Promise<void> {
  const present = await readBackup(kept, config);
  if (isEmpty(present)) return;
  throw new MemberError((words) => words.operator.notEmpty(kept.name, describeBackup(present, words)));
}

async function readArchive(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new MemberError(({ operator }) => operator.noArchive(file), { cause });
  }
}
