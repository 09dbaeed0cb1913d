import { join } from "node:path";
import { z } from "zod";
import { keepList } from "../system/kept/kept-list.ts";
import {
  type Claim,
  decideClaim,
  isClaim,
  type LastPost,
  lastPostSchema,
  type WeeklyPostStore,
  weekBefore,
} from "./weekly-post.ts";

const WEEKLY_FILE = "weekly-posts.json";
const content = z.object({ format: z.literal(1), claims: z.array(lastPostSchema) });

/**
 * The last post of each server in one file. One that is damaged is refused, and posts wait until it is mended.
 * @param folder INDEX_DIR
 */
export function weeklyPostsInFolder(folder: string): WeeklyPostStore {
  const { read, change } = keepList({
    path: join(folder, WEEKLY_FILE),
    parse: (given) => content.safeParse(given).data?.claims,
    wrap: (claims) => ({ format: 1, claims }),
  });
  const replace = (claim: Claim, by: LastPost) =>
    change((posts) => posts.map((each) => (isClaim(each, claim) ? by : each)));

  return {
    async claim(claim) {
      let isOurs = false;
      await change((posts) => {
        const known = posts.find(({ guildId }) => guildId === claim.guildId);
        const decided = decideClaim(known, claim);
        isOurs = decided.isOurs;
        return known === undefined
          ? [...posts, decided.kept]
          : posts.map((each) => (each === known ? decided.kept : each));
      });
      return isOurs;
    },
    confirm: (claim) => replace(claim, { guildId: claim.guildId, due: claim.due }),
    release: (claim) => replace(claim, weekBefore(claim)),
    all: read,
  };
}
