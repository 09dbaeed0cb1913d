import { type Client, Events } from "discord.js";
import type { LogFields, Logger } from "../../operations/logging.ts";
import type { Shards } from "./shards.ts";

const MILLISECONDS_BETWEEN_REPORTS = 10 * 60_000;

/**
 * Logs how each shard does, when that changes and every ten minutes. Returns the function that ends the reports.
 * @param every milliseconds between two reports
 */
export function logShards(
  client: Client,
  shards: Shards,
  log: Logger,
  every = MILLISECONDS_BETWEEN_REPORTS,
): () => void {
  const figuresOf = (shard: number, more: LogFields = {}) => ({
    shard,
    ...shards.read().find((figures) => figures.shard === shard),
    ...more,
  });
  client.on(Events.ShardReady, (shard) => log.info("A shard is ready", figuresOf(shard)));
  const takeReplayed = countReplayed(client);
  client.on(Events.ShardResume, (shard) => log.info("Gateway session resumed", figuresOf(shard, takeReplayed(shard))));
  client.on(Events.ShardReconnecting, (shard) => log.info("Reconnecting to the gateway", figuresOf(shard)));
  client.on(Events.ShardError, (error, shard) => log.warn("The gateway connection broke", figuresOf(shard, { error })));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error("Discord closed the gateway for good", figuresOf(shard, { code })),
  );
  client.on(Events.GuildCreate, ({ id, shardId }) => log.info("Added to a server", figuresOf(shardId, { guild: id })));
  client.on(Events.GuildDelete, ({ id, shardId }) =>
    log.info("Removed from a server", figuresOf(shardId, { guild: id })),
  );
  const reports = setInterval(() => {
    for (const figures of shards.read()) log.info("Shard figures", { ...figures });
  }, every);
  // When the login fails, they are no reason for the process to stay.
  reports.unref();
  return () => {
    clearInterval(reports);
    // Who leaves does not reconnect, whatever the client says.
    client.removeAllListeners(Events.ShardReconnecting);
  };
}

/** `[WS => Shard 3] Resumed and replayed 12 events`, which counts the event that says so. */
const REPLAYED = /Shard (\d+)\] Resumed and replayed (\d+) events/;

/**
 * Listens for how many events Discord repeats to a shard that resumes. Returns the function that tells it, once each time.
 * The number that the client gives with `ShardResume` counts from the last greeting of the gateway, which does not come
 * again when a session is resumed on the same socket (op 9): then it is that of all events since.
 */
function countReplayed(client: Client): (shard: number) => { readonly replayed?: number } {
  const counted = new Map<number, number>();
  client.on(Events.Debug, (message) => {
    const [, shard, events] = REPLAYED.exec(message) ?? [];
    if (shard !== undefined) counted.set(Number(shard), Number(events) - 1);
  });
  return (shard) => {
    const replayed = counted.get(shard);
    counted.delete(shard);
    return replayed === undefined ? {} : { replayed };
  };
}
