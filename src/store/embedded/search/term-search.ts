import { inverseDocumentFrequency } from "../../lexical/bm25.ts";
import { COUNT_BITS, leastPosting } from "../../lexical/postings.ts";
import type { TermScores } from "../../lexical/term-scores.ts";
import { type GenerationPart, isScattered } from "./generation-part.ts";
import type { Range } from "./row-scanner.ts";

/** Numbers of chunks and of articles. */
export interface Frequencies {
  readonly chunks: number;
  readonly articles: number;
}

/**
 * Adds the BM25 of every chunk in `ranges` (whole articles, one list a part) and of every article of theirs; without ranges,
 * of everything, where the scores' norms are infinite for what is not alive and so add nothing.
 */
export function scoreTerms(
  parts: readonly GenerationPart[],
  ranges: readonly (readonly Range[])[] | undefined,
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
      if (term >= 0) scorePostings(part, ranges === undefined ? undefined : (ranges[index] ?? []), term, idf, scores);
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
    const { liveChunks, segment } = part;
    if (isScattered(part)) {
      chunks += countAlive(
        part.isLiveChunk,
        segment.tables.terms.postings,
        segment.tables.terms.starts,
        term,
        COUNT_BITS,
      );
      articles += countAlive(
        part.isLiveArticle,
        segment.tables.terms.articles,
        segment.tables.terms.articleStarts,
        term,
        0,
      );
      continue;
    }
    for (const stretch of postingsIn(part, liveChunks, term)) {
      chunks += stretch.end - stretch.start;
      articles += stretch.articlesEnd - stretch.firstArticle;
    }
  }
  return { chunks, articles };
}

function countAlive(
  isLive: Uint8Array,
  numbers: Uint32Array,
  starts: Uint32Array,
  term: number,
  shift: number,
): number {
  const end = starts[term + 1] ?? 0;
  let count = 0;
  for (let place = starts[term] ?? 0; place < end; place += 1) count += isLive[(numbers[place] ?? 0) >>> shift] ?? 0;
  return count;
}

/** A term's postings in one range of chunks: places in the lists of postings and of articles. */
interface Stretch extends Range {
  readonly firstArticle: number;
  readonly articlesEnd: number;
}

/** The term's postings range by range; ranges without any are left out. `ranges` are whole articles, ascending. */
function* postingsIn(part: GenerationPart, ranges: readonly Range[], term: number): Generator<Stretch> {
  const { starts, postings, articleStarts, articles } = part.segment.tables.terms;
  const { article: articleOf } = part.segment.tables.chunk;
  const last = starts[term + 1] ?? 0;
  const lastArticle = articleStarts[term + 1] ?? 0;
  let start = starts[term] ?? 0;
  let place = articleStarts[term] ?? 0;
  for (const range of ranges) {
    start = firstFrom(postings, start, last, leastPosting(range.start));
    if (start === last) return;
    const end = firstFrom(postings, start, last, leastPosting(range.end));
    if (end === start) continue;
    const firstArticle = firstFrom(articles, place, lastArticle, articleOf[range.start] ?? 0);
    const articlesEnd = firstFrom(articles, firstArticle, lastArticle, (articleOf[range.end - 1] ?? 0) + 1);
    yield { start, end, firstArticle, articlesEnd };
    start = end;
    place = articlesEnd;
  }
}

function scorePostings(
  part: GenerationPart,
  ranges: readonly Range[] | undefined,
  term: number,
  idf: Frequencies,
  scores: TermScores,
): void {
  const { starts, postings, articleStarts, articles, articleCounts } = part.segment.tables.terms;
  const all: Stretch = {
    start: starts[term] ?? 0,
    end: starts[term + 1] ?? 0,
    firstArticle: articleStarts[term] ?? 0,
    articlesEnd: articleStarts[term + 1] ?? 0,
  };
  for (const stretch of ranges === undefined ? [all] : postingsIn(part, ranges, term)) {
    scores.addToChunks(postings, stretch.start, stretch.end, part.firstChunk, idf.chunks);
    scores.addToArticles(
      articles,
      articleCounts,
      stretch.firstArticle,
      stretch.articlesEnd,
      part.firstArticle,
      idf.articles,
    );
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
