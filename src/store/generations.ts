import type { ArticleMetadata, Outline } from "../corpus/article.ts";
import type { CosineBackground } from "./cosine-background.ts";
import type { ChunkSpan, PassageStore } from "./passage-store.ts";

/** All that an index depends on besides the articles. Generations of another recipe are neither served nor built upon. */
export interface Recipe {
  /** The embedding model, as named by EMBEDDING_MODEL: for messages. */
  readonly model: string;
  /** sha256, hex, of the model's files. */
  readonly modelChecksum: string;
  readonly dimensions: number;
  /** Settings and versions of the chunker and of the text analysis. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** An article as it goes into a generation. */
export interface ArticleRecord {
  readonly path: string;
  readonly metadata: ArticleMetadata;
  readonly checksum: string;
  readonly indexedAt: string;
  readonly text: string;
  readonly outline: Outline;
  /** Terms of the title, in order, with repetitions. */
  readonly titleTerms: readonly string[];
}

/** A chunk as it goes into a generation. */
export interface ChunkRecord extends ChunkSpan {
  /** sha256, hex, of all that the embedding depends on: model, settings, embedded text. */
  readonly key: string;
  /** Terms of the chunk's heading and text, in order, with repetitions. */
  readonly terms: readonly string[];
  /** What stands where in the chunk's text. */
  readonly outline: Outline;
  /** Unit length. */
  readonly embedding: Float32Array;
}

/** An article of the generation that a build starts from. */
export interface PreviousArticle {
  readonly path: string;
  readonly checksum: string;
  readonly chunks: number;
}

/** What a build starts from. */
export interface PreviousGeneration {
  /** Empty when there is nothing to build upon. */
  readonly articles: readonly PreviousArticle[];
  /** The current generation's name, when there is one to build upon. */
  readonly generation?: string;
  /** What was measured for that generation. */
  readonly background?: CosineBackground | undefined;
  /** Why there is a generation, but none to build upon: in words for the owner. */
  readonly discarded?: string;
}

export interface CommitOptions {
  /** Looks at the complete generation; what it throws is thrown, and nobody else ever sees it. */
  readonly beforeSwitch?: BeforeSwitch | undefined;
  /** What was measured of the model's cosines; undefined where the built-in model embeds. */
  readonly background?: CosineBackground | undefined;
}

/** A generation being written; nobody sees it before `commit`. Holds the writer lock until `commit` or `abort`. */
export interface GenerationDraft {
  readonly generation: string;
  readonly previous: PreviousGeneration;
  /**
   * Takes over articles of the previous generation unchanged; to be called once, before `addArticle`.
   * Returns those of them that the store wants added anew all the same, to keep itself in shape.
   */
  carryOver(paths: readonly string[]): Promise<readonly string[]>;
  /** Adds an article and its chunks (in order of their offsets). Throws on a wrong number of dimensions or no unit length. */
  addArticle(article: ArticleRecord, chunks: readonly ChunkRecord[]): Promise<void>;
  /** For each key the embedding that an earlier build, finished or killed, computed; undefined where none did. */
  findEmbeddings(keys: readonly string[]): Promise<readonly (Float32Array | undefined)[]>;
  /** Keeps embeddings so that a build that is killed before `commit` need not compute them again. */
  saveEmbeddings(keys: readonly string[], embeddings: readonly Float32Array[]): Promise<void>;
  /** Completes the generation, makes it the current one and removes those that are no longer kept. */
  commit(options?: CommitOptions): Promise<CommittedGeneration>;
  /** Leaves everything as it was. Saved embeddings stay for the next build. */
  abort(): Promise<void>;
}

/** Asked of a complete generation before it becomes the current one. The store is open for as long as it takes. */
export type BeforeSwitch = (store: PassageStore) => Promise<void>;

export interface CommittedGeneration {
  readonly generation: string;
  readonly articles: number;
  readonly chunks: number;
}

export interface VerifyReport {
  readonly generation: string;
  readonly files: number;
  readonly bytes: number;
  /** One line for each thing that is wrong; empty when all is well. */
  readonly problems: readonly string[];
}

export interface BeginOptions {
  /** Check every byte of the current generation before building upon it; a damaged one is discarded. */
  readonly verify: boolean;
  /** Told in one line when the writer's lock has to be waited for. */
  readonly onWait?: ((notice: string) => void) | undefined;
}

export interface OpenOptions {
  /**
   * Articles may have been read and cut otherwise, as earlier versions did: what an index of the same embedding model holds is
   * as true, and good enough until it has been built anew.
   */
  readonly anySettings?: boolean;
}

/** The place where the generations of one index live. */
export interface Generations {
  /**
   * Opens the current generation; undefined when there is none. Throws a UserError when it is damaged, an OutdatedIndexError
   * when it is of another recipe.
   */
  openCurrent(recipe: Recipe, options?: OpenOptions): Promise<PassageStore | undefined>;
  /** The current generation's name; undefined when there is none. */
  currentGeneration(): Promise<string | undefined>;
  /**
   * Calls back within two seconds when another generation than `since` is the current one, and whenever that changes.
   * Returns the function that ends it.
   */
  watchCurrent(since: string | undefined, onSwitch: (generation: string) => void): () => void;
  /** What a build would start from, without locking or changing anything. */
  readPrevious(recipe: Recipe, options: BeginOptions): Promise<PreviousGeneration>;
  /** Locks out other writers, removes what killed builds left, and starts a generation. Throws a UserError when locked. */
  begin(recipe: Recipe, options: BeginOptions): Promise<GenerationDraft>;
  /** Makes the generation before the current one current. Returns its name. Throws a UserError when there is none. */
  rollback(): Promise<string>;
  /** Checks every byte of the current generation. Throws a UserError when there is none. */
  verify(): Promise<VerifyReport>;
}

/** Why an index of recipe `built` can't serve `wanted`, in words for the owner; undefined when it can. */
export function describeMismatch(
  built: Recipe,
  wanted: Recipe,
  { anySettings = false }: OpenOptions = {},
): string | undefined {
  if (built.modelChecksum !== wanted.modelChecksum) {
    return built.model === wanted.model
      ? `the files of the embedding model ${wanted.model} have changed since the index was built`
      : `the index was built with the embedding model ${built.model}, the configuration names ${wanted.model}`;
  }
  if (built.dimensions !== wanted.dimensions) {
    return `the index has ${built.dimensions} dimensions, the embedding model ${wanted.dimensions}`;
  }
  return anySettings || settingsText(built) === settingsText(wanted)
    ? undefined
    : "the index was built with other chunk settings";
}

function settingsText(recipe: Recipe): string {
  return JSON.stringify(Object.entries(recipe.settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}
