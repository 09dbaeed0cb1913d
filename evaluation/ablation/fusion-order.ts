import { fuseCandidates } from "../../src/retrieval/rank/fusion.ts";
import type { Search } from "../../src/retrieval/search-passages.ts";

/** The passages in the order in which fusion puts the candidates, the scores dealt out anew, highest first. */
export function inFusionOrder(search: Search): Search {
  const scores = search.ranked.map(({ score }) => score);
  const places = new Map(
    fuseCandidates(search.candidates, search.candidates.length).map(({ candidate }, place) => [candidate.id, place]),
  );
  const placeOf = (id: number) => places.get(id) ?? places.size;
  const ordered = search.ranked.toSorted((a, b) => placeOf(a.chunk.id) - placeOf(b.chunk.id));
  return {
    ...search,
    ranked: ordered.map((passage, place) => ({ ...passage, score: scores[place] ?? passage.score })),
  };
}
