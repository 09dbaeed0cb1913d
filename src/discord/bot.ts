import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import { createClient } from "./client.ts";
import type { Command } from "./command.ts";
import { explainConnectionError } from "./connection-errors.ts";
import { createDispatch } from "./dispatch.ts";
import { registerCommands } from "./registration.ts";
import type { Services } from "./services.ts";
import { texts } from "./texts.ts";

export interface BotOptions {
  readonly config: Pick<Config, "discordToken" | "discordApplicationId" | "discordGuildId" | "discordApiUrl">;
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
}

export interface Bot {
  /** Resolves when the bot has left Discord. */
  stop(): Promise<void>;
}

/**
 * Logs in, registers the commands if they differ from those registered, and serves them until `stop`.
 * Rejects with a UserError that tells the operator what to do when Discord cannot be reached or refuses the token.
 */
export async function startBot({ config, commands, services, log }: BotOptions): Promise<Bot> {
  if (config.discordToken === undefined) throw new UserError(texts.noToken);
  const client = createClient(config.discordApiUrl, log);
  const dispatch = createDispatch({ commands, services, log });
  client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
  const ready = await login(client, config.discordToken.reveal(), config.discordApiUrl);
  log.info(`Logged in to Discord as ${ready.user.tag}`, { servers: ready.guilds.cache.size });
  await register(ready, { config, commands, log });
  return { stop: () => client.destroy() };
}

async function login(client: Client, token: string, apiUrl: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    throw explainConnectionError(error, apiUrl);
  }
  return ready;
}

async function register(client: Client<true>, { config, commands, log }: Omit<BotOptions, "services">): Promise<void> {
  try {
    const { changed, ...registered } = await registerCommands({
      rest: client.rest,
      applicationId: config.discordApplicationId ?? client.application.id,
      guildId: config.discordGuildId,
      definitions: commands.map((command) => command.data),
    });
    log.info(changed ? "Registered the commands" : "The commands are registered already", registered);
  } catch (error) {
    // Commands of an earlier start go on working, so this is no reason to leave.
    log.error("The commands could not be registered", { error: explainConnectionError(error, config.discordApiUrl) });
  }
}
