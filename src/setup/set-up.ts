import { MemberError, type Saying, sayError } from "../conversation/member-error.ts";
import type { Words } from "../conversation/words/words.ts";
import { UserError } from "../errors.ts";
import type { Account, DiscordAccount, Server } from "./discord-account.ts";
import type { Variables } from "./env-file.ts";
import { inviteLink } from "./invite-link.ts";

/** Asks a person. Each answer is undefined when they want no more of it (Ctrl-C). */
export interface Prompts {
  /** Says something without asking. */
  tell(text: string): void;
  /** A line; the given one when nothing is typed. */
  askLine(question: string, given: string): Promise<string | undefined>;
  /** A line that is not shown. */
  askSecret(question: string): Promise<string | undefined>;
  confirm(question: string): Promise<boolean | undefined>;
  /** Several of the choices, by their values. */
  choose(question: string, choices: readonly Choice[]): Promise<readonly string[] | undefined>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SetUpOptions {
  readonly prompts: Prompts;
  readonly words: Words;
  readonly discord: DiscordAccount;
  /** Where the articles are, unless the person says otherwise. */
  readonly seedsDir: string;
  /** Why a folder cannot be that of the articles; undefined when it can. */
  checkFolder(path: string): Promise<Saying | undefined>;
}

/** Thrown when the person wants no more of it: nothing has been written. */
export class SetUpCancelled extends MemberError {
  constructor() {
    super(({ setup }) => setup.cancelled);
  }
}

/**
 * Asks a person for what a bot needs, each answer checked at once, and returns the variables to be written. Throws
 * SetUpCancelled, or a UserError when Discord cannot be reached.
 */
export async function setUp({ prompts, words, discord, seedsDir, checkFolder }: SetUpOptions): Promise<Variables> {
  const { setup } = words;
  prompts.tell(setup.createApplication);
  const { token, account } = await askToken(prompts, discord, words);
  prompts.tell(setup.invite(account.name, inviteLink(account.applicationId)));
  const servers = await askServers(prompts, () => discord.listServers(token), words);
  if (account.isPublic) prompts.tell(setup.isPublic);
  const folder = await askFolder(prompts, { given: seedsDir, checkFolder, words });
  const [only] = servers;
  return {
    DISCORD_TOKEN: token,
    DISCORD_APPLICATION_ID: account.applicationId,
    DISCORD_GUILDS: servers.join(","),
    // In one server alone, commands show at once.
    DISCORD_GUILD_ID: servers.length === 1 && only !== undefined ? only : "",
    SEEDS_DIR: folder,
  };
}

/** Whether to set the bot up now, where a person starts without settings. Throws SetUpCancelled when they want neither. */
export async function wantsSetUp(prompts: Prompts, { setup }: Words): Promise<boolean> {
  return answered(await prompts.confirm(setup.offer));
}

async function askToken(
  prompts: Prompts,
  discord: DiscordAccount,
  words: Words,
): Promise<{ readonly token: string; readonly account: Account }> {
  while (true) {
    const token = answered(await prompts.askSecret(words.setup.token)).trim();
    // What is no word cannot be sent, let alone be a token.
    if (!/^[\x21-\x7e]+$/.test(token)) {
      prompts.tell(words.setup.noToken);
      continue;
    }
    try {
      const account = await discord.read(token);
      prompts.tell(words.setup.tokenOf(account.name));
      return { token, account };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      prompts.tell(sayError(error, words));
    }
  }
}

async function askServers(
  prompts: Prompts,
  listServers: () => Promise<readonly Server[]>,
  { setup }: Words,
): Promise<readonly string[]> {
  while (true) {
    answered(await prompts.confirm(setup.added));
    const servers = await listServers();
    if (servers.length === 0) {
      prompts.tell(setup.inNoServer);
      continue;
    }
    const choices = servers.map(({ id, name }) => ({ value: id, label: name }));
    const chosen =
      servers.length === 1 ? choices.map(({ value }) => value) : await prompts.choose(setup.servers, choices);
    const ids = answered(chosen);
    if (ids.length > 0) {
      prompts.tell(setup.serves(servers.filter(({ id }) => ids.includes(id)).map(({ name }) => name)));
      return ids;
    }
  }
}

async function askFolder(
  prompts: Prompts,
  { given, checkFolder, words }: Pick<SetUpOptions, "checkFolder" | "words"> & { readonly given: string },
): Promise<string> {
  while (true) {
    const folder = answered(await prompts.askLine(words.setup.folder, given)).trim();
    const problem = await checkFolder(folder);
    if (problem === undefined) return folder;
    prompts.tell(problem(words));
  }
}

function answered<T>(answer: T | undefined): T {
  if (answer === undefined) throw new SetUpCancelled();
  return answer;
}
