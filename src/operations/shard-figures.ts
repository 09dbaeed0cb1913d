/** How one gateway connection of this process does. */
export interface ShardFigures {
  readonly shard: number;
  /** `ready` when it brings events; else what it is about, in a word or two. */
  readonly state: string;
  /** Milliseconds that the last heartbeat took to be answered; absent before the first. */
  readonly ping?: number;
  readonly guilds: number;
  /** Interactions and mentions answered since the start. */
  readonly answered: number;
}
