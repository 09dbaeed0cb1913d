import { MemberError } from "../conversation/member-error.ts";
import type { QueueFigures } from "../operations/queue-figures.ts";

export interface QueueOptions {
  /** Questions answered at the same time. */
  readonly atOnce: number;
  /** Questions that may wait beside those; beyond them, the bot says that it is busy. */
  readonly waiting: number;
  readonly now: () => number;
}

export const DEFAULT_QUEUE: QueueOptions = { atOnce: 4, waiting: 200, now: () => Date.now() };

/** Lets questions through as fast as they can be answered, in the order in which they came. */
export interface QuestionQueue {
  /** Takes a turn, at once. Throws a UserError when the queue is full. The turn must be given back by `leave`. */
  enter(): Turn;
  /** How many questions are being answered, and how many wait for that. */
  figures(): QueueFigures;
}

export interface Turn {
  /** Runs `work` when it has come. Called when the member knows that an answer is coming. */
  take<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
}

interface Waiting {
  readonly since: number;
  start(): void;
}

/**
 * Answering keeps the processor busy, and Discord wants its acknowledgements soon: as long as some member has entered
 * and not yet been acknowledged, nobody's answer is begun, but for those who have waited so many milliseconds.
 */
const COURTESY = 150;

export function createQuestionQueue({ atOnce, waiting, now }: QueueOptions): QuestionQueue {
  const line: Waiting[] = [];
  let turns = 0;
  let arriving = 0;
  let busy = 0;

  function next(): void {
    while (busy < atOnce) {
      const first = line[0];
      if (first === undefined || (arriving > 0 && now() - first.since < COURTESY)) return;
      line.shift();
      busy += 1;
      first.start();
    }
  }

  function createTurn(): Turn {
    let state: "arriving" | "arrived" | "left" = "arriving";
    const arrive = () => {
      if (state === "arriving") arriving -= 1;
      if (state !== "left") state = "arrived";
    };
    return {
      async take(work) {
        arrive();
        await new Promise<void>((resolve) => {
          line.push({ since: now(), start: resolve });
          // A timer may fire a little early by the clock.
          setTimeout(next, COURTESY + 10).unref();
          next();
        });
        try {
          return await work();
        } finally {
          busy -= 1;
          // Heartbeats and acknowledgements come between: fifty answers in a row would hold them up for half a second.
          setImmediate(next);
        }
      },
      leave() {
        if (state === "left") return;
        arrive();
        state = "left";
        turns -= 1;
        next();
      },
    };
  }

  return {
    figures: () => ({ answering: busy, waiting: line.length }),
    enter() {
      if (turns >= atOnce + waiting) throw new MemberError((words) => words.errors.queueFull);
      turns += 1;
      arriving += 1;
      return createTurn();
    },
  };
}
