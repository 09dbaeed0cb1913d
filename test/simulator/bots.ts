import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from "discord.js";
import { closeLater, openDiscord } from "./open-discord.ts";
import type { Discord, DiscordOptions } from "./start.ts";

/** What a small bot of a test does. */
export interface Behaviour {
  readonly interaction?: (interaction: Interaction, discord: Discord) => Promise<unknown>;
  readonly message?: (message: Message, discord: Discord) => Promise<unknown>;
  readonly commands?: readonly object[];
  readonly client?: Partial<ClientOptions>;
}

export interface Running {
  readonly discord: Discord;
  readonly client: Client<true>;
  /** What the bot's own handlers threw, oldest first. */
  readonly errors: unknown[];
}

/** A real client pointed at a simulator, not logged in. */
export function createClient(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    ...options,
    rest: { ...options.rest, api: discord.apiUrl, version: "10" },
  });
  closeLater(() => client.destroy());
  return client;
}

/** A simulator with a logged-in bot that behaves as told. */
export async function runBot(behaviour: Behaviour = {}, options: DiscordOptions = {}): Promise<Running> {
  const discord = await openDiscord(options);
  const client = createClient(discord, behaviour.client);
  const errors: unknown[] = [];
  const note = (error: unknown) => errors.push(error);
  client.on(Events.Error, note);
  client.on(Events.InteractionCreate, (interaction) => behaviour.interaction?.(interaction, discord).catch(note));
  client.on(Events.MessageCreate, (message) => behaviour.message?.(message, discord).catch(note));
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  const readyClient = await ready;
  const commands = behaviour.commands ?? [{ name: "ask", description: "Ask the articles" }];
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: commands });
  return { discord, client: readyClient, errors };
}
