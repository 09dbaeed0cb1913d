import { fuseCandidates } from "../../src/retrieval/rank/fusion.ts";
import type { Search } from "../../src/retrieval/search-passages.ts";

/** The passages in the order in which fusion puts the candidates, the ranks dealt out anew, highest first. */
export function inFusionOrder(search: Search): Search {
  const ranks = search.ranked.map(({ rank }) => rank);
  const places = new Map(
    fuseCandidates(search.candidates, search.candidates.length).map(({ candidate }, place) => [candidate.id, place]),
  );
  const placeOf = (id: number) => places.get(id) ?? places.size;
  const ordered = search.ranked.toSorted((a, b) => placeOf(a.passage.id) - placeOf(b.passage.id));
  return { ...search, ranked: ordered.map((passage, place) => ({ ...passage, rank: ranks[place] ?? passage.rank })) };
}
