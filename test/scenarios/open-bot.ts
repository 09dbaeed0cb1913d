import { afterEach } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import type { Services } from "../../src/discord/services.ts";
import { Secret } from "../../src/secret.ts";
import { type Discord, type DiscordOptions, startDiscord } from "../discord/start.ts";
import { fakeLogger, type LogEntry } from "../fakes/logger.ts";
import { fakeServices } from "../fakes/services.ts";

export interface OpenBot {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly log: { readonly entries: LogEntry[] };
}

const opened: (() => Promise<void>)[] = [];

/** Ends what the scenarios of a file have opened; call it once a file. */
export function closeAfterEach(): void {
  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });
}

export async function openDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  opened.push(() => discord.close());
  return discord;
}

export function configFor(discord: Discord, token = discord.token) {
  return {
    discordToken: new Secret(token),
    discordApplicationId: undefined,
    discordGuildId: undefined,
    discordApiUrl: discord.apiUrl,
  };
}

/** The real bot with its real client in a simulated Discord; what it knows, the test decides. */
export async function openBot(services: Partial<Services> = {}, options: DiscordOptions = {}): Promise<OpenBot> {
  const discord = await openDiscord(options);
  return { discord, ...(await startIn(discord, services)) };
}

/** Another start of the bot in the same Discord. */
export async function startIn(discord: Discord, services: Partial<Services> = {}): Promise<Omit<OpenBot, "discord">> {
  const log = fakeLogger();
  const bot = await startBot({ config: configFor(discord), commands, services: fakeServices(services), log });
  opened.push(() => bot.stop());
  return { bot, log };
}
