import { type Client, ShardClientUtil, Status, type WebSocketShard } from "discord.js";
import type { ShardFigures } from "../../operations/shard-figures.ts";

/** Counts what is answered and tells how each shard of this process does. */
export interface Shards {
  /** Takes note of an answer in that server; null is a private message, which comes over shard 0. */
  countAnswer(guildId: string | null): void;
  /** Empty before the client has logged in. */
  read(): readonly ShardFigures[];
}

export function createShards(client: Client): Shards {
  const answered = new Map<number, number>();
  const shardOf = (guildId: string) => ShardClientUtil.shardIdForGuildId(guildId, client.options.shardCount ?? 1);
  const figuresOf = ({ id, status, ping }: WebSocketShard): ShardFigures => ({
    shard: id,
    state: nameOf(status),
    ...(ping >= 0 ? { ping } : {}),
    guilds: client.guilds.cache.filter((guild) => guild.shardId === id).size,
    answered: answered.get(id) ?? 0,
  });
  return {
    countAnswer(guildId) {
      const shard = guildId === null ? 0 : shardOf(guildId);
      answered.set(shard, (answered.get(shard) ?? 0) + 1);
    },
    read: () => client.ws.shards.map(figuresOf),
  };
}

/** `WaitingForGuilds` as `waiting for guilds`. */
function nameOf(status: Status): string {
  return Status[status].replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
