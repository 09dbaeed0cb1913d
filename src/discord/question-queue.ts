import { UserError } from "../errors.ts";
import { texts } from "./texts.ts";

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
  /** Runs `work` when it is this place's turn. */
  take<T>(work: () => Promise<T>): Promise<T>;
  leave(): void;
}

interface Member {
  /** When the member's questions so far are paid for, in milliseconds since 1970. */
  paidUntil: number;
  told: boolean;
}

/** Members remembered before those without debts are forgotten. */
const MANY_MEMBERS = 1000;

export function createQuestionQueue({ atOnce, waiting, burst, cooldown, now }: QueueOptions): QuestionQueue {
  const members = new Map<string, Member>();
  const line: (() => void)[] = [];
  let places = 0;
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
      const start = line.shift();
      if (start === undefined) return;
      busy += 1;
      start();
    }
  }

  return {
    enter(memberId) {
      admit(memberId);
      places += 1;
      let left = false;
      return {
        async take(work) {
          await new Promise<void>((resolve) => {
            line.push(resolve);
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
          if (!left) places -= 1;
          left = true;
        },
      };
    },
  };
}
