import { GrowingIntegers } from "./growing-integers.ts";
import { posting } from "./postings.ts";
import type { Sections } from "./sections.ts";
import { encodeLexicon } from "./string-table.ts";

/** Collects the terms of a segment's chunks, in order, and lays them out as an inverted index. */
export class InvertedIndexBuilder {
  readonly #terms = new Map<string, number>();
  readonly #chunkPostings = new PostingList();
  readonly #titlePostings = new PostingList();
  readonly #articleFrequency: number[] = [];
  readonly #lastArticleOf: number[] = [];
  #title = new Map<number, number>();
  #article = -1;
  #chunk = -1;

  /** Begins the next article; its title's terms belong to each of its chunks. */
  beginArticle(titleTerms: readonly string[]): void {
    this.#article += 1;
    this.#title = this.#count(titleTerms, new Map());
    for (const [term, count] of this.#title) this.#titlePostings.add(term, this.#article, count);
  }

  addChunk(terms: readonly string[]): void {
    this.#chunk += 1;
    for (const [term, count] of this.#count(terms, new Map(this.#title))) {
      this.#chunkPostings.add(term, this.#chunk, count);
      if (this.#lastArticleOf[term] !== this.#article) {
        this.#lastArticleOf[term] = this.#article;
        this.#articleFrequency[term] = (this.#articleFrequency[term] ?? 0) + 1;
      }
    }
  }

  finish(): Sections {
    return {
      ...encodeLexicon("terms", [...this.#terms.keys()]),
      ...this.#chunkPostings.sections("postings", this.#terms.size),
      ...this.#titlePostings.sections("titlePostings", this.#terms.size),
      articleFrequency: Uint32Array.from({ length: this.#terms.size }, (_, term) => this.#articleFrequency[term] ?? 0),
    };
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

/** Postings in the order they come in, later brought together by term with a stable counting sort. */
class PostingList {
  readonly #terms = new GrowingIntegers();
  readonly #postings = new GrowingIntegers();

  add(term: number, document: number, count: number): void {
    this.#terms.push(term);
    this.#postings.push(posting(document, count));
  }

  sections(name: string, termCount: number): Sections {
    const starts = new Uint32Array(termCount + 1);
    const terms = this.#terms.view();
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const cursors = starts.slice();
    const list = new Uint32Array(terms.length);
    const unsorted = this.#postings.view();
    for (let index = 0; index < unsorted.length; index += 1) {
      const term = terms[index] ?? 0;
      const cursor = cursors[term] ?? 0;
      list[cursor] = unsorted[index] ?? 0;
      cursors[term] = cursor + 1;
    }
    return { [`${name}.starts`]: starts, [`${name}.list`]: list };
  }
}
