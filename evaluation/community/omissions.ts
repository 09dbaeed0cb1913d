import type { SearchParts } from "../../src/retrieval/search-passages.ts";
import { EMPTY_THESAURUS } from "../../src/retrieval/thesaurus/thesaurus.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { weighWordsAlone } from "../ablation/ablations.ts";
import { withoutDense } from "../ablation/store-without-dense.ts";

/** Answering without one of its parts, on the same index. */
export interface Omission {
  readonly name: string;
  readonly parts: SearchParts;
  readonly wrap: (store: PassageStore) => PassageStore;
}

/** Answering without the reader, the thesaurus, the embeddings, and the correction of spelling, in turn. */
export function listOmissions(parts: SearchParts): Omission[] {
  const { reader: _, ...unread } = parts;
  const wrap = (store: PassageStore) => store;
  return [
    { name: "no reader", parts: unread, wrap },
    { name: "no thesaurus", parts: { ...parts, thesaurus: EMPTY_THESAURUS }, wrap },
    { name: "no embedding", parts: weighWordsAlone(parts), wrap: withoutDense },
    { name: "no spelling", parts: { ...parts, table: { ...parts.table, isToken: () => true } }, wrap },
  ];
}
