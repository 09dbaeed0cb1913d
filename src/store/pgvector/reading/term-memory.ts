import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { RecentMemory } from "../../../system/recent-memory.ts";
import { type StoredLists, type TermOccurrences, unpackLists } from "../format/term-lists.ts";
import type { VolumeTables } from "../schema/names.ts";
import type { GenerationLayout } from "./generation-layout.ts";

/** Kept of what was read last: at most twice this, about what a few hundred thousand chunks have in all. */
const MEMORY_BYTES = 48 * 1024 ** 2;

const listsRow = z.object({ term: z.string(), block: z.int(), lists: z.instanceof(Uint8Array) });

/** Where terms occur in one generation, which never changes: read from the database once, while there is room. */
export class TermMemory {
  readonly #queries: Reads;
  readonly #layout: GenerationLayout;
  readonly #statement: string;
  readonly #lastBlock: number;
  readonly #known = new RecentMemory<string, TermOccurrences>(MEMORY_BYTES, bytesOf);

  constructor(queries: Reads, tables: VolumeTables, lastBlock: number, layout: GenerationLayout) {
    this.#queries = queries;
    this.#layout = layout;
    this.#lastBlock = lastBlock;
    this.#statement = `
      SELECT term, block, lists FROM ${tables.postings} WHERE term = ANY($1::text[]) AND block <= $2`;
  }

  /** In the order asked for; terms as they are stored. */
  async find(terms: readonly string[]): Promise<readonly TermOccurrences[]> {
    const found = new Map<string, TermOccurrences>();
    for (const term of terms) {
      const known = this.#known.get(term);
      if (known) found.set(term, known);
    }
    const missing = terms.filter((term) => !found.has(term));
    if (missing.length > 0) {
      for (const [term, occurrences] of await this.#read(missing)) {
        found.set(term, occurrences);
        this.#known.set(term, occurrences);
      }
    }
    return terms.flatMap((term) => found.get(term) ?? []);
  }

  async #read(terms: readonly string[]): Promise<Map<string, TermOccurrences>> {
    const rows = await this.#queries.read(listsRow, this.#statement, [terms, this.#lastBlock], { prepare: true });
    const byTerm = new Map<string, StoredLists[]>(terms.map((term) => [term, []]));
    for (const { term, ...lists } of rows) byTerm.get(term)?.push(lists);
    const placesOf = (block: number) => this.#layout.placesOf(block);
    return new Map([...byTerm].map(([term, lists]) => [term, unpackLists(lists, placesOf)]));
  }
}

function bytesOf({ chunks, articles, articleCounts }: TermOccurrences): number {
  return chunks.byteLength + articles.byteLength + articleCounts.byteLength;
}
