import { MemberError, type Saying } from "../conversation/member-error.ts";
import { RecentMemory } from "../system/recent-memory.ts";

/**
 * What things cost, a question being 1: as much as they take of the machine, of the store, or of other people's attention.
 * With five questions in a row, a member who asks, looks at all three contexts and votes is never slowed down.
 */
const COSTS = {
  ask: 1,
  more: 1,
  /** A public message that others have to scroll past. */
  publish: 2,
  request: 0.5,
  vote: 0.5,
  context: 0.5,
  open: 0.5,
  browse: 0.25,
  reindex: 1,
  cancel: 0,
} as const;

/** Something a member does, and pays for. */
export type Expense = keyof typeof COSTS;

export interface BudgetOptions {
  /** Questions' worth that a member may do in a row before the cooldown counts. */
  readonly burst: number;
  /** Milliseconds after which a member gains another question's worth; 0: everything is free. */
  readonly cooldown: number;
  readonly now: () => number;
}

export const DEFAULT_BUDGET: Omit<BudgetOptions, "cooldown"> = { burst: 5, now: () => Date.now() };

/** Refused because the member does too much at once. */
export class TooMuchAtOnce extends MemberError {
  override readonly name: string = "TooMuchAtOnce";
  /** The member has been told since last being served: to say it again would be noise. */
  readonly repeated: boolean;

  constructor(say: Saying, repeated: boolean) {
    super(say);
    this.repeated = repeated;
  }
}

/** One budget a member for everything that stores, posts or searches, so that none of them can be flooded. */
export interface MemberBudget {
  /** Pays for what the member does, with another cooldown in milliseconds where that is given. Throws TooMuchAtOnce when the member has to wait first; a refusal costs nothing. */
  spend(memberId: string, expense: Expense, cooldown?: number): void;
  /** The same where nobody is told of a refusal: the next one is no repetition. */
  spendUntold(memberId: string, expense: Expense, cooldown?: number): void;
}

interface Member {
  /** When what the member did so far is paid for, in milliseconds since 1970. */
  paidUntil: number;
  told: boolean;
}

/** Members remembered at least: one is forgotten after so many others, long after the debts are paid. */
const MANY_MEMBERS = 10_000;

export function createMemberBudget({ burst, cooldown: usual, now }: BudgetOptions): MemberBudget {
  const members = new RecentMemory<string, Member>(MANY_MEMBERS);

  function find(memberId: string): Member {
    const known = members.get(memberId);
    if (known !== undefined) return known;
    const fresh = { paidUntil: 0, told: false };
    members.set(memberId, fresh);
    return fresh;
  }

  function pay(member: Member, expense: Expense, cooldown: number, isTold: boolean): void {
    const paidUntil = Math.max(member.paidUntil, now()) + COSTS[expense] * cooldown;
    const wait = paidUntil - now() - burst * cooldown;
    if (wait > 0) {
      const { told: repeated } = member;
      member.told ||= isTold;
      throw new TooMuchAtOnce((words) => words.errors.tooFast(expense, Math.ceil(wait / 1000)), repeated);
    }
    member.paidUntil = paidUntil;
    member.told = false;
  }

  return {
    spend: (memberId, expense, cooldown = usual) => pay(find(memberId), expense, cooldown, true),
    spendUntold: (memberId, expense, cooldown = usual) => pay(find(memberId), expense, cooldown, false),
  };
}
