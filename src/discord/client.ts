import { Client, Events, GatewayIntentBits, Options } from "discord.js";
import type { Logger } from "../operations/logging.ts";

/** Nothing privileged: of messages, the bot reads those that mention it. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
/**
 * Discord's limit of 50 requests a second does not count answers to interactions, which are nearly all of ours, but the
 * client's own count does: with 50, a burst of questions would wait for seconds. What does count, Discord limits itself.
 */
const REQUESTS_PER_SECOND = 1000;
/** The client keeps a queue for each interaction's address, by default for an hour. */
const MILLISECONDS_BETWEEN_SWEEPS = 60_000;
/** People and members are of use while they are answered; more would grow for ever. */
const MAX_CACHED_PEOPLE = 200;

/** A client that keeps little in memory and survives every error event. */
export function createClient(apiUrl: string, log: Logger): Client {
  const client: Client = new Client({
    intents: INTENTS,
    shards: "auto",
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
  client.on(Events.ShardError, (error, shard) => log.warn("The gateway connection broke", { shard, error }));
  client.on(Events.ShardDisconnect, (event, shard) =>
    log.error("Discord closed the gateway for good", { shard, code: event.code }),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info("Reconnecting to the gateway", { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info("Gateway session resumed", { shard, replayed }));
  return client;
}
