import { type WeeklyPostStore, weekBefore } from "../../src/weekly-posts/weekly-post.ts";

/** The last post of each server in memory. */
export function fakeWeeklyPosts(): WeeklyPostStore {
  const last = new Map<string, string>();
  return {
    claim: async ({ guildId, due }) => {
      const known = last.get(guildId);
      if (known === undefined || known < due) last.set(guildId, due);
      return known !== undefined && known < due;
    },
    release: async (claim) => {
      if (last.get(claim.guildId) === claim.due) last.set(claim.guildId, weekBefore(claim).due);
    },
  };
}
