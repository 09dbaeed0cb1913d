import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { openDiscordAccount } from "../../setup/discord-account.ts";
import { setUp, wantsSetUp } from "../../setup/set-up.ts";
import { setupTexts } from "../../setup/setup-texts.ts";
import { writeEnv } from "../../setup/write-env.ts";
import { findProjectRoot } from "../../system/project-root.ts";
import { openPrompts } from "../../terminal/prompts.ts";

const ENV_FILE = ".env";

/** Asks for what a bot needs and writes it to `.env`. Throws a UserError where nobody can be asked, or has had enough. */
export async function runSetUp(): Promise<void> {
  if (!isTerminal()) {
    throw new UserError("Set-up needs a terminal: copy .env.example to .env, and fill in DISCORD_TOKEN there.");
  }
  const { DISCORD_API_URL, SEEDS_DIR, INDEX_DIR } = process.env;
  const { discordApiUrl, seedsDir } = parseConfig({ DISCORD_API_URL, SEEDS_DIR, INDEX_DIR });
  const prompts = await openPrompts(process.stdout);
  const variables = await setUp({
    prompts,
    discord: openDiscordAccount(discordApiUrl),
    seedsDir,
    checkFolder: (path) => findProblem(path, INDEX_DIR),
  });
  const template = await readFile(join(findProjectRoot(import.meta.url), ".env.example"), "utf8").catch(() => "");
  const { kept } = await writeEnv(ENV_FILE, variables, { template, now: new Date() });
  prompts.tell(setupTexts.written(ENV_FILE, kept));
}

/**
 * Offers that once, where a person starts without any settings. Returns whether there are some now. Throws as runSetUp does, and
 * when they press Ctrl-C: that leaves, here as anywhere.
 */
export async function offerSetUp(): Promise<boolean> {
  if (!isTerminal() || existsSync(ENV_FILE)) return false;
  if (!(await wantsSetUp(await openPrompts(process.stdout)))) return false;
  await runSetUp();
  return true;
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

async function findProblem(path: string, indexDir: string | undefined): Promise<string | undefined> {
  try {
    parseConfig({ SEEDS_DIR: path, INDEX_DIR: indexDir });
  } catch (error) {
    return error instanceof UserError ? error.message : String(error);
  }
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  return isFolder ? undefined : `There is no folder ${path}: make it first, or name another one.`;
}
