import { join } from "node:path";
import { z } from "zod";
import { keepList } from "../system/kept-list.ts";
import { claimSchema, type WeeklyPostStore, weekBefore } from "./weekly-post.ts";

const WEEKLY_FILE = "weekly-posts.json";
const content = z.object({ format: z.literal(1), claims: z.array(claimSchema) });

/**
 * The last post of each server in one file. A file that is damaged counts as empty.
 * @param folder INDEX_DIR
 */
export function weeklyPostsInFolder(folder: string): WeeklyPostStore {
  const { change } = keepList({
    path: join(folder, WEEKLY_FILE),
    parse: (given) => content.safeParse(given).data?.claims,
    wrap: (claims) => ({ format: 1, claims }),
  });

  return {
    async claim(claim) {
      let isOurs = false;
      await change((claims) => {
        const known = claims.find(({ guildId }) => guildId === claim.guildId);
        isOurs = known !== undefined && known.due < claim.due;
        if (known === undefined) return [...claims, claim];
        return isOurs ? claims.map((each) => (each === known ? claim : each)) : claims;
      });
      return isOurs;
    },
    release: (claim) =>
      change((claims) =>
        claims.map((each) => (each.guildId === claim.guildId && each.due === claim.due ? weekBefore(claim) : each)),
      ),
  };
}
