import type { Embedder } from "../src/embedding/embedder.ts";
import type { PassageStore } from "../src/store/passage-store.ts";

/** Adds up the milliseconds that named parts take. */
export type Parts = Map<string, number>;

async function time<T>(parts: Parts, name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    parts.set(name, (parts.get(name) ?? 0) + performance.now() - started);
  }
}

/** The same store, with the time that each of its methods takes added up. */
export function timedStore(store: PassageStore, parts: Parts): PassageStore {
  return {
    generation: store.generation,
    statistics: store.statistics,
    background: store.background,
    findCandidates: (query) => time(parts, "candidates", () => store.findCandidates(query)),
    readPassages: (ids) => time(parts, "reading passages", () => store.readPassages(ids)),
    documentFrequencies: (terms) => time(parts, "term statistics", () => store.documentFrequencies(terms)),
    listArticles: () => store.listArticles(),
    readArticle: (path) => time(parts, "reading an article", () => store.readArticle(path)),
    readOutline: (path) => time(parts, "reading an article", () => store.readOutline(path)),
    restrict: async (isVisible) => timedStore(await store.restrict(isVisible), parts),
    close: () => store.close(),
  };
}

export function timedEmbedder(embedder: Embedder, parts: Parts): Pick<Embedder, "embedQuestion"> {
  return { embedQuestion: (question) => time(parts, "embedding the question", () => embedder.embedQuestion(question)) };
}
