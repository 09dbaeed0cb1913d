import { toStoredTerm } from "../format/stored-strings.ts";
import type { TermCounter, TermCounts } from "./term-cache.ts";
import type { TermMemory } from "./term-memory.ts";

/** Counts terms in some articles of a generation: by their lists, which it reads for those alone that occur at all. */
export function countVisibleTerms(all: TermCounter, openMemory: () => Promise<TermMemory>): TermCounter {
  return {
    async find(terms) {
      const everywhere = await all.find(terms);
      const occurring = terms.filter((_, index) => (everywhere[index]?.chunks ?? 0) > 0);
      const distinct = [...new Set(occurring.map(toStoredTerm))];
      const lists = await (await openMemory()).find(distinct);
      const counts = new Map(distinct.map((term, index) => [term, countsOf(lists[index])]));
      return terms.map((term) => counts.get(toStoredTerm(term)) ?? countsOf(undefined));
    },
  };
}

function countsOf(lists: Awaited<ReturnType<TermMemory["find"]>>[number] | undefined): TermCounts {
  return { chunks: lists?.chunks.length ?? 0, articles: lists?.articles.length ?? 0 };
}
