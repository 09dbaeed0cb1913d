import type { Audience } from "../access/audience.ts";
import type { OutlinedText } from "../corpus/article.ts";
import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import type { Answer } from "../retrieval/answer.ts";
import type { Strictness } from "../settings/server-settings.ts";
import type { SourceStanding } from "../sources/source-state.ts";
import type { IndexedArticle } from "../store/passage-store.ts";

export interface AskOptions {
  /** Path of the only article to look in. */
  readonly article?: string;
  /** The question that this one follows, where it may lean on it. */
  readonly earlier?: string;
  /** How sure an answer must be; as the operator has it by default. */
  readonly strictness?: Strictness;
  /** The most excerpts to return, best first; without it the answering side decides. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface ReindexOptions {
  /** Report what would change, and change nothing. */
  readonly dryRun?: boolean;
  /** Fetch what `sources.yaml` lists before; a dry run fetches nothing. */
  readonly sync?: boolean;
  /** Wait for a run that is under way, and then run; it is refused otherwise. */
  readonly mayWait?: boolean;
  /** Aborting leaves the current generation as it is; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called as often as there is progress: the caller thins it out. */
  onProgress?(progress: IndexProgress): void;
}

/** What a re-index did, and how the sources stand that articles are fetched from. */
export interface ReindexReport extends IndexReport {
  readonly sources?: readonly SourceStanding[];
}

/** What commands, buttons and the terminal ask of the product; the composition root provides it. */
export interface Library {
  /** Answers a question from the current generation. Rejects with a UserError when there is no index to ask. */
  answer(question: string, options?: AskOptions): Promise<Answer>;
  /** Every article of the current generation, by path. From memory: fast enough for autocomplete. */
  listArticles(): Promise<readonly IndexedArticle[]>;
  /** The decoded text of an article as the current generation has it and what stands where in it; undefined without it. */
  readArticle(path: string): Promise<OutlinedText | undefined>;
  /** Name of the current generation: another name means that answers may differ from earlier ones. */
  generation(): Promise<string>;
  /** Indexes what changed and switches to it. Rejects with a UserError when another run is under way. */
  reindex(options: ReindexOptions): Promise<ReindexReport>;
  /**
   * Questions that the articles can answer and that continue what was typed, best first, at most `limit`.
   * Answers at once from memory, or with nothing while there is nothing yet: it never waits.
   * @param locale of whoever types, where it is known: of two that fit as well, the one in its language comes first
   */
  suggestQuestions(typed: string, limit: number, locale?: string): readonly string[];
}

/** The library before it is known who will see what it says: what is said in Discord is asked of what they all may see. */
export interface GuardedLibrary {
  /** What of the library this audience may see, as if there were nothing else. The same one for those who may see the same. */
  seenBy(audience: Audience): Library;
  /** Whether this audience may see what lies at a path, indexed or not. */
  maySee(audience: Audience, path: string): boolean;
}
