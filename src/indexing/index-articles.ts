import { type Article, type ArticleMetadata, type Outline, outlineWithin, subjectOf } from "../corpus/article.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { cutSpans } from "../language/cut-spans.ts";
import type { ChunkRecord, GenerationDraft, Recipe } from "../store/generations.ts";
import { type ChunkSpan, contextOf } from "../store/passage-store.ts";
import type { Chunk } from "./chunker.ts";
import { chunkKey, embeddedTextOf } from "./embedded-text.ts";

/** How many texts are embedded and saved at a time: what a kill can lose, and what is held in memory. */
const TEXTS_AT_ONCE = 512;

export interface IndexArticlesOptions {
  readonly draft: GenerationDraft;
  readonly recipe: Recipe;
  readonly embedder: Pick<Embedder, "countTokens" | "embedPassages">;
  readonly chunk: (article: Article) => readonly Chunk[];
  /** The article with the language that it is written in. */
  readonly identify: (article: Article) => Promise<Article>;
  readonly termsOf: (text: string, lang: string | undefined) => readonly string[];
  /** What every chunk of a language is found by. */
  readonly languageTerms: (lang: string | undefined) => readonly string[];
  /** ISO 8601. */
  readonly indexedAt: string;
  readonly signal: AbortSignal;
}

interface PendingChunk extends ChunkSpan {
  readonly key: string;
  /** Without markup: what is searched is what is read. */
  readonly readable: string;
  readonly outline: Outline;
  readonly context: string;
  readonly embedded: string;
}

interface PendingArticle {
  readonly article: Article;
  readonly chunks: readonly PendingChunk[];
}

/** Chunks and embeds articles and adds them to a draft, many small ones at a time. */
export class ArticleIndexer {
  readonly #options: IndexArticlesOptions;
  #pending: PendingArticle[] = [];
  #pendingChunks = 0;
  #embedded = 0;

  constructor(options: IndexArticlesOptions) {
    this.#options = options;
  }

  /** Chunks whose embedding was computed so far. */
  get embedded(): number {
    return this.#embedded;
  }

  async add(read: Article): Promise<void> {
    const { recipe, embedder, chunk, identify } = this.#options;
    const article = await identify(read);
    const embeddedText = embeddedTextOf(subjectOf(article.metadata), (text) => embedder.countTokens(text));
    const chunks = chunk(article).map(({ text, columns, ...span }) => {
      const outline = { ...outlineWithin(article, span), ...(columns !== undefined && { columns }) };
      const readable = cutSpans(text, outline.markup).text;
      const context = contextOf({ ...span, ...outline });
      const embedded = embeddedText(context, readable);
      return { ...span, outline, readable, context, embedded, key: chunkKey(recipe, embedded) };
    });
    this.#pending.push({ article, chunks });
    this.#pendingChunks += chunks.length;
    if (this.#pendingChunks >= TEXTS_AT_ONCE) await this.flush();
  }

  /** Adds the articles that are still waiting. */
  async flush(): Promise<void> {
    const { draft, termsOf, languageTerms, indexedAt } = this.#options;
    const articles = this.#pending;
    this.#pending = [];
    this.#pendingChunks = 0;
    const embeddings = await this.#embed(articles.flatMap(({ chunks }) => chunks));
    for (const { article, chunks } of articles) {
      const { path, metadata, checksum, text, ...outline } = article;
      const { lang } = metadata;
      const records = chunks.map(({ readable, context, embedded: _, ...chunk }): ChunkRecord => {
        const embedding = embeddings.get(chunk.key);
        if (!embedding) throw new Error(`A chunk of ${path} got no embedding.`);
        return {
          ...chunk,
          embedding,
          terms: [...termsOf(`${context}\n${readable}`, lang), ...languageTerms(lang)],
        };
      });
      await draft.addArticle(
        { path, metadata, checksum, text, outline, indexedAt, titleTerms: subjectTerms(metadata, termsOf) },
        records,
      );
    }
  }

  /** The embeddings of the chunks by key: found, or computed and saved. */
  async #embed(chunks: readonly PendingChunk[]): Promise<ReadonlyMap<string, Float32Array>> {
    const { draft, embedder, signal } = this.#options;
    const textOf = new Map(chunks.map(({ key, embedded }) => [key, embedded]));
    const keys = [...textOf.keys()];
    const embeddings = new Map<string, Float32Array>();
    for (const [index, found] of (await draft.findEmbeddings(keys)).entries()) {
      if (found) embeddings.set(keys[index] ?? "", found);
    }
    const missing = keys.filter((key) => !embeddings.has(key));
    for (let start = 0; start < missing.length; start += TEXTS_AT_ONCE) {
      signal.throwIfAborted();
      const batch = missing.slice(start, start + TEXTS_AT_ONCE);
      const computed = await embedder.embedPassages(batch.map((key) => textOf.get(key) ?? ""));
      await draft.saveEmbeddings(batch, computed);
      for (const [index, embedding] of computed.entries()) embeddings.set(batch[index] ?? "", embedding);
      this.#embedded += batch.length;
    }
    return embeddings;
  }
}

/** Terms of the title, and those that the questions add: each once, or an article of many questions would seem a long one. */
function subjectTerms(
  { title, asks, lang }: ArticleMetadata,
  termsOf: IndexArticlesOptions["termsOf"],
): readonly string[] {
  const titled = termsOf(title, lang);
  if (asks === undefined) return titled;
  const asked = new Set(termsOf(asks, lang));
  for (const term of titled) asked.delete(term);
  return [...titled, ...asked];
}
