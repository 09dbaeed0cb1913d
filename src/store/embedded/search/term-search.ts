import { inverseDocumentFrequency } from "../../lexical/bm25.ts";
import { leastPosting } from "../../lexical/postings.ts";
import type { TermScores } from "../../lexical/term-scores.ts";
import { chunksOf, type GenerationPart } from "./generation-part.ts";
import type { Range } from "./row-scanner.ts";

/** Numbers of chunks and of articles. */
export interface Frequencies {
  readonly chunks: number;
  readonly articles: number;
}

/** Adds the BM25 of every chunk in `ranges` (whole articles, one list a part) and of every article of theirs. */
export function scoreTerms(
  parts: readonly GenerationPart[],
  ranges: readonly (readonly Range[])[],
  terms: readonly string[],
  total: Frequencies,
  scores: TermScores,
): void {
  const weighed = terms.map((text) => {
    const places = parts.map((part) => part.segment.tables.terms.texts.find(text));
    const { chunks, articles } = frequenciesAt(parts, places);
    const idf = {
      chunks: inverseDocumentFrequency(total.chunks, chunks),
      articles: inverseDocumentFrequency(total.articles, articles),
    };
    return { places, idf };
  });
  // Part by part, not term by term: a part's scores stay in the processor's cache.
  for (const [index, part] of parts.entries()) {
    for (const { places, idf } of weighed) {
      const term = places[index] ?? -1;
      if (term >= 0) scorePostings(part, ranges[index] ?? [], term, idf, scores);
    }
  }
}

/** In how many living chunks and articles a term occurs. */
export function countTerm(parts: readonly GenerationPart[], text: string): Frequencies {
  return frequenciesAt(
    parts,
    parts.map((part) => part.segment.tables.terms.texts.find(text)),
  );
}

function frequenciesAt(parts: readonly GenerationPart[], places: readonly number[]): Frequencies {
  let chunks = 0;
  let articles = 0;
  for (const [index, part] of parts.entries()) {
    const term = places[index] ?? -1;
    if (term < 0) continue;
    const { starts, postings, articleStarts } = part.segment.tables.terms;
    const first = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    chunks += end - first;
    articles += (articleStarts[term + 1] ?? 0) - (articleStarts[term] ?? 0);
    for (const article of part.deadArticles) {
      const gone = chunksOf(part.segment, article);
      const from = firstFrom(postings, first, end, leastPosting(gone.start));
      const count = firstFrom(postings, from, end, leastPosting(gone.end)) - from;
      chunks -= count;
      if (count > 0) articles -= 1;
    }
  }
  return { chunks, articles };
}

function scorePostings(
  part: GenerationPart,
  ranges: readonly Range[],
  term: number,
  idf: Frequencies,
  scores: TermScores,
): void {
  const { starts, postings, articleStarts, articles, articleCounts } = part.segment.tables.terms;
  const { article: articleOf } = part.segment.tables.chunk;
  const end = starts[term + 1] ?? 0;
  const articlesEnd = articleStarts[term + 1] ?? 0;
  let position = starts[term] ?? 0;
  let place = articleStarts[term] ?? 0;
  for (const range of ranges) {
    position = firstFrom(postings, position, end, leastPosting(range.start));
    const rangeEnd = firstFrom(postings, position, end, leastPosting(range.end));
    scores.addToChunks(postings, position, rangeEnd, part.firstChunk, idf.chunks);
    position = rangeEnd;
    const [firstArticle, lastArticle] = [articleOf[range.start] ?? 0, articleOf[range.end - 1] ?? 0];
    place = firstFrom(articles, place, articlesEnd, firstArticle);
    const placesEnd = firstFrom(articles, place, articlesEnd, lastArticle + 1);
    scores.addToArticles(articles, articleCounts, place, placesEnd, part.firstArticle, idf.articles);
    place = placesEnd;
  }
}

/** The first position from `start` to `end` whose number, in ascending order, is `least` or more. */
function firstFrom(numbers: Uint32Array, start: number, end: number, least: number): number {
  if (start >= end || (numbers[start] ?? 0) >= least) return start;
  let low = start + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
