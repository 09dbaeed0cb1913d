import { z } from "zod";

/** When a server's post is made, in universal time. */
export interface WeeklyTime {
  /** 0 is Sunday. */
  readonly day: number;
  readonly hour: number;
}

const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
const DAYS_A_WEEK = 7;

/** The last moment, at `now` or before, at which a post of that time was due. */
export function lastDue({ day, hour }: WeeklyTime, now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(hour, 0, 0, 0);
  const daysAgo = (today.getUTCDay() - day + DAYS_A_WEEK) % DAYS_A_WEEK;
  const due = today.getTime() - daysAgo * DAY;
  return new Date(due > now.getTime() ? due - DAYS_A_WEEK * DAY : due);
}

export interface Claim {
  readonly guildId: string;
  /** When the post was due. ISO 8601, UTC. */
  readonly due: string;
  /** When it was claimed, by the clock of who claims it: tells this claim from another one of the same post. */
  readonly claimedAt: string;
}

/**
 * Where it is kept up to which week each server has had its post. A post is claimed before it is made, and confirmed
 * afterwards: one that was claimed and not confirmed, because its process was killed, is given again after
 * `LONGEST_POSTING_MILLISECONDS`. Whoever is killed between Discord's answer and the confirmation so leaves two posts: that
 * is rarer, and less to be missed, than none.
 */
export interface WeeklyPostStore {
  /**
   * Takes the post that was due then: true for one caller alone, of all processes, and for none once a later one was taken.
   * A server of which nothing is known has had it: that may have been lost, or left behind on another machine. So it is when
   * a later post is known that cannot have been due yet: a clock was wrong. Rejects with a UserError when it cannot be written.
   */
  claim(claim: Claim): Promise<boolean>;
  /** It was posted. */
  confirm(claim: Claim): Promise<void>;
  /** Gives it back, because it could not be posted. */
  release(claim: Claim): Promise<void>;
  /** Up to which week each server has had its post. Rejects with a UserError when it cannot be read. */
  all(): Promise<readonly LastPost[]>;
}

/** More than a post takes: seconds, or minutes where Discord asks to wait. */
export const LONGEST_POSTING_MILLISECONDS = 10 * 60 * 1000;
/** Clocks of processes differ by less. */
export const MOST_AHEAD_MILLISECONDS = DAY;

export const lastPostSchema = z.object({
  guildId: z.string(),
  /** When it was due. ISO 8601, UTC. */
  due: z.iso.datetime(),
  /** When it was claimed; absent once it is posted. */
  claimedAt: z.iso.datetime().optional(),
});
/** The last post of a server. */
export type LastPost = Readonly<z.infer<typeof lastPostSchema>>;

/** What is known of a server after a claim, and whether the post is the claimant's. */
export function decideClaim(
  known: LastPost | undefined,
  claim: Claim,
): { readonly kept: LastPost; readonly isOurs: boolean } {
  const had = { guildId: claim.guildId, due: claim.due };
  if (known === undefined || isAhead(known, claim)) return { kept: had, isOurs: false };
  const isOurs = known.due < claim.due || (known.due === claim.due && isGivenUp(known, claim));
  return { kept: isOurs ? claim : known, isOurs };
}

function isAhead({ due }: LastPost, { claimedAt: now }: Claim): boolean {
  return Date.parse(due) - Date.parse(now) > MOST_AHEAD_MILLISECONDS;
}

/** By a clock that may have been set back since, too. */
function isGivenUp({ claimedAt }: LastPost, { claimedAt: now }: Claim): boolean {
  return claimedAt !== undefined && Math.abs(Date.parse(now) - Date.parse(claimedAt)) > LONGEST_POSTING_MILLISECONDS;
}

/** Whether what is known is this very claim, and not another one of the same post. */
export function isClaim(known: LastPost, { guildId, due, claimedAt }: Claim): boolean {
  return known.guildId === guildId && known.due === due && known.claimedAt === claimedAt;
}

/** What is kept of a server whose post of that time was given back: that of the week before. */
export function weekBefore({ guildId, due }: Claim): LastPost {
  return { guildId, due: new Date(Date.parse(due) - DAYS_A_WEEK * DAY).toISOString() };
}
