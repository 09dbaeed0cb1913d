import { setTimeout as sleep } from "node:timers/promises";
import type { ShardFigures } from "../operations/shard-figures.ts";
import type { OpenedLibrary } from "./open-library.ts";

/** How the index does, and the shards of this process. */
export interface Health {
  readonly generation: string;
  readonly articles: number;
  readonly chunks: number;
  /** When the newest article was indexed, in seconds since 1970; absent of an empty index. */
  readonly changed?: number;
  /** Empty until the bot has logged in. */
  readonly shards: readonly ShardFigures[];
}

/** A monitor asks again soon: it need not wait as long as a member would. */
const PATIENCE_MILLISECONDS = 2000;
const MILLISECONDS = 1000;

/** Looks at the index, and at the database that it may lie in. Rejects while questions cannot be answered. */
export async function readHealth(
  library: Pick<OpenedLibrary, "checkStore" | "listArticles" | "generation">,
  shards: readonly ShardFigures[],
  patience = PATIENCE_MILLISECONDS,
): Promise<Health> {
  await within(patience, library.checkStore());
  const articles = await library.listArticles();
  const changed = articles.reduce((latest, { indexedAt }) => Math.max(latest, Date.parse(indexedAt)), 0);
  return {
    generation: await library.generation(),
    articles: articles.length,
    chunks: articles.reduce((sum, article) => sum + article.chunks, 0),
    ...(changed > 0 ? { changed: changed / MILLISECONDS } : {}),
    shards,
  };
}

async function within(milliseconds: number, check: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  const tooLate = sleep(milliseconds, undefined, { signal: enough.signal }).then(() => {
    throw new Error("The index does not answer in time");
  });
  try {
    await Promise.race([check, tooLate]);
  } finally {
    enough.abort();
    tooLate.catch(() => undefined);
  }
}
