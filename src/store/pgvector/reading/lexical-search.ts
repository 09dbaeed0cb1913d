import { bestByTerms } from "../../lexical/best-by-terms.ts";
import { TermScores } from "../../lexical/term-scores.ts";
import type { ChunkRange, GenerationLayout } from "./generation-layout.ts";
import type { WeighedTerm } from "./term-cache.ts";
import type { TermMemory } from "./term-memory.ts";

/** What a question's terms are worth in a generation; to be released, since its tables are used again. */
export interface LexicalScores {
  /** The ids of the best. */
  readonly best: readonly number[];
  scoreOf(id: number): { readonly bm25: number; readonly articleBm25: number };
  release(): void;
}

/** Adds up BM25 here, exactly: the database needs a few hundred times as long for each posting. */
export class LexicalSearch {
  readonly #layout: GenerationLayout;
  readonly #memory: TermMemory;
  readonly #unused: TermScores[] = [];

  constructor(layout: GenerationLayout, memory: TermMemory) {
    this.#layout = layout;
    this.#memory = memory;
  }

  /** Of certain articles only, given by their ids, or of all. */
  async search(terms: readonly WeighedTerm[], limit: number, articles?: readonly number[]): Promise<LexicalScores> {
    const layout = this.#layout;
    const occurrences = await this.#memory.find(terms.map(({ term }) => term));
    const scores = this.#unused.pop() ?? new TermScores(layout.chunkNorms, layout.articleNorms);
    for (const [index, { chunkIdf, articleIdf }] of terms.entries()) {
      const found = occurrences[index];
      if (!found) continue;
      scores.addToChunks(found.chunks, 0, found.chunks.length, 0, chunkIdf);
      scores.addToArticles(found.articles, found.articleCounts, 0, found.articles.length, 0, articleIdf);
    }
    if (articles) this.#keepOnly(scores, articles);
    const best = bestByTerms(scores, layout.articleOf, limit);
    return {
      best: best.map((chunk) => layout.idOf(chunk)),
      scoreOf: (id) => {
        const chunk = layout.chunkOf(id);
        return {
          bm25: scores.chunks[chunk] ?? 0,
          articleBm25: scores.articles[layout.articleOf[chunk] ?? 0] ?? 0,
        };
      },
      release: () => {
        scores.clear();
        this.#unused.push(scores);
      },
    };
  }

  #keepOnly(scores: TermScores, articles: readonly number[]): void {
    const ranges = articles
      .map((article) => this.#layout.chunksOf(article))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start);
    const wanted = ranges.map(({ start }) => this.#layout.articleOf[start] ?? 0);
    clearOutside(scores.chunks, ranges);
    clearOutside(
      scores.articles,
      wanted.map((article) => ({ start: article, end: article + 1 })),
    );
  }
}

/** `ranges` in ascending order. */
function clearOutside(scores: Float32Array, ranges: readonly ChunkRange[]): void {
  let position = 0;
  for (const { start, end } of ranges) {
    scores.fill(0, position, start);
    position = end;
  }
  scores.fill(0, position);
}
