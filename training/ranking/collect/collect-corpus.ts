import { sampleOf } from "../../../evaluation/sample.ts";
import type { TemporaryIndex } from "../../../evaluation/temporary-index.ts";
import type { LoadedParts } from "../../../src/app/search-parts.ts";
import type { Weights } from "../../../src/retrieval/weights.ts";
import type { TrainingCorpus } from "../corpora/training-corpus.ts";
import type { CorpusIndexes } from "./corpus-indexes.ts";
import { collectDecision, type DecisionExample } from "./decision-examples.ts";
import type { FeatureCache } from "./feature-cache.ts";
import { collectOrder, type OrderExample } from "./order-examples.ts";

/** What a corpus teaches, with what is needed to leave it out. */
export interface Lessons<Example> extends Pick<TrainingCorpus, "name" | "group" | "kind"> {
  readonly examples: readonly Example[];
}

/** What features are collected with. */
export interface Means {
  readonly parts: LoadedParts;
  readonly cache: FeatureCache;
  readonly indexes: CorpusIndexes;
  /** How many questions of a corpus the reader reads at most: members' are all read, those of samples are not. */
  readonly read: number;
}

/** By 150 and by 400 of each corpus, first marks of SQuAD2-dev hold the answer as often, within chance: .837 and .834. */
const ORDER_QUESTIONS = 400;

/** What the questions that a corpus answers teach about the order of passages and the choice of sentences. */
export function collectOrders(corpus: TrainingCorpus, means: Means): Promise<Lessons<OrderExample>> {
  const answerable = corpus.questions.filter(({ label }) => label === "answerable");
  const questions = sampleOf(answerable, ORDER_QUESTIONS);
  return collect({ ...corpus, questions }, "order", {}, means, collectOrder);
}

/** What all its questions teach about the decision, given the weights of order and sentences. */
export function collectDecisions(corpus: TrainingCorpus, means: Means): Promise<Lessons<DecisionExample>> {
  const { ranking, sentence, focus }: Weights = means.parts.weights;
  const { reader, ...unread } = means.parts;
  const most = { sample: 0, benchmark: means.read, written: means.read, community: Number.POSITIVE_INFINITY };
  const read = new Set(reader ? sampleOf(corpus.questions, most[corpus.kind]) : []);
  const basis = { ranking, sentence, focus, read: read.size };
  return collect(corpus, "decision", basis, means, (question, store, parts) =>
    collectDecision(question, store, read.has(question) ? parts : unread),
  );
}

async function collect<Example>(
  { name, group, kind, source, questions }: TrainingCorpus,
  what: string,
  basedOn: object,
  { parts, cache, indexes }: Means,
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
    ...basedOn,
  };
  const examples = await cache.recall(`${what}-${name}`, basis, async () => {
    const { store } = await indexes.open({ name, source });
    const collected: Example[] = [];
    for (const question of questions) collected.push(await collectOne(question, store, parts));
    return collected;
  });
  return { name, group, kind, examples };
}
