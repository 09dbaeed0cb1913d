import type { WeeklyPostStore } from "../../src/weekly-posts/weekly-post.ts";

/** The last post of each server in memory. */
export function fakeWeeklyPosts(): WeeklyPostStore {
  const last = new Map<string, string>();
  return {
    claim: async ({ guildId, due }) => {
      if ((last.get(guildId) ?? "") >= due) return false;
      last.set(guildId, due);
      return true;
    },
    release: async ({ guildId, due }) => {
      if (last.get(guildId) === due) last.delete(guildId);
    },
  };
}
