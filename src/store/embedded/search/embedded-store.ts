import type { Outline } from "../../../corpus/article.ts";
import type { CosineBackground } from "../../cosine-background.ts";
import { bestByTerms } from "../../lexical/best-by-terms.ts";
import { lengthNorm } from "../../lexical/bm25.ts";
import { TermScores } from "../../lexical/term-scores.ts";
import type {
  Candidate,
  CandidateQuery,
  CorpusStatistics,
  IndexedArticle,
  Passage,
  PassageStore,
} from "../../passage-store.ts";
import type { Manifest } from "../folder/manifest.ts";
import { ArticleDirectory } from "./article-directory.ts";
import { type GenerationPart, isScattered, withoutArticles } from "./generation-part.ts";
import { countTerm, scoreTerms } from "./term-search.ts";
import { cosineAt, findNearest } from "./vector-search.ts";

/** What an open generation needs to know of its manifest. */
type OpenedManifest = Pick<Manifest, "generation" | "recipe" | "background">;

/** An open generation of the embedded index. */
export class EmbeddedStore implements PassageStore {
  readonly generation: string;
  readonly statistics: CorpusStatistics;
  readonly background: CosineBackground | undefined;
  readonly #parts: readonly GenerationPart[];
  readonly #articles: ArticleDirectory;
  readonly #scores: TermScores;
  /** The article of each chunk, both by their numbers in the generation. */
  readonly #articleOf: Uint32Array;
  readonly #manifest: OpenedManifest;
  readonly #onClose: () => Promise<void>;
  #sorted: readonly IndexedArticle[] | undefined;

  /** `onClose` lets go of the segments, which other generations may share. */
  constructor(
    manifest: OpenedManifest,
    parts: readonly GenerationPart[],
    onClose: () => Promise<void>,
    lender?: ArticleDirectory,
  ) {
    this.generation = manifest.generation;
    this.background = manifest.background;
    this.#manifest = manifest;
    this.#parts = parts;
    this.#onClose = onClose;
    this.#articles = new ArticleDirectory(parts, lender);
    const { articles, chunks, chunkWords, articleWords } = this.#articles.totals();
    this.statistics = { articles, chunks, words: chunkWords };
    this.#articleOf = this.#articles.articleNumbers();
    this.#scores = new TermScores(
      lengthNorms(
        parts.map(({ segment, isLiveChunk }) => ({ words: segment.tables.chunk.words, isLive: isLiveChunk })),
        chunkWords / chunks,
      ),
      lengthNorms(
        parts.map(({ segment, isLiveArticle }) => ({ words: segment.tables.article.words, isLive: isLiveArticle })),
        articleWords / articles,
      ),
    );
  }

  async findCandidates(query: CandidateQuery): Promise<readonly Candidate[]> {
    const { dimensions } = this.#manifest.recipe;
    if (query.embedding.length !== dimensions) {
      throw new Error(`The question has ${query.embedding.length} dimensions, the index ${dimensions}.`);
    }
    const only = query.articles && this.#articles.chunksOfPaths(query.articles);
    const ranges = only ?? this.#parts.map((part) => (isScattered(part) ? [part.allChunks] : part.liveChunks));
    scoreTerms(this.#parts, only, query.terms, this.statistics, this.#scores);
    try {
      const nearest = findNearest(this.#parts, ranges, query.embedding, query.limit);
      const cosines = new Map(nearest.map(({ id, score }) => [id, score]));
      const ids = new Set([...cosines.keys(), ...bestByTerms(this.#scores, this.#articleOf, query.limit)]);
      return [...ids].map((id) => ({
        id,
        bm25: this.#scores.chunks[id] ?? 0,
        articleBm25: this.#scores.articles[this.#articleOf[id] ?? 0] ?? 0,
        cosine: cosines.get(id) ?? cosineAt(this.#parts, id, query.embedding),
      }));
    } finally {
      this.#scores.clear();
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
        ...part.segment.readChunkOutline(chunk),
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
    this.#sorted ??= this.#articles
      .living()
      .map((article) => this.#articles.article(article))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return this.#sorted;
  }

  async readArticle(path: string): Promise<string | undefined> {
    const found = this.#articles.find(path);
    return found?.part.segment.readArticleText(found.article);
  }

  async readOutline(path: string): Promise<Outline | undefined> {
    const found = this.#articles.find(path);
    return found?.part.segment.readArticleOutline(found.article);
  }

  async restrict(isVisible: (path: string) => boolean): Promise<PassageStore> {
    const parts = withoutArticles(this.#parts, (number) => !isVisible(this.#articles.article(number).path));
    return new EmbeddedStore(this.#manifest, parts, async () => {}, this.#articles);
  }

  async close(): Promise<void> {
    await this.#onClose();
  }
}

/** What is not alive has an infinite norm: whatever is found there scores nothing. */
function lengthNorms(
  parts: readonly { readonly words: Uint32Array; readonly isLive: Uint8Array }[],
  average: number,
): Float32Array {
  const norms = new Float32Array(parts.reduce((sum, { words }) => sum + words.length, 0));
  let position = 0;
  for (const { words, isLive } of parts) {
    for (const [place, count] of words.entries()) {
      norms[position++] = isLive[place] === 1 ? lengthNorm(count, average) : Number.POSITIVE_INFINITY;
    }
  }
  return norms;
}
