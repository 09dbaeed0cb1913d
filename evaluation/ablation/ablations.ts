import { type SearchParts, searchPassages } from "../../src/retrieval/search-passages.ts";
import { EMPTY_THESAURUS } from "../../src/retrieval/thesaurus/thesaurus.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import type { CorpusDocument } from "../dataset.ts";
import type { EvaluateOptions } from "../evaluate.ts";
import { inFusionOrder } from "./fusion-order.ts";
import { withoutDense } from "./store-without-dense.ts";

/** A search with one part of it switched off. */
export interface Ablation {
  readonly name: string;
  readonly parts: SearchParts;
  /** Whether the documents' titles are kept out of the index. */
  readonly titles: boolean;
  readonly wrap: (store: PassageStore) => PassageStore;
  readonly searchIn?: (store: PassageStore) => NonNullable<EvaluateOptions["search"]>;
}

/** A title that holds no word; without any, the first sentence would become the title. */
const NO_TITLE = "-";

/** The search as it is, and then each time without one part. */
export function listAblations(parts: SearchParts): Ablation[] {
  const whole = { name: "everything", parts, titles: true, wrap: (store: PassageStore) => store };
  return [
    whole,
    { ...whole, name: "no dense", parts: weighWordsAlone(parts), wrap: withoutDense },
    { ...whole, name: "no titles", titles: false },
    { ...whole, name: "no spelling", parts: { ...parts, table: { ...parts.table, isToken: () => true } } },
    { ...whole, name: "no thesaurus", parts: { ...parts, thesaurus: EMPTY_THESAURUS } },
    {
      ...whole,
      name: "no re-ranking",
      searchIn: (store) => async (question) => inFusionOrder(await searchPassages(question, store, parts)),
    },
  ];
}

export function withoutTitles(documents: readonly CorpusDocument[]): CorpusDocument[] {
  return documents.map((document) => ({ ...document, title: NO_TITLE }));
}

/** Everything that looks at whole texts' embeddings counts for nothing; words are still matched by likeness. */
export function weighWordsAlone(parts: SearchParts): SearchParts {
  const { ranking, focus, gate } = parts.weights;
  return {
    ...parts,
    weights: {
      ...parts.weights,
      ranking: { ...ranking, narrow: 0, wide: 0 },
      focus: { ...focus, cosine: 0 },
      gate: { ...gate, narrow: 0, wide: 0 },
    },
  };
}
