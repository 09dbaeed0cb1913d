import { inverseDocumentFrequency, lengthNorm, termScore } from "./bm25.ts";
import { chunksOf, type GenerationPart } from "./generation-part.ts";
import { COUNT_BITS, MAX_COUNT } from "./inverted-index-builder.ts";
import type { Range } from "./row-scanner.ts";

/** How much there is in a generation; averages are in words. */
export interface TermStatistics {
  readonly chunks: number;
  readonly articles: number;
  readonly averageChunk: number;
  readonly averageArticle: number;
}

/** Where BM25 scores are added up, by number in the generation; all zero before a search. */
export interface TermScores {
  readonly chunks: Float64Array;
  readonly articles: Float64Array;
}

export interface Frequencies {
  readonly chunks: number;
  readonly articles: number;
}

/** Adds the BM25 of every chunk in `ranges` (one list a part) and of every article with such a chunk. */
export function scoreTerms(
  parts: readonly GenerationPart[],
  ranges: readonly (readonly Range[])[],
  terms: readonly string[],
  statistics: TermStatistics,
  scores: TermScores,
): void {
  for (const text of terms) {
    const places = parts.map((part) => part.segment.tables.terms.texts.find(text));
    const { chunks, articles } = frequenciesAt(parts, places);
    const idf = {
      chunks: inverseDocumentFrequency(statistics.chunks, chunks),
      articles: inverseDocumentFrequency(statistics.articles, articles),
    };
    for (const [index, part] of parts.entries()) {
      const term = places[index] ?? -1;
      if (term >= 0) scorePostings(part, ranges[index] ?? [], term, idf, statistics, scores);
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
    const { starts, postings, articleFrequency } = part.segment.tables.terms;
    const first = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    chunks += end - first;
    articles += articleFrequency[term] ?? 0;
    for (const article of part.deadArticles) {
      const gone = chunksOf(part.segment, article);
      const from = firstAtOrAfter(postings, first, end, gone.start);
      const count = firstAtOrAfter(postings, from, end, gone.end) - from;
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
  statistics: TermStatistics,
  scores: TermScores,
): void {
  const { terms, chunk: chunkTable, article: articleTable } = part.segment.tables;
  const { postings, titlePostings } = terms;
  const end = terms.starts[term + 1] ?? 0;
  const titleEnd = terms.titleStarts[term + 1] ?? 0;
  let position = terms.starts[term] ?? 0;
  let titlePosition = terms.titleStarts[term] ?? 0;
  for (const range of ranges) {
    position = firstAtOrAfter(postings, position, end, range.start);
    let chunk = documentOf(postings, position);
    while (position < end && chunk < range.end) {
      const article = chunkTable.article[chunk] ?? 0;
      const firstChunk = articleTable.firstChunk[article] ?? 0;
      const nextArticle = articleTable.firstChunk[article + 1] ?? 0;
      let total = 0;
      while (position < end && chunk < nextArticle) {
        const count = (postings[position] ?? 0) & MAX_COUNT;
        const norm = lengthNorm(chunkTable.words[chunk] ?? 0, statistics.averageChunk);
        const id = part.firstChunk + chunk;
        scores.chunks[id] = (scores.chunks[id] ?? 0) + termScore(idf.chunks, count, norm);
        total += count;
        position += 1;
        chunk = documentOf(postings, position);
      }
      titlePosition = firstAtOrAfter(titlePostings, titlePosition, titleEnd, article);
      if (titlePosition < titleEnd && documentOf(titlePostings, titlePosition) === article) {
        // Each chunk counts the title; the article has it once.
        total -= ((titlePostings[titlePosition] ?? 0) & MAX_COUNT) * (nextArticle - firstChunk - 1);
      }
      const norm = lengthNorm(articleTable.words[article] ?? 0, statistics.averageArticle);
      const id = part.firstArticle + article;
      scores.articles[id] = (scores.articles[id] ?? 0) + termScore(idf.articles, total, norm);
    }
  }
}

/** The first position from `start` to `end` whose posting's document is `document` or later. */
function firstAtOrAfter(postings: Uint32Array, start: number, end: number, document: number): number {
  if (start >= end || documentOf(postings, start) >= document) return start;
  let low = start + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documentOf(postings, middle) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

function documentOf(postings: Uint32Array, position: number): number {
  return (postings[position] ?? 0) >>> COUNT_BITS;
}
