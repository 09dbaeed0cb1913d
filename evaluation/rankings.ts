import { shareLexical } from "../src/retrieval/rank/fusion.ts";
import type { Search } from "../src/retrieval/search-passages.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import type { RetrieverName } from "./results.ts";

/** No measure looks deeper. */
const DEPTH = 10;

/** The first ten articles of each way of ranking, an article standing where its best passage stands. */
export async function rankArticles(search: Search, store: PassageStore): Promise<Record<RetrieverName, string[]>> {
  const lexicalOf = shareLexical(search.candidates);
  const byTerms = [...search.candidates].sort((a, b) => lexicalOf(b) - lexicalOf(a) || a.id - b.id);
  const byEmbedding = [...search.ranked].sort(
    (a, b) => b.narrow + b.wide - (a.narrow + a.wide) || a.chunk.id - b.chunk.id,
  );
  return {
    bm25: await readFirstArticles(
      byTerms.map(({ id }) => id),
      store,
    ),
    dense: firstArticles(byEmbedding.map(({ chunk }) => chunk.article.path)),
    hybrid: firstArticles(search.ranked.map(({ chunk }) => chunk.article.path)),
  };
}

/** Passages are read as long as articles are missing. */
async function readFirstArticles(ids: readonly number[], store: PassageStore): Promise<string[]> {
  const paths: string[] = [];
  for (let from = 0; from < ids.length && firstArticles(paths).length < DEPTH; from += DEPTH) {
    const passages = await store.readPassages(ids.slice(from, from + DEPTH));
    paths.push(...passages.map(({ article }) => article.path));
  }
  return firstArticles(paths);
}

function firstArticles(paths: readonly string[]): string[] {
  return [...new Set(paths)].slice(0, DEPTH);
}
