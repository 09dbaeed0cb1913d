import { shareLexical } from "../../src/retrieval/rank/fusion.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";

/** The same store, searched by words alone: no candidate is found by its embedding or has a cosine. */
export function withoutDense(store: PassageStore): PassageStore {
  return {
    generation: store.generation,
    statistics: store.statistics,
    background: undefined,
    async findCandidates(query) {
      const found = await store.findCandidates(query);
      const lexicalOf = shareLexical(found);
      return found
        .filter(({ bm25, articleBm25 }) => bm25 + articleBm25 > 0)
        .sort((a, b) => lexicalOf(b) - lexicalOf(a) || a.id - b.id)
        .slice(0, query.limit)
        .map((candidate) => ({ ...candidate, cosine: 0 }));
    },
    readPassages: (ids) => store.readPassages(ids),
    documentFrequencies: (terms) => store.documentFrequencies(terms),
    listArticles: () => store.listArticles(),
    readArticle: (path) => store.readArticle(path),
    readOutline: (path) => store.readOutline(path),
    restrict: async (isVisible) => withoutDense(await store.restrict(isVisible)),
    close: () => store.close(),
  };
}
