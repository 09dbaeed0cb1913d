import type { IndexedArticle } from "../../passage-store.ts";
import { chunksOf, type GenerationPart } from "./generation-part.ts";
import type { Range } from "./row-scanner.ts";

/** Finds articles and chunks of a generation by number and by path. Numbers count through all parts, the dead included. */
export class ArticleDirectory {
  readonly #parts: readonly GenerationPart[];
  readonly #known: Map<number, IndexedArticle>;
  #byPath: ReadonlyMap<string, number> | undefined;

  /** A directory of the same generation lends what it has read: both then give the very same articles. */
  constructor(parts: readonly GenerationPart[], lender?: ArticleDirectory) {
    this.#parts = parts;
    this.#known = lender === undefined ? new Map() : lender.#known;
  }

  /** Sums over what is alive. */
  totals() {
    const totals = { articles: 0, chunks: 0, chunkWords: 0, articleWords: 0 };
    for (const { segment, liveChunks } of this.#parts) {
      for (const { start, end } of liveChunks) {
        totals.chunks += end - start;
        totals.chunkWords += sum(segment.tables.chunk.words, start, end);
      }
    }
    for (const article of this.living()) {
      const place = this.#placeOfArticle(article);
      totals.articles += 1;
      totals.articleWords += place.part.segment.tables.article.words[place.article] ?? 0;
    }
    return totals;
  }

  /** The numbers of all living articles, ascending. */
  living(): readonly number[] {
    return this.#parts.flatMap(({ segment, firstArticle, deadArticles }) => {
      const dead = new Set(deadArticles);
      const numbers: number[] = [];
      for (let article = 0; article < segment.tables.article.units.length; article += 1) {
        if (!dead.has(article)) numbers.push(firstArticle + article);
      }
      return numbers;
    });
  }

  article(number: number): IndexedArticle {
    const known = this.#known.get(number);
    if (known) return known;
    const { part, article } = this.#placeOfArticle(number);
    const { path, metadata, checksum, indexedAt } = part.segment.tables.record(article);
    const { start, end } = chunksOf(part.segment, article);
    const indexed = { path, metadata, checksum, indexedAt, chunks: end - start };
    this.#known.set(number, indexed);
    return indexed;
  }

  find(path: string): { readonly part: GenerationPart; readonly article: number } | undefined {
    this.#byPath ??= new Map(this.living().map((number) => [this.article(number).path, number]));
    const number = this.#byPath.get(path);
    return number === undefined ? undefined : this.#placeOfArticle(number);
  }

  /** The chunks of the articles with these paths, one list a part, ascending. Paths that there are none of add nothing. */
  chunksOfPaths(paths: readonly string[]): readonly (readonly Range[])[] {
    const wanted = [...new Set(paths)].flatMap((path) => this.find(path) ?? []);
    return this.#parts.map((part) =>
      wanted
        .filter((place) => place.part === part)
        .map((place) => chunksOf(part.segment, place.article))
        .sort((a, b) => a.start - b.start),
    );
  }

  /** Throws on a number that is no living chunk's. */
  place(id: number): { readonly part: GenerationPart; readonly chunk: number } {
    const part = this.#parts.findLast((candidate) => candidate.firstChunk <= id);
    const chunk = id - (part?.firstChunk ?? 0);
    if (part?.isLiveChunk[chunk] !== 1) {
      throw new Error(`There is no chunk ${id} in this generation.`);
    }
    return { part, chunk };
  }

  /** The number of each chunk's article. */
  articleNumbers(): Uint32Array {
    const last = this.#parts.at(-1);
    const numbers = new Uint32Array(last ? last.firstChunk + last.segment.tables.scales.length : 0);
    for (const { segment, firstChunk, firstArticle } of this.#parts) {
      const { article } = segment.tables.chunk;
      for (let chunk = 0; chunk < article.length; chunk += 1) {
        numbers[firstChunk + chunk] = firstArticle + (article[chunk] ?? 0);
      }
    }
    return numbers;
  }

  #placeOfArticle(number: number): { readonly part: GenerationPart; readonly article: number } {
    const part = this.#parts.findLast((candidate) => candidate.firstArticle <= number);
    if (!part) throw new Error(`There is no article ${number} in this generation.`);
    return { part, article: number - part.firstArticle };
  }
}

function sum(values: Uint32Array, start: number, end: number): number {
  let total = 0;
  for (let index = start; index < end; index += 1) total += values[index] ?? 0;
  return total;
}
