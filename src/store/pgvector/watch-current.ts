/** How often to look by oneself: half of the two seconds that are promised. */
const WATCH_MILLISECONDS = 1000;

/**
 * Calls back whenever another generation than before is the current one: at once when `listen` tells of a switch, and
 * within a second when no word of it comes. Returns the function that ends it.
 */
export function watchGeneration(
  since: string | undefined,
  read: () => Promise<string | undefined>,
  listen: (onNotice: () => void) => () => void,
  onSwitch: (generation: string) => void,
): () => void {
  let last = since;
  let isStopped = false;
  let looking: Promise<void> | undefined;
  let isMissed = false;

  async function look(): Promise<void> {
    // What cannot be read now may be readable the next time.
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

  const stopListening = listen(lookSoon);
  const timer = setInterval(lookSoon, WATCH_MILLISECONDS);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
    stopListening();
  };
}
