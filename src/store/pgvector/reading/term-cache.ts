import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { toStoredTerm } from "../format/stored-strings.ts";
import type { VolumeTables } from "../schema/names.ts";

/** A term of a question that occurs, as it is stored. */
export interface WeighedTerm {
  readonly term: string;
  readonly counts: TermCounts;
  /** Its inverse document frequencies. */
  readonly chunkIdf: number;
  readonly articleIdf: number;
}

export interface TermCounts {
  readonly chunks: number;
  readonly articles: number;
}

/** What people ask is mostly what was asked before; beyond so many terms those looked up first are forgotten. */
const MOST_TERMS = 50_000;

const countsRow = z.object({ term: z.string(), chunks: z.int(), articles: z.int() });
const NONE: TermCounts = { chunks: 0, articles: 0 };

/** Counts in how many chunks and articles of one generation terms occur. */
export interface TermCounter {
  /** In the order asked for. */
  find(terms: readonly string[]): Promise<readonly TermCounts[]>;
}

/** Asks the database once a term. */
export class TermCache implements TermCounter {
  readonly #queries: Reads;
  readonly #statement: string;
  readonly #generation: number;
  readonly #known = new Map<string, TermCounts>();

  constructor(queries: Reads, tables: VolumeTables, generation: number) {
    this.#queries = queries;
    this.#generation = generation;
    this.#statement = `
      SELECT DISTINCT ON (term) term, chunks, articles FROM ${tables.terms}
      WHERE term = ANY($1::text[]) AND generation <= $2 ORDER BY term, generation DESC`;
  }

  async find(terms: readonly string[]): Promise<readonly TermCounts[]> {
    const stored = terms.map(toStoredTerm);
    const missing = [...new Set(stored)].filter((term) => !this.#known.has(term));
    if (missing.length > 0) await this.#read(missing);
    return stored.map((term) => this.#known.get(term) ?? NONE);
  }

  async #read(terms: readonly string[]): Promise<void> {
    const rows = await this.#queries.read(countsRow, this.#statement, [terms, this.#generation], { prepare: true });
    for (const term of terms) this.#known.set(term, NONE);
    for (const { term, ...counts } of rows) this.#known.set(term, counts);
    for (const term of this.#known.keys()) {
      if (this.#known.size <= MOST_TERMS || terms.includes(term)) break;
      this.#known.delete(term);
    }
  }
}
