/** How often to look by oneself: half of the two seconds that are promised. */
const WATCH_MILLISECONDS = 1000;

export interface WatchOptions {
  /** The generation that is known. */
  readonly since: string | undefined;
  /** The name of the current generation. What cannot be read now may be readable the next time. */
  readonly read: () => Promise<string | undefined>;
  /** Calls back when there may be another one, and returns the function that ends it. */
  readonly listen?: (onNotice: () => void) => () => void;
  readonly onSwitch: (generation: string) => void;
}

/**
 * Calls back whenever another generation than before is the current one: at once when `listen` tells of a switch, and
 * within a second when no word of it comes. Returns the function that ends it.
 */
export function watchGeneration({ since, read, listen, onSwitch }: WatchOptions): () => void {
  let last = since;
  let isStopped = false;
  let looking: Promise<void> | undefined;
  let isMissed = false;

  async function look(): Promise<void> {
    const name = await read().catch(() => undefined);
    if (name === undefined || name === last || isStopped) return;
    last = name;
    onSwitch(name);
  }

  /** One at a time; what is told meanwhile is looked for afterwards. */
  function lookSoon(): void {
    if (isStopped) return;
    isMissed = looking !== undefined;
    looking ??= look().finally(() => {
      looking = undefined;
      if (isMissed) lookSoon();
    });
  }

  const stopListening = listen?.(lookSoon);
  const timer = setInterval(lookSoon, WATCH_MILLISECONDS);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
    stopListening?.();
  };
}
