import {
  articleCountOf,
  articleOf,
  articlePosting,
  chunkOf,
  chunkPosting,
  countOf,
  MAX_COUNT,
} from "../format/postings.ts";
import { toStoredTerm } from "../format/stored-strings.ts";
import { packLists } from "../format/term-lists.ts";

/** All that a block knows of a term. */
export interface TermRow {
  readonly term: string;
  readonly chunkPostings: readonly number[];
  readonly articlePostings: readonly number[];
  /** For a frequent term: how often each of the block's chunks and articles has it, a byte each. */
  readonly chunkCounts: Buffer | null;
  readonly articleCounts: Buffer | null;
  readonly lists: Buffer;
}

interface TermPostings {
  readonly chunks: number[];
  readonly articles: number[];
}

/** A term that more than one of this many chunks have also gets a table of counts, to look up single chunks at once. */
const FREQUENT_ONE_OF = 16;
/** Lists in smaller blocks are short enough. */
const LEAST_PLACES = 64;

/** Collects the postings of a block's terms. */
export class BlockPostings {
  readonly #terms = new Map<string, TermPostings>();
  #chunks = 0;
  #articles = 0;

  /** `firstChunk` is the place of the article's first chunk. Its title's terms count for each of its chunks. */
  addArticle(
    article: number,
    firstChunk: number,
    titleTerms: readonly string[],
    chunks: readonly { readonly terms: readonly string[] }[],
  ): void {
    const title = countTerms(titleTerms);
    const inArticle = new Map<string, number>(chunks.length === 0 ? [] : title);
    let words = chunks.length === 0 ? 0 : titleTerms.length;
    for (const [index, { terms }] of chunks.entries()) {
      const own = countTerms(terms);
      for (const [term, count] of own) inArticle.set(term, (inArticle.get(term) ?? 0) + count);
      for (const [term, count] of title) own.set(term, (own.get(term) ?? 0) + count);
      for (const [term, count] of own) {
        const length = titleTerms.length + terms.length;
        this.#of(term).chunks.push(chunkPosting(article, firstChunk + index, count, length));
      }
      words += terms.length;
    }
    for (const [term, count] of inArticle) this.#of(term).articles.push(articlePosting(article, count, words));
    this.#chunks = firstChunk + chunks.length;
    this.#articles = article + 1;
  }

  finish(): TermRow[] {
    return [...this.#terms].map(([term, { chunks, articles }]) => ({
      term: toStoredTerm(term),
      chunkPostings: chunks,
      articlePostings: articles,
      chunkCounts: tableOf(chunks, chunkOf, countOf, this.#chunks),
      articleCounts: tableOf(articles, articleOf, articleCountOf, this.#articles),
      lists: packLists(chunks, articles),
    }));
  }

  #of(term: string): TermPostings {
    const known = this.#terms.get(term);
    if (known) return known;
    const made = { chunks: [], articles: [] };
    this.#terms.set(term, made);
    return made;
  }
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Counts by place, or nothing where looking through the list is as good. Larger counts than a byte's are in the list. */
function tableOf(
  postings: readonly number[],
  placeOf: (posting: number) => number,
  countIn: (posting: number) => number,
  size: number,
): Buffer | null {
  if (size < LEAST_PLACES || postings.length * FREQUENT_ONE_OF <= size) return null;
  const table = Buffer.alloc(size);
  for (const posting of postings) table[placeOf(posting)] = Math.min(countIn(posting), MAX_COUNT);
  return table;
}
