import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseConfig } from "../../config.ts";
import { MemberError, type Saying } from "../../conversation/member-error.ts";
import type { Words } from "../../conversation/words/words.ts";
import { UserError } from "../../errors.ts";
import { openDiscordAccount } from "../../setup/discord-account.ts";
import { setUp, wantsSetUp } from "../../setup/set-up.ts";
import { writeEnv } from "../../setup/write-env.ts";
import { findProjectRoot } from "../../system/project-root.ts";
import { openPrompts } from "../../terminal/prompts.ts";

const ENV_FILE = ".env";

/** Asks for what a bot needs and writes it to `.env`. Throws a UserError where nobody can be asked, or has had enough. */
export async function runSetUp(words: Words): Promise<void> {
  if (!isTerminal()) throw new MemberError(({ setup }) => setup.needsTerminal);
  const { DISCORD_API_URL, SEEDS_DIR, INDEX_DIR } = process.env;
  const { discordApiUrl, seedsDir } = parseConfig({ DISCORD_API_URL, SEEDS_DIR, INDEX_DIR });
  const prompts = await openPrompts(process.stdout, words);
  const variables = await setUp({
    prompts,
    words,
    discord: openDiscordAccount(discordApiUrl),
    seedsDir,
    checkFolder: (path) => findProblem(path, INDEX_DIR),
  });
  const template = await readFile(join(findProjectRoot(import.meta.url), ".env.example"), "utf8").catch(() => "");
  const { kept } = await writeEnv(ENV_FILE, variables, { template, now: new Date() });
  prompts.tell(kept === undefined ? words.setup.written(ENV_FILE) : words.setup.writtenAnew(ENV_FILE, kept));
}

/**
 * Offers that once, where a person starts without any settings. Returns whether there are some now. Throws as runSetUp does, and
 * when they press Ctrl-C: that leaves, here as anywhere.
 */
export async function offerSetUp(words: Words): Promise<boolean> {
  if (!isTerminal() || existsSync(ENV_FILE)) return false;
  if (!(await wantsSetUp(await openPrompts(process.stdout, words), words))) return false;
  await runSetUp(words);
  return true;
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

async function findProblem(path: string, indexDir: string | undefined): Promise<Saying | undefined> {
  try {
    parseConfig({ SEEDS_DIR: path, INDEX_DIR: indexDir });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return ({ setup }) => setup.unfitFolder(path);
  }
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  return isFolder ? undefined : ({ setup }) => setup.noFolder(path);
}
