import { texts } from "../conversation/texts.ts";
import { UserError } from "../errors.ts";

export interface QueueOptions {
  /** Questions answered at the same time. */
  readonly atOnce: number;
  /** Questions that may wait beside those; beyond them, the bot says that it is busy. */
  readonly waiting: number;
  /** Questions a member may ask in a row before the cooldown counts. */
  readonly burst: number;
  /** Milliseconds after which a member gains another question. */
  readonly cooldown: number;
  readonly now: () => number;
}

export const DEFAULT_QUEUE: Omit<QueueOptions, "cooldown"> = {
  atOnce: 4,
  waiting: 200,
  burst: 5,
  now: () => Date.now(),
};

/** A question refused because the member, or everybody together, asks too fast. */
export class TooManyQuestions extends UserError {
  override readonly name: string = "TooManyQuestions";
  /** The member has been told since last being served: to say it again would be noise. */
  readonly repeated: boolean;

  constructor(message: string, repeated: boolean) {
    super(message);
    this.repeated = repeated;
  }
}

/** Lets questions through as fast as they can be answered, fairly among members. */
export interface QuestionQueue {
  /**
   * Claims a place, at once. Throws TooManyQuestions when the member asks too fast or the queue is full. The place must
   * be given back by `leave`.
   */
  enter(memberId: string): Place;
}

export interface Place {
  /** Runs `work` when it is this place's turn. Called when the member knows that an answer is coming. */
  take<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
}

interface Waiting {
  readonly since: number;
  start(): void;
}

interface Member {
  /** When the member's questions so far are paid for, in milliseconds since 1970. */
  paidUntil: number;
  told: boolean;
}

/**
 * Answering keeps the processor busy, and Discord wants its acknowledgements soon: as long as some member has entered
 * and not yet been acknowledged, nobody's answer is begun, but for those who have waited so many milliseconds.
 */
const COURTESY = 150;
/** Members remembered before those without debts are forgotten. */
const MANY_MEMBERS = 1000;

export function createQuestionQueue({ atOnce, waiting, burst, cooldown, now }: QueueOptions): QuestionQueue {
  const members = new Map<string, Member>();
  const line: Waiting[] = [];
  let places = 0;
  let arriving = 0;
  let busy = 0;

  function admit(memberId: string): void {
    if (members.size > MANY_MEMBERS)
      for (const [id, { paidUntil }] of members) if (paidUntil <= now()) members.delete(id);
    const member = members.get(memberId) ?? { paidUntil: 0, told: false };
    members.set(memberId, member);
    const paidUntil = Math.max(member.paidUntil, now()) + cooldown;
    const wait = paidUntil - now() - burst * cooldown;
    const refusal =
      wait > 0 ? texts.tooFast(Math.ceil(wait / 1000)) : places >= atOnce + waiting ? texts.queueFull : undefined;
    if (refusal !== undefined) {
      const repeated = member.told;
      member.told = true;
      throw new TooManyQuestions(refusal, repeated);
    }
    member.paidUntil = paidUntil;
    member.told = false;
  }

  function next(): void {
    while (busy < atOnce) {
      const first = line[0];
      if (first === undefined || (arriving > 0 && now() - first.since < COURTESY)) return;
      line.shift();
      busy += 1;
      first.start();
    }
  }

  function createPlace(): Place {
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
          next();
        }
      },
      leave() {
        if (state === "left") return;
        arrive();
        state = "left";
        places -= 1;
        next();
      },
    };
  }

  return {
    enter(memberId) {
      admit(memberId);
      places += 1;
      arriving += 1;
      return createPlace();
    },
  };
}
