import type {
  Candidate,
  CandidateQuery,
  CorpusStatistics,
  IndexedArticle,
  Passage,
  PassageStore,
} from "../passage-store.ts";
import { ArticleDirectory } from "./article-directory.ts";
import type { GenerationPart } from "./generation-part.ts";
import type { Range } from "./row-scanner.ts";
import { countTerm, scoreTerms, type TermScores, type TermStatistics } from "./term-search.ts";
import { TopSelection } from "./top-selection.ts";
import { cosineAt, findNearest } from "./vector-search.ts";

/** An open generation of the embedded index. */
export class EmbeddedStore implements PassageStore {
  readonly generation: string;
  readonly statistics: CorpusStatistics;
  readonly #parts: readonly GenerationPart[];
  readonly #articles: ArticleDirectory;
  readonly #averages: TermStatistics;
  readonly #scores: TermScores;
  readonly #dimensions: number;
  readonly #onClose: () => Promise<void>;

  /** `onClose` lets go of the segments, which other generations may share. */
  constructor(generation: string, dimensions: number, parts: readonly GenerationPart[], onClose: () => Promise<void>) {
    this.generation = generation;
    this.#parts = parts;
    this.#dimensions = dimensions;
    this.#onClose = onClose;
    this.#articles = new ArticleDirectory(parts);
    const { articles, chunks, chunkWords, articleWords, allChunks, allArticles } = this.#articles.totals();
    this.statistics = { articles, chunks, words: chunkWords };
    this.#averages = {
      articles,
      chunks,
      averageChunk: chunks === 0 ? 1 : Math.max(1, chunkWords) / chunks,
      averageArticle: articles === 0 ? 1 : Math.max(1, articleWords) / articles,
    };
    this.#scores = { chunks: new Float64Array(allChunks), articles: new Float64Array(allArticles) };
  }

  async findCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
    if (query.embedding.length !== this.#dimensions) {
      throw new Error(`The question has ${query.embedding.length} dimensions, the index ${this.#dimensions}.`);
    }
    const ranges = query.articles
      ? this.#articles.chunksOfPaths(query.articles)
      : this.#parts.map((part) => part.liveChunks);
    scoreTerms(this.#parts, ranges, query.terms, this.#averages, this.#scores);
    try {
      const nearest = findNearest(this.#parts, ranges, query.embedding, query.limit);
      const cosines = new Map(nearest.map(({ id, score }) => [id, score]));
      const ids = new Set([...cosines.keys(), ...this.#bestByTerms(ranges, query.limit)]);
      return [...ids].map((id) => ({
        id,
        bm25: this.#scores.chunks[id] ?? 0,
        articleBm25: this.#scores.articles[this.#articles.articleOf(id)] ?? 0,
        cosine: cosines.get(id) ?? cosineAt(this.#parts, id, query.embedding),
      }));
    } finally {
      this.#scores.chunks.fill(0);
      this.#scores.articles.fill(0);
    }
  }

  async readPassages(ids: readonly number[]): Promise<readonly Passage[]> {
    return ids.map((id) => {
      const { part, chunk } = this.#articles.place(id);
      const { chunk: table, headings } = part.segment.tables;
      const article = part.firstArticle + (table.article[chunk] ?? 0);
      return {
        id,
        article: this.#articles.article(article),
        text: part.segment.readChunkText(chunk),
        start: table.start[chunk] ?? 0,
        end: table.end[chunk] ?? 0,
        startLine: table.startLine[chunk] ?? 0,
        endLine: table.endLine[chunk] ?? 0,
        heading: headings.at(table.heading[chunk] ?? 0),
      };
    });
  }

  async documentFrequencies(terms: readonly string[]): Promise<readonly number[]> {
    return terms.map((term) => countTerm(this.#parts, term).chunks);
  }

  async listArticles(): Promise<readonly IndexedArticle[]> {
    const articles = this.#articles.living().map((article) => this.#articles.article(article));
    return articles.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async readArticle(path: string): Promise<string | undefined> {
    const found = this.#articles.find(path);
    return found?.part.segment.readArticleText(found.article);
  }

  async close(): Promise<void> {
    await this.#onClose();
  }

  /** The best by the mean of the chunk's and its article's BM25, each as a share of the highest. */
  #bestByTerms(ranges: readonly (readonly Range[])[], limit: number): readonly number[] {
    const { chunks, articles } = this.#scores;
    const highestChunk = highest(chunks);
    if (highestChunk === 0 || limit <= 0) return [];
    const highestArticle = highest(articles);
    const best = new TopSelection(limit);
    for (const [index, part] of this.#parts.entries()) {
      const articleOf = part.segment.tables.chunk.article;
      for (const { start, end } of ranges[index] ?? []) {
        for (let chunk = start; chunk < end; chunk += 1) {
          const score = chunks[part.firstChunk + chunk] ?? 0;
          if (score === 0) continue;
          const article = articles[part.firstArticle + (articleOf[chunk] ?? 0)] ?? 0;
          const share = 0.5 * (score / highestChunk) + 0.5 * (article / highestArticle);
          if (share > best.threshold) best.offer(part.firstChunk + chunk, share);
        }
      }
    }
    return best.sorted().map(({ id }) => id);
  }
}

function highest(scores: Float64Array): number {
  let result = 0;
  for (const score of scores) if (score > result) result = score;
  return result;
}
