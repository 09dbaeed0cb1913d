import { MAX_ARTICLE_COUNT, posting } from "../../lexical/postings.ts";
import type { NamedArrays } from "./named-arrays.ts";
import { encodeLexicon } from "./string-table.ts";

/** A Uint32Array that grows as numbers are appended. */
export class GrowingIntegers {
  #values: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1024) {
    this.#values = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The numbers so far: a view, valid until the next `push`. */
  view(): Uint32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#length);
  }
}

/** Collects the terms of a segment's chunks, in order, and lays them out as an inverted index. */
export class InvertedIndexBuilder {
  readonly #terms = new Map<string, number>();
  readonly #chunkTerms = new GrowingIntegers();
  readonly #postings = new GrowingIntegers();
  readonly #articleTerms = new GrowingIntegers();
  readonly #articles = new GrowingIntegers();
  readonly #articleCounts = new GrowingIntegers();
  #title: ReadonlyMap<number, number> = new Map();
  #counts = new Map<number, number>();
  #article = -1;
  #chunk = -1;

  /** Begins the next article; its title's terms belong to each of its chunks, and once to the article. */
  beginArticle(titleTerms: readonly string[]): void {
    this.#endArticle();
    this.#article += 1;
    this.#title = this.#count(titleTerms, new Map());
  }

  addChunk(terms: readonly string[]): void {
    this.#chunk += 1;
    // An article without chunks is never found: its title does not count.
    if (this.#counts.size === 0) this.#counts = new Map(this.#title);
    this.#count(terms, this.#counts);
    for (const [term, count] of this.#count(terms, new Map(this.#title))) {
      this.#chunkTerms.push(term);
      this.#postings.push(posting(this.#chunk, count));
    }
  }

  finish(): NamedArrays {
    this.#endArticle();
    const byChunk = groupByTerm(this.#chunkTerms.view(), this.#terms.size);
    const byArticle = groupByTerm(this.#articleTerms.view(), this.#terms.size);
    return {
      ...encodeLexicon("terms", [...this.#terms.keys()]),
      "postings.starts": byChunk.starts,
      "postings.list": byChunk.group(this.#postings.view()),
      "articlePostings.starts": byArticle.starts,
      "articlePostings.articles": byArticle.group(this.#articles.view()),
      "articlePostings.counts": Uint16Array.from(byArticle.group(this.#articleCounts.view())),
    };
  }

  #endArticle(): void {
    for (const [term, count] of this.#counts) {
      this.#articleTerms.push(term);
      this.#articles.push(this.#article);
      this.#articleCounts.push(Math.min(count, MAX_ARTICLE_COUNT));
    }
    this.#counts = new Map();
  }

  #count(terms: readonly string[], counts: Map<number, number>): Map<number, number> {
    for (const text of terms) {
      let term = this.#terms.get(text);
      if (term === undefined) {
        term = this.#terms.size;
        this.#terms.set(text, term);
      }
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }
}

/**
 * A stable counting sort by term.
 * @param terms for each entry its term
 * @returns `starts`: the entries of term t come to stand from starts[t] to starts[t + 1] - 1; `group` puts a column of
 * the entries in that order
 */
function groupByTerm(terms: Uint32Array, termCount: number) {
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const group = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
    const cursors = starts.slice();
    const grouped = new Uint32Array(column.length);
    for (let index = 0; index < column.length; index += 1) {
      const term = terms[index] ?? 0;
      const cursor = cursors[term] ?? 0;
      grouped[cursor] = column[index] ?? 0;
      cursors[term] = cursor + 1;
    }
    return grouped;
  };
  return { starts, group };
}
