import { z } from "zod";
import { inverseDocumentFrequency } from "../embedded/bm25.ts";
import type {
  Candidate,
  CandidateQuery,
  CorpusStatistics,
  IndexedArticle,
  Passage,
  PassageStore,
} from "../passage-store.ts";
import { encodeVector } from "./binary-vectors.ts";
import { candidateStatement } from "./candidate-statement.ts";
import { distributedStatement } from "./distributed-statement.ts";
import type { GenerationRow } from "./generation-rows.ts";
import { blockOf } from "./ids.ts";
import { listIndexedArticles, metadataSchema, toIndexedArticle } from "./indexed-articles.ts";
import { type Names, volumeTables } from "./names.ts";
import type { Queries } from "./queries.ts";
import { fromStored, toStored, toStoredTerm } from "./stored-strings.ts";
import { TermCache, type TermCounts } from "./term-cache.ts";

/** The rarest terms find chunks until the lists gone through have so many entries together; the others only add to scores. */
const POSTINGS_BUDGET = 40_000;
/** When not all terms find chunks, so many of the best are looked at to choose from. */
const LOOKED_AT = 300;

const candidateRow = z.object({ id: z.int(), bm25: z.number(), article_bm25: z.number(), cosine: z.number() });
const passageRow = z.object({
  id: z.int(),
  start_unit: z.int(),
  end_unit: z.int(),
  start_line: z.int(),
  end_line: z.int(),
  heading: z.string(),
  text: z.string(),
  ...metadataSchema.shape,
});
const textRow = z.object({ text: z.string() });
const idRow = z.object({ id: z.int() });

export interface PgvectorStoreOptions {
  readonly queries: Pick<Queries, "read">;
  readonly names: Names;
  readonly row: GenerationRow;
  /** Numbers of the volume's articles that are not of this generation. */
  readonly dead: readonly number[];
  /** Whether the generation's tables are spread over machines. */
  readonly isDistributed: boolean;
}

/** An open generation in PostgreSQL. Holds nothing open: generations live as long as they are kept. */
export class PgvectorStore implements PassageStore {
  readonly generation: string;
  readonly statistics: CorpusStatistics;
  readonly #options: PgvectorStoreOptions;
  readonly #tables;
  readonly #terms: TermCache;
  #articles: Promise<readonly IndexedArticle[]> | undefined;

  constructor(options: PgvectorStoreOptions) {
    const { row, names, queries } = options;
    this.#options = options;
    this.#tables = volumeTables(names.schema, row.volume);
    this.#terms = new TermCache(queries, this.#tables, row.id);
    this.generation = row.name;
    this.statistics = { articles: row.articles, chunks: row.chunks, words: row.chunk_words };
  }

  async findCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
    const { row, names, queries, dead, isDistributed } = this.#options;
    const { dimensions } = row.recipe;
    if (query.embedding.length !== dimensions) {
      throw new Error(`The question has ${query.embedding.length} dimensions, the index ${dimensions}.`);
    }
    const articles = query.articles && (await this.#findIds(query.articles));
    if (query.limit <= 0 || row.chunks === 0 || articles?.length === 0) return [];
    const terms = await this.#weigh(query.terms);
    const finders = articles ? terms.length : countFinders(terms);
    const hasDirection = query.embedding.some((value) => value !== 0);
    const shape = {
      names,
      tables: this.#tables,
      dimensions,
      isFiltered: articles !== undefined,
      hasDead: dead.length > 0,
    };
    const rows = await queries.read(
      candidateRow,
      isDistributed ? distributedStatement(shape) : candidateStatement(shape),
      [
        encodeVector(query.embedding),
        row.last_block,
        terms.map(({ term }) => toStoredTerm(term)),
        terms.map(({ counts }) => inverseDocumentFrequency(row.chunks, counts.chunks)),
        terms.map(({ counts }) => inverseDocumentFrequency(row.articles, counts.articles)),
        finders,
        query.limit,
        Math.max(query.limit, LOOKED_AT),
        row.chunk_words / row.chunks,
        row.article_words / row.articles,
        hasDirection ? query.limit : 0,
        ...(shape.hasDead ? [dead] : []),
        ...(articles ? [articles] : []),
      ],
      { prepare: true },
    );
    return rows.map(({ id, bm25, article_bm25, cosine }) => ({ id, bm25, articleBm25: article_bm25, cosine }));
  }

  async readPassages(ids: readonly number[]): Promise<readonly Passage[]> {
    if (ids.length === 0) return [];
    const { queries, row } = this.#options;
    const known = ids.filter((id) => id >= 0);
    const rows = await queries.read(
      passageRow,
      `SELECT chunks.id, start_unit, end_unit, start_line, end_line, heading, chunks.text, path, metadata, checksum,
         articles.chunks, indexed_at
       FROM unnest($1::bigint[], $2::bigint[]) AS asked(block, id)
       JOIN ${this.#tables.chunks} AS chunks ON chunks.block = asked.block AND chunks.id = asked.id
       JOIN ${this.#tables.articles} AS articles ON articles.block = chunks.block AND articles.id = chunks.article
       WHERE chunks.block <= $3`,
      [known.map(blockOf), known, row.last_block],
      { prepare: true },
    );
    const byId = new Map(rows.map((each) => [each.id, each]));
    const unknown = ids.filter((id) => !byId.has(id));
    if (unknown.length > 0) throw new Error(`There is no chunk ${unknown.join(", ")} in ${this.generation}.`);
    return ids.flatMap((id) => {
      const found = byId.get(id);
      if (!found) return [];
      return {
        id,
        article: toIndexedArticle(found),
        text: fromStored(found.text),
        start: found.start_unit,
        end: found.end_unit,
        startLine: found.start_line,
        endLine: found.end_line,
        heading: fromStored(found.heading),
      };
    });
  }

  async documentFrequencies(terms: readonly string[]): Promise<readonly number[]> {
    return (await this.#terms.find(terms)).map(({ chunks }) => chunks);
  }

  async listArticles(): Promise<readonly IndexedArticle[]> {
    const { queries, row } = this.#options;
    this.#articles ??= listIndexedArticles(queries, this.#tables, row).catch((error: unknown) => {
      this.#articles = undefined;
      throw error;
    });
    return this.#articles;
  }

  async readArticle(path: string): Promise<string | undefined> {
    const { queries, row } = this.#options;
    const [found] = await queries.read(
      textRow,
      `SELECT text FROM ${this.#tables.articles}
       WHERE path = $3 AND block <= $2 AND (died IS NULL OR died > $1)`,
      [row.id, row.last_block, toStored(path)],
      { prepare: true },
    );
    return found && fromStored(found.text);
  }

  async close(): Promise<void> {}

  async #findIds(paths: readonly string[]): Promise<readonly number[]> {
    const { queries, row } = this.#options;
    const rows = await queries.read(
      idRow,
      `SELECT id FROM ${this.#tables.articles}
       WHERE path = ANY($3::text[]) AND block <= $2 AND (died IS NULL OR died > $1)`,
      [row.id, row.last_block, paths.map(toStored)],
      { prepare: true },
    );
    return rows.map(({ id }) => id);
  }

  /** The terms that occur at all, the rarest first. */
  async #weigh(terms: readonly string[]) {
    const counts = await this.#terms.find(terms);
    return terms
      .map((term, index) => ({ term, counts: counts[index] ?? { chunks: 0, articles: 0 } }))
      .filter((each) => each.counts.chunks > 0)
      .sort((a, b) => a.counts.chunks - b.counts.chunks);
  }
}

/** How many of the terms, the rarest first, find chunks: at least one. */
function countFinders(terms: readonly { readonly counts: TermCounts }[]): number {
  let postings = 0;
  const first = terms.findIndex(({ counts }) => {
    postings += counts.chunks;
    return postings > POSTINGS_BUDGET;
  });
  return first === -1 ? terms.length : Math.max(1, first);
}
