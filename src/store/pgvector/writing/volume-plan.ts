import { blockOf } from "../format/ids.ts";
import type { KnownArticle } from "../living-articles.ts";
import { BLOCK_CHUNKS } from "./block-draft.ts";

/** A block of which fewer chunks are alive is small; so many small ones are let be before they are written anew as few. */
const SMALL_BLOCK_CHUNKS = BLOCK_CHUNKS / 2;
const MOST_SMALL_BLOCKS = 64;
/** Dead articles are told to the server with every question: beyond the greater of these the volume is copied without them. */
const MOST_DEAD = 500;
const MOST_DEAD_SHARE = 0.02;
/** With less than this carried over, new tables are filled faster than the old ones are changed. */
const LEAST_CARRIED_SHARE = 2 / 3;

/** Those of the articles to carry over that had better be added anew: they lie in many small blocks. */
export function articlesToRewrite(carried: readonly KnownArticle[]): readonly KnownArticle[] {
  const chunks = new Map<number, number>();
  for (const article of carried) {
    const block = blockOf(article.id);
    chunks.set(block, (chunks.get(block) ?? 0) + article.chunks);
  }
  const isSmall = (block: number) => (chunks.get(block) ?? 0) < SMALL_BLOCK_CHUNKS;
  if ([...chunks.keys()].filter(isSmall).length < MOST_SMALL_BLOCKS) return [];
  return carried.filter(({ id }) => isSmall(blockOf(id)));
}

/** Whether a build goes into tables of its own instead of those of the generation before. */
export function needsNewVolume(counts: {
  /** Articles of the generation before, and those of them that are taken over. */
  readonly before: number;
  readonly carried: number;
  /** Articles of the volume that were dead before this build. */
  readonly deadBefore: number;
  /** There are generations after the one that is built upon: its tables have gone on without it. */
  readonly hasLater: boolean;
  /** The database became a cluster since that was built, or is none any more. */
  readonly isElsewhere: boolean;
}): boolean {
  const { before, carried, deadBefore, hasLater, isElsewhere } = counts;
  const dead = deadBefore + before - carried;
  if (hasLater || isElsewhere) return true;
  return carried < before * LEAST_CARRIED_SHARE || dead > Math.max(MOST_DEAD, before * MOST_DEAD_SHARE);
}
