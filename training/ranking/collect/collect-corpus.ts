import { indexTemporarily, type TemporaryIndex } from "../../../evaluation/temporary-index.ts";
import type { LoadedParts } from "../../../src/app/search-parts.ts";
import type { Weights } from "../../../src/retrieval/weights.ts";
import type { TrainingCorpus } from "../corpora/training-corpus.ts";
import { collectDecision, type DecisionExample } from "./decision-examples.ts";
import type { FeatureCache } from "./feature-cache.ts";
import { collectOrder, type OrderExample } from "./order-examples.ts";

/** What a corpus teaches, with what is needed to leave it out. */
export interface Lessons<Example> extends Pick<TrainingCorpus, "name" | "group" | "kind"> {
  readonly examples: readonly Example[];
}

/** What the questions that a corpus answers teach about the order of passages and the choice of sentences. */
export function collectOrders(
  corpus: TrainingCorpus,
  parts: LoadedParts,
  cache: FeatureCache,
): Promise<Lessons<OrderExample>> {
  const questions = corpus.questions.filter(({ label }) => label === "answerable");
  return collect({ ...corpus, questions }, "order", {}, parts, cache, collectOrder);
}

/** What all its questions teach about the decision, given the weights of order and sentences. */
export function collectDecisions(
  corpus: TrainingCorpus,
  parts: LoadedParts,
  cache: FeatureCache,
): Promise<Lessons<DecisionExample>> {
  const { ranking, sentence, focus }: Weights = parts.weights;
  return collect(corpus, "decision", { ranking, sentence, focus }, parts, cache, collectDecision);
}

async function collect<Example>(
  { name, group, kind, source, questions }: TrainingCorpus,
  what: string,
  weights: Partial<Weights>,
  parts: LoadedParts,
  cache: FeatureCache,
  collectOne: (
    question: TrainingCorpus["questions"][number],
    store: TemporaryIndex["store"],
    parts: LoadedParts,
  ) => Promise<Example>,
): Promise<Lessons<Example>> {
  const { files } = await source.list();
  const basis = {
    files,
    questions: questions.map(({ text, label }) => [label, text]),
    weights,
    read: parts.reader !== undefined,
  };
  const examples = await cache.recall(`${what}-${name}`, basis, async () => {
    const index = await indexTemporarily(source, parts.embedder);
    try {
      const collected: Example[] = [];
      for (const question of questions) collected.push(await collectOne(question, index.store, parts));
      return collected;
    } finally {
      await index.close();
    }
  });
  return { name, group, kind, examples };
}
