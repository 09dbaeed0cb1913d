const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** The simulator's time: the machine's, which a test may move forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the time forward at once, for example past the life of a token. */
  advance(milliseconds: number): void;
}

export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}

/** Ids as Discord makes them: the time in milliseconds above 22 bits, unique and rising within one simulator. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fromTime = (BigInt(Math.floor(clock.now())) - DISCORD_EPOCH_MS) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return last.toString();
  };
}
