import { join } from "node:path";
import { z } from "zod";
import { keepList } from "../system/kept-list.ts";
import { claimSchema, type WeeklyPostStore } from "./weekly-post.ts";

const WEEKLY_FILE = "weekly-posts.json";
const content = z.object({ format: z.literal(1), claims: z.array(claimSchema) });

/**
 * The last post of each server in one file. A file that is damaged counts as empty: at worst a post is made twice.
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
      let isTaken = false;
      await change((claims) => {
        isTaken = claims.some(({ guildId, due }) => guildId === claim.guildId && due >= claim.due);
        return isTaken ? claims : [...claims.filter(({ guildId }) => guildId !== claim.guildId), claim];
      });
      return !isTaken;
    },
    release: (claim) =>
      change((claims) => claims.filter(({ guildId, due }) => guildId !== claim.guildId || due !== claim.due)),
  };
}
