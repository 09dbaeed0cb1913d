import { Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "../../operations/logging.ts";
import type { ShardPlan } from "../../shard-plan.ts";

/** Nothing privileged: of messages, the bot reads those that mention it, and those that are sent to it alone. */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
/**
 * Discord's limit of 50 requests a second does not count answers to interactions, which are nearly all of ours, but the
 * client's own count does: with 50, a burst of questions would wait for seconds. What does count, Discord limits itself.
 */
const REQUESTS_PER_SECOND = 1000;
/** The client keeps a queue for each interaction's address, by default for an hour. */
const MILLISECONDS_BETWEEN_SWEEPS = 60_000;
/** People and members are of use while they are answered; more would grow for ever. */
const MAX_CACHED_PEOPLE = 200;

/**
 * The client itself reads SHARD_COUNT from the environment, and fails over an empty one, where it is given its own
 * default of 1. With `auto` it then asks Discord, whatever number stands here.
 */
const ASK_DISCORD = { shards: "auto", shardCount: 2 } as const;

export interface ClientSettings {
  /** Base address of the REST API, without the version. */
  readonly apiUrl: string;
  readonly shards: ShardPlan;
}

/** A client that keeps little in memory and survives every error event. */
export function createClient({ apiUrl, shards }: ClientSettings, log: Logger): Client {
  const client: Client = new Client({
    intents: INTENTS,
    // Of direct messages the client hears nothing else: it has not met their channels.
    partials: [Partials.Channel],
    ...(shards === "auto" ? ASK_DISCORD : { shards: [...shards.ids], shardCount: shards.count }),
    rest: {
      api: apiUrl,
      version: "10",
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      handlerSweepInterval: MILLISECONDS_BETWEEN_SWEEPS,
    },
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      UserManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: (user) => user.id === client.user?.id },
      GuildMemberManager: { maxSize: MAX_CACHED_PEOPLE, keepOverLimit: (member) => member.id === client.user?.id },
    }),
  });
  client.on(Events.Error, (error) => log.error("The Discord client reported an error", { error }));
  client.on(Events.Warn, (message) => log.warn(message));
  return client;
}
