import { z } from "zod";
import type { Outline } from "../../../corpus/article.ts";
import { UserError } from "../../../errors.ts";
import type { Reads } from "../../../postgres/queries.ts";
import type { CosineBackground } from "../../cosine-background.ts";
import { inverseDocumentFrequency } from "../../lexical/bm25.ts";
import { unpackOutline } from "../../packed-outline.ts";
import type {
  Candidate,
  CandidateQuery,
  CorpusStatistics,
  IndexedArticle,
  Passage,
  PassageStore,
} from "../../passage-store.ts";
import { fromStored, toStored, toStoredTerm } from "../format/stored-strings.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { ALIVE } from "../living-articles.ts";
import { type Names, volumeTables } from "../schema/names.ts";
import { searchHere, searchInDatabase } from "./candidate-search.ts";
import { findPassages } from "./find-passages.ts";
import { readLayout } from "./generation-layout.ts";
import { listIndexedArticles } from "./indexed-articles.ts";
import { LexicalSearch } from "./lexical-search.ts";
import type { WeighedTerm } from "./term-cache.ts";
import { TermCache, type TermCounter } from "./term-cache.ts";
import { TermMemory } from "./term-memory.ts";
import { readVisiblePart, type VisiblePart } from "./visible-part.ts";
import { countVisibleTerms } from "./visible-terms.ts";

/** Lists of so many entries together are read and added up here: for these it takes milliseconds. */
const MOST_POSTINGS = 1_000_000;
/** What a list's entry has room for, see `lexical/postings.ts`. */
const MOST_CHUNKS = 2 ** 24;
const TOO_LARGE = `An index of more than ${MOST_CHUNKS} chunks cannot be shown in part: split it, or do without access rules.`;

const textRow = z.object({ text: z.string() });
const outlineRow = z.object({ outline: z.instanceof(Uint8Array) });
const idRow = z.object({ id: z.int() });

export interface PgvectorStoreOptions {
  readonly queries: Reads;
  readonly names: Names;
  readonly row: GenerationRow;
  /** Numbers of the volume's articles that are not of this generation. */
  readonly dead: readonly number[];
  /** Whether the generation's tables are spread over machines. */
  readonly isDistributed: boolean;
  /** Questions whose terms have more postings together are answered by the database alone. */
  readonly mostPostings?: number;
  /** Some of the articles alone, as `restrict` makes it; `row` counts those, and `dead` names the others too. */
  readonly part?: PartOfGeneration;
}

interface PartOfGeneration extends Pick<VisiblePart, "hidden" | "only"> {
  readonly isVisible: (path: string) => boolean;
  /** Of the whole generation. */
  readonly terms: TermCounter;
}

/** What adds up BM25, and the lists that it reads. */
interface OpenLexical {
  readonly search: LexicalSearch;
  readonly memory: TermMemory;
}

/** An open generation in PostgreSQL. Holds nothing open: generations live as long as they are kept. */
export class PgvectorStore implements PassageStore {
  readonly generation: string;
  readonly statistics: CorpusStatistics;
  readonly background: CosineBackground | undefined;
  readonly #options: PgvectorStoreOptions;
  readonly #tables;
  readonly #terms: TermCounter;
  readonly #mostPostings: number;
  #lexical: Promise<OpenLexical> | undefined;
  #articles: Promise<readonly IndexedArticle[]> | undefined;

  constructor(options: PgvectorStoreOptions) {
    const { row, names, queries, part } = options;
    this.#options = options;
    this.#tables = volumeTables(names.schema, row.volume);
    this.#terms =
      part === undefined
        ? new TermCache(queries, this.#tables, row.id)
        : countVisibleTerms(part.terms, async () => (await this.#openLexical()).memory);
    this.#mostPostings = options.mostPostings ?? MOST_POSTINGS;
    this.generation = row.name;
    this.background = row.background ?? undefined;
    this.statistics = { articles: row.articles, chunks: row.chunks, words: row.chunk_words };
  }

  async findCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
    const { row, part } = this.#options;
    const { dimensions } = row.recipe;
    if (query.embedding.length !== dimensions) {
      throw new Error(`The question has ${query.embedding.length} dimensions, the index ${dimensions}.`);
    }
    const articles = query.articles ? await this.#findIds(query.articles) : part?.only;
    if (query.limit <= 0 || row.chunks === 0 || articles?.length === 0) return [];
    const terms = await this.#weigh(query.terms);
    const question = { terms, embedding: query.embedding, limit: query.limit, articles };
    const place = { ...this.#options, tables: this.#tables, dimensions };
    const postings = terms.reduce((sum, { counts }) => sum + counts.chunks, 0);
    return postings > this.#mostPostings || row.chunks > MOST_CHUNKS
      ? searchInDatabase(place, question)
      : searchHere(place, (await this.#openLexical()).search, question);
  }

  async readPassages(ids: readonly number[]): Promise<readonly Passage[]> {
    if (ids.length === 0) return [];
    const { queries, row } = this.#options;
    const found = await findPassages(queries, this.#tables, row, ids);
    const byId = new Map(found.filter(({ article }) => this.#isVisible(article.path)).map((each) => [each.id, each]));
    const unknown = ids.filter((id) => !byId.has(id));
    if (unknown.length > 0) throw new Error(`There is no chunk ${unknown.join(", ")} in ${this.generation}.`);
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async documentFrequencies(terms: readonly string[]): Promise<readonly number[]> {
    return (await this.#terms.find(terms)).map(({ chunks }) => chunks);
  }

  async listArticles(): Promise<readonly IndexedArticle[]> {
    const { queries, row } = this.#options;
    this.#articles ??= listIndexedArticles(queries, this.#tables, row)
      .then((articles) => articles.filter(({ path }) => this.#isVisible(path)))
      .catch((error: unknown) => {
        this.#articles = undefined;
        throw error;
      });
    return this.#articles;
  }

  async readArticle(path: string): Promise<string | undefined> {
    if (!this.#isVisible(path)) return undefined;
    const { queries, row } = this.#options;
    const [found] = await queries.read(
      textRow,
      `SELECT text FROM ${this.#tables.articles}
       WHERE path = $3 AND ${ALIVE}`,
      [row.id, row.last_block, toStored(path)],
      { prepare: true },
    );
    return found && fromStored(found.text);
  }

  async readOutline(path: string): Promise<Outline | undefined> {
    if (!this.#isVisible(path)) return undefined;
    const { queries, row } = this.#options;
    const [found] = await queries.read(
      outlineRow,
      `SELECT outline FROM ${this.#tables.articles}
       WHERE path = $3 AND ${ALIVE}`,
      [row.id, row.last_block, toStored(path)],
      { prepare: true },
    );
    return found && unpackOutline(found.outline);
  }

  async restrict(isVisible: (path: string) => boolean): Promise<PassageStore> {
    const { queries, row, dead, part } = this.#options;
    if (row.chunks > MOST_CHUNKS) throw new UserError(TOO_LARGE);
    const isShown = (path: string) => this.#isVisible(path) && isVisible(path);
    const visible = await readVisiblePart(queries, this.#tables, row, isShown);
    return new PgvectorStore({
      ...this.#options,
      row: visible.row,
      dead: [...dead, ...visible.hidden],
      part: { ...visible, isVisible: isShown, terms: part?.terms ?? this.#terms },
    });
  }

  async close(): Promise<void> {}

  #isVisible(path: string): boolean {
    return this.#options.part?.isVisible(path) ?? true;
  }

  async #findIds(paths: readonly string[]): Promise<readonly number[]> {
    const { queries, row } = this.#options;
    const rows = await queries.read(
      idRow,
      `SELECT id FROM ${this.#tables.articles}
       WHERE path = ANY($3::text[]) AND ${ALIVE}`,
      [row.id, row.last_block, paths.filter((path) => this.#isVisible(path)).map(toStored)],
      { prepare: true },
    );
    return rows.map(({ id }) => id);
  }

  /** The terms that occur at all, the rarest first. */
  async #weigh(terms: readonly string[]): Promise<readonly WeighedTerm[]> {
    const { row } = this.#options;
    const found = await this.#terms.find(terms);
    return terms
      .flatMap((term, index) => {
        const counts = found[index];
        if (!counts || counts.chunks === 0) return [];
        const chunkIdf = inverseDocumentFrequency(row.chunks, counts.chunks);
        const articleIdf = inverseDocumentFrequency(row.articles, counts.articles);
        return { term: toStoredTerm(term), counts, chunkIdf, articleIdf };
      })
      .sort((a, b) => a.counts.chunks - b.counts.chunks);
  }

  #openLexical(): Promise<OpenLexical> {
    const { queries, row, part } = this.#options;
    this.#lexical ??= readLayout(queries, this.#tables, row, new Set(part?.hidden))
      .then((layout) => {
        const memory = new TermMemory(queries, this.#tables, row.last_block, layout);
        return { memory, search: new LexicalSearch(layout, memory) };
      })
      .catch((error: unknown) => {
        this.#lexical = undefined;
        throw error;
      });
    return this.#lexical;
  }
}
