import type { Connection } from "./queries.ts";

const FIRST_PAUSE_MILLISECONDS = 200;
const LONGEST_PAUSE_MILLISECONDS = 5000;

/**
 * Listens to a channel on a connection of its own, made anew whenever it is lost, but not behind a pooler. Returns the
 * function that ends it.
 */
export function listenTo(
  channel: string,
  connect: () => Promise<Connection>,
  onNotice: (payload: string | undefined) => void,
): () => void {
  let isStopped = false;
  let connection: Connection | undefined;
  let pause = FIRST_PAUSE_MILLISECONDS;
  let timer: NodeJS.Timeout | undefined;

  async function start(isAgain: boolean): Promise<void> {
    const made = await connect();
    if (made.sharedBeginning !== undefined) return made.end();
    made.onEnd(later);
    made.onNotice(onNotice);
    connection = made;
    if (isStopped) return made.end();
    await made.run(`LISTEN "${channel}"`);
    pause = FIRST_PAUSE_MILLISECONDS;
    if (isAgain && !isStopped) onNotice(undefined);
  }

  function later(): void {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => begin(true), pause).unref();
    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
  }

  /** What cannot be reached now may be later; whoever listens looks by itself meanwhile. */
  function begin(isAgain: boolean): void {
    start(isAgain).catch(later);
  }

  begin(false);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    connection?.end().catch(() => {});
  };
}
