import type { CorpusDocument } from "../dataset.ts";

/** What somebody might use instead: a search library as its own introduction shows it, on the same files. */
export interface Alternative {
  /** The package's name. */
  readonly name: string;
  /** Indexes the documents; to be called once, before `search`. */
  build(documents: readonly CorpusDocument[]): Promise<void>;
  /** The ids of the best documents, at most `limit`, best first. */
  search(question: string, limit: number): Promise<readonly string[]>;
}
