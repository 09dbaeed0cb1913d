import {
  decideClaim,
  isClaim,
  type LastPost,
  type WeeklyPostStore,
  weekBefore,
} from "../../src/weekly-posts/weekly-post.ts";

/** The last post of each server in memory. */
export function fakeWeeklyPosts(): WeeklyPostStore {
  const last = new Map<string, LastPost>();
  return {
    claim: async (claim) => {
      const { kept, isOurs } = decideClaim(last.get(claim.guildId), claim);
      last.set(claim.guildId, kept);
      return isOurs;
    },
    confirm: async (claim) => {
      const known = last.get(claim.guildId);
      if (known !== undefined && isClaim(known, claim))
        last.set(claim.guildId, { guildId: claim.guildId, due: claim.due });
    },
    release: async (claim) => {
      const known = last.get(claim.guildId);
      if (known !== undefined && isClaim(known, claim)) last.set(claim.guildId, weekBefore(claim));
    },
    all: async () => [...last.values()],
  };
}
