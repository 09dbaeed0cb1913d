/** A heartbeat that came in. */
export interface Heartbeat {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The session it came from; absent before a client identifies. */
  readonly session: string | undefined;
}

/**
 * How late the latest-coming heartbeat was, in milliseconds: the longest pause between two of one session, less the
 * interval that was agreed. 0 when none was late.
 */
export function findLateness(heartbeats: readonly Heartbeat[], intervalMs: number): number {
  const last = new Map<string, number>();
  let worst = 0;
  for (const { at, session } of heartbeats) {
    if (session === undefined) continue;
    const before = last.get(session);
    if (before !== undefined) worst = Math.max(worst, at - before - intervalMs);
    last.set(session, at);
  }
  return worst;
}
