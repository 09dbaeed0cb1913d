import type { Outline } from "../../src/corpus/article.ts";
import type { CosineBackground } from "../../src/store/cosine-background.ts";
import type { ArticleRecord, ChunkRecord } from "../../src/store/generations.ts";
import type {
  Candidate,
  CandidateQuery,
  IndexedArticle,
  Passage,
  PassageStore,
} from "../../src/store/passage-store.ts";

export interface StoredArticle {
  readonly article: ArticleRecord;
  readonly chunks: readonly ChunkRecord[];
}

const K1 = 0.9;
const B = 0.4;

interface Document {
  readonly terms: readonly string[];
}

interface StoredChunk extends Document {
  readonly id: number;
  readonly owner: StoredArticle;
  readonly record: ChunkRecord;
}

/** A generation in memory; every score is computed from its definition. */
export class MemoryStore implements PassageStore {
  readonly generation: string;
  readonly statistics;
  readonly background: CosineBackground | undefined;
  readonly #articles: readonly StoredArticle[];
  readonly #whole: readonly StoredArticle[];
  readonly #chunks: readonly StoredChunk[];

  /** @param whole the articles of the whole generation, where these are a part */
  constructor(generation: string, articles: readonly StoredArticle[], background?: CosineBackground, whole = articles) {
    this.background = background;
    this.generation = generation;
    this.#articles = articles;
    this.#chunks = whole
      .flatMap((owner) =>
        owner.chunks.map((record) => ({ owner, record, terms: [...owner.article.titleTerms, ...record.terms] })),
      )
      .map((chunk, id) => ({ ...chunk, id }))
      .filter(({ owner }) => articles.includes(owner));
    this.#whole = whole;
    const words = this.#chunks.reduce((sum, chunk) => sum + chunk.terms.length, 0);
    this.statistics = { articles: articles.length, chunks: this.#chunks.length, words };
  }

  async findCandidates({ terms, embedding, limit, articles }: CandidateQuery): Promise<readonly Candidate[]> {
    const dimensions = this.#chunks[0]?.record.embedding.length ?? embedding.length;
    if (embedding.length !== dimensions) throw new Error(`${embedding.length} dimensions instead of ${dimensions}`);
    const articleDocuments = this.#articles.map(({ article, chunks }) => ({
      terms: chunks.length === 0 ? [] : [...article.titleTerms, ...chunks.flatMap((chunk) => chunk.terms)],
    }));
    const chunkScores = bm25(this.#chunks, terms);
    const articleScores = new Map(bm25(articleDocuments, terms).map((score, index) => [this.#articles[index], score]));
    const all = this.#chunks.flatMap(({ id, owner, record }, place) => {
      if (articles && !articles.includes(owner.article.path)) return [];
      const cosine = record.embedding.reduce((sum, value, index) => sum + value * (embedding[index] ?? 0), 0);
      return [{ id, bm25: chunkScores[place] ?? 0, articleBm25: articleScores.get(owner) ?? 0, cosine }];
    });
    const byTerms = best(
      all.filter((candidate) => candidate.bm25 > 0),
      limit,
      lexicalShare(all),
    );
    const byEmbedding = embedding.some((value) => value !== 0) ? best(all, limit, ({ cosine }) => cosine) : [];
    return [...new Set([...byTerms, ...byEmbedding])];
  }

  async readPassages(ids: readonly number[]): Promise<readonly Passage[]> {
    return ids.map((id) => {
      const chunk = this.#chunks.find((each) => each.id === id);
      if (!chunk) throw new Error(`There is no chunk ${id}.`);
      const { start, end, startLine, endLine, heading, outline } = chunk.record;
      const text = chunk.owner.article.text.slice(start, end);
      return { id, article: describe(chunk.owner), text, ...outline, start, end, startLine, endLine, heading };
    });
  }

  async documentFrequencies(terms: readonly string[]): Promise<readonly number[]> {
    return terms.map((term) => this.#chunks.filter((chunk) => chunk.terms.includes(term)).length);
  }

  async listArticles(): Promise<readonly IndexedArticle[]> {
    return this.#articles.map(describe).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async readArticle(path: string): Promise<string | undefined> {
    return this.#articles.find(({ article }) => article.path === path)?.article.text;
  }

  async readOutline(path: string): Promise<Outline | undefined> {
    return this.#articles.find(({ article }) => article.path === path)?.article.outline;
  }

  async restrict(isVisible: (path: string) => boolean): Promise<PassageStore> {
    const visible = this.#articles.filter(({ article }) => isVisible(article.path));
    return new MemoryStore(this.generation, visible, this.background, this.#whole);
  }

  async close(): Promise<void> {}
}

/** By what the best by terms are chosen: the mean of both scores, each as a share of the highest. */
export function lexicalShare(all: readonly Candidate[]): (candidate: Candidate) => number {
  const highest = (of: "bm25" | "articleBm25") => Math.max(Number.MIN_VALUE, ...all.map((candidate) => candidate[of]));
  const [chunk, article] = [highest("bm25"), highest("articleBm25")];
  return (candidate) => 0.5 * (candidate.bm25 / chunk) + 0.5 * (candidate.articleBm25 / article);
}

function bm25(documents: readonly Document[], terms: readonly string[]): number[] {
  const average = documents.reduce((sum, document) => sum + document.terms.length, 0) / documents.length;
  const counts = documents.map((document) => {
    const byTerm = new Map<string, number>();
    for (const term of document.terms) byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
    return byTerm;
  });
  const idf = terms.map((term) => {
    const frequency = counts.filter((byTerm) => byTerm.has(term)).length;
    return Math.log(1 + (documents.length - frequency + 0.5) / (frequency + 0.5));
  });
  return documents.map((document, index) =>
    terms.reduce((score, term, place) => {
      const count = counts[index]?.get(term) ?? 0;
      const norm = K1 * (1 - B + (B * document.terms.length) / average);
      return score + ((idf[place] ?? 0) * count * (K1 + 1)) / (count + norm);
    }, 0),
  );
}

function best(all: readonly Candidate[], limit: number, score: (candidate: Candidate) => number): readonly Candidate[] {
  return all.toSorted((a, b) => score(b) - score(a) || a.id - b.id).slice(0, Math.max(0, limit));
}

function describe({ article, chunks }: StoredArticle): IndexedArticle {
  const { path, metadata, checksum, indexedAt } = article;
  return { path, metadata, checksum, indexedAt, chunks: chunks.length };
}
