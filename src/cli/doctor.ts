import { Command } from "commander";
import { commands } from "../../commands/index.ts";
import { openAccess } from "../access/open-access.ts";
import { openLibrary } from "../app/open-library.ts";
import { openStorage } from "../app/open-storage.ts";
import { readVersion } from "../app/read-version.ts";
import { examineArticles } from "../app/sources/examine-articles.ts";
import { isShared } from "../app/storage.ts";
import type { Config } from "../config.ts";
import { sayError } from "../conversation/member-error.ts";
import { english } from "../conversation/words/en/index.ts";
import { checkConnection } from "../discord/doctor/check-connection.ts";
import { type Finding, ill } from "../doctor/finding.ts";
import { checkIndex, checkRules } from "../doctor/index-checks.ts";
import { checkLanguages } from "../doctor/language-checks.ts";
import { checkMachine } from "../doctor/machine-checks.ts";
import { findingLines } from "../doctor/say-findings.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import { ONE_ASKS } from "../retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { findBeforeUpdate, findKept } from "./kept/before-update.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { openLog } from "./terminal-context.ts";
import { terminalWords } from "./terminal-words.ts";

const program = new Command("doctor")
  .description("Looks at all that the bot needs, and says what to do where something is not well.")
  .option("--json", "print one JSON document")
  .option("--before-update", "look at what must outlive another version as well")
  .action(run);

await runCommand(program);

interface Options {
  readonly json?: boolean;
  readonly beforeUpdate?: boolean;
}

async function run({ json = false, beforeUpdate = false }: Options): Promise<void> {
  const config = readConfig();
  const log = await openLog(config);
  const findings = [...(await checkConnection(config, commands)), ...(await checkHere(config, log))];
  findings.push(...(beforeUpdate ? await findBeforeUpdate(config) : [await findKept(config)]));
  if (json) {
    const said = findings.map(({ isWell, say }) => ({ well: isWell, said: say(english) }));
    process.stdout.write(`${JSON.stringify(said)}\n`);
  } else {
    process.stdout.write(`${findingLines(findings, await terminalWords()).join("\n")}\n`);
  }
  if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
}

/** What lies on this machine, or in its database. */
async function checkHere(config: Config, log: Logger): Promise<readonly Finding[]> {
  const root = findProjectRoot(import.meta.url);
  try {
    if (!(await hasIndex(config))) return [ill(({ doctor }) => doctor.noIndex)];
    const library = await openLibrary({ config, root, haste: ONE_ASKS, log, build: "never" });
    try {
      const articles = await library.listArticles();
      const { embeddingModel, reader, indexDir } = config;
      const { checkStore } = library;
      const version = await readVersion(root);
      const facts = { version, embeddingModel, reader, indexDir, isShared: isShared(config), checkStore };
      return [
        checkIndex(articles),
        ...checkLanguages(articles, embeddingModel),
        ...(await checkAccess(config, log, articles)),
        ...(await examineArticles(config)),
        ...(await checkMachine(facts)),
      ];
    } finally {
      await library.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [ill((words) => words.doctor.indexFails(sayError(error, words)))];
  }
}

async function hasIndex(config: Config): Promise<boolean> {
  const storage = await openStorage(config);
  try {
    return (await storage.generations.currentGeneration()) !== undefined;
  } finally {
    await storage.close();
  }
}

async function checkAccess({ accessFile }: Config, log: Logger, articles: Parameters<typeof checkRules>[1]) {
  try {
    const access = await openAccess({ ...accessFile, log });
    access.close();
    return checkRules(access.rules(), articles);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [ill((words) => words.doctor.accessFails(sayError(error, words)))];
  }
}
