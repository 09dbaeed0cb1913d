import { indexTemporarily, type TemporaryIndex } from "../../../evaluation/temporary-index.ts";
import type { Embedder } from "../../../src/embedding/embedder.ts";
import type { TrainingCorpus } from "../corpora/training-corpus.ts";

/** The indexes of corpora, each made when it is first wanted and kept until all are closed. */
export class CorpusIndexes {
  readonly #embedder: Embedder;
  readonly #indexes = new Map<string, TemporaryIndex>();

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  async open({ name, source }: Pick<TrainingCorpus, "name" | "source">): Promise<TemporaryIndex> {
    const opened = this.#indexes.get(name) ?? (await indexTemporarily(source, this.#embedder));
    this.#indexes.set(name, opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const index of this.#indexes.values()) await index.close();
    this.#indexes.clear();
  }
}
