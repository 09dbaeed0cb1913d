import { z } from "zod";

/** What a source came to the last time that it was fetched, for people. */
export const stateSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  /** When, as an ISO date with its time. */
  at: z.string(),
  /** `held`: it came with so much less than before that somebody must accept that; `failed`: it did not come. */
  outcome: z.enum(["changed", "unchanged", "held", "failed"]),
  /** Articles that it has now: those from before where it is held or failed. */
  articles: z.number(),
  /** How many it would have, where it is held. */
  offered: z.number().exactOptional(),
  /** Why it failed. */
  reason: z.string().exactOptional(),
  /** The first of what was left out, or kept from before. */
  remarks: z.array(z.strictObject({ place: z.string(), reason: z.string() })).readonly(),
  /** How many there are of those. */
  remarked: z.number(),
});

export type SourceState = z.infer<typeof stateSchema>;

/** A source that is listed no more while its articles are still there, or that is listed and was never fetched. */
export interface OddSource {
  readonly name: string;
  readonly outcome: "unlisted" | "unfetched";
}

/** How each source stands, whether or not it is listed. */
export type SourceStanding = SourceState | OddSource;

/** Whether somebody has to do something about it. */
export function needsAttention({ outcome }: SourceStanding): boolean {
  return outcome !== "changed" && outcome !== "unchanged";
}
