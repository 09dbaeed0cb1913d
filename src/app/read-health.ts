import { setTimeout as sleep } from "node:timers/promises";
import type { Health } from "../operations/health-server.ts";
import type { ShardFigures } from "../operations/shard-figures.ts";
import type { OpenedLibrary } from "./open-library.ts";

/** A monitor asks again soon: it need not wait as long as a member would. */
const PATIENCE_MILLISECONDS = 2000;

/** What GET /health answers. Rejects while questions cannot be answered. */
export async function readHealth(
  library: Pick<OpenedLibrary, "checkStore" | "listArticles" | "generation">,
  shards: readonly ShardFigures[],
  patience = PATIENCE_MILLISECONDS,
): Promise<Health> {
  await within(patience, library.checkStore());
  const articles = await library.listArticles();
  return {
    generation: await library.generation(),
    articles: articles.length,
    chunks: articles.reduce((sum, article) => sum + article.chunks, 0),
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
