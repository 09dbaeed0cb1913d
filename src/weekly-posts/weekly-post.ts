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

export const claimSchema = z.object({
  guildId: z.string(),
  /** When it was due. ISO 8601, UTC. */
  due: z.iso.datetime(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** Where it is kept up to which week each server has had its post. */
export interface WeeklyPostStore {
  /**
   * Takes the post that was due then: true for one caller alone, of all processes, and for none once a later one was taken.
   * A server of which nothing is known has had it: that may have been lost, or left behind on another machine. Rejects with
   * a UserError when it cannot be written.
   */
  claim(claim: Claim): Promise<boolean>;
  /** Gives it back, because it could not be posted. */
  release(claim: Claim): Promise<void>;
}

/** What is kept of a server whose post of that time was given back: that of the week before. */
export function weekBefore({ guildId, due }: Claim): Claim {
  return { guildId, due: new Date(Date.parse(due) - DAYS_A_WEEK * DAY).toISOString() };
}
