export interface IdleTimer {
  /** Aborted when nothing has happened for too long. */
  readonly signal: AbortSignal;
  /** Something has happened. */
  restart(): void;
  /** Over: whatever still listens to the signal is aborted. */
  stop(): void;
}

export function startIdleTimer(milliseconds: number): IdleTimer {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  return {
    signal: abort.signal,
    restart: () => void timer.refresh(),
    stop() {
      clearTimeout(timer);
      abort.abort();
    },
  };
}
