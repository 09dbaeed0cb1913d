import type { FoundLock } from "./lock-file.ts";

/** Watches a lock for signs of life by this process's own count of time, which no change of any clock moves. */
export class LifeWatch {
  readonly #mostBetweenLooks: number;
  #last: Pick<FoundLock, "token" | "sign"> | undefined;
  #lookedAt = 0;
  #milliseconds = 0;
  #hasSeenLife = false;

  /** @param mostBetweenLooks milliseconds; what is longer counts as so much: a process that was stopped saw nothing */
  constructor(mostBetweenLooks: number) {
    this.#mostBetweenLooks = mostBetweenLooks;
  }

  /** For how long the lock's owner has been watched without a sign of life. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** Whether the owner of now has shown that it lives. */
  get hasSeenLife(): boolean {
    return this.#hasSeenLife;
  }

  look({ token, sign }: Pick<FoundLock, "token" | "sign">): void {
    const now = performance.now();
    if (sign === this.#last?.sign) {
      this.#milliseconds += Math.min(now - this.#lookedAt, this.#mostBetweenLooks);
    } else {
      this.#hasSeenLife = token === this.#last?.token;
      this.#milliseconds = 0;
    }
    this.#last = { token, sign };
    this.#lookedAt = now;
  }

  /** Begins to count anew. */
  restart(): void {
    this.#milliseconds = 0;
  }
}
