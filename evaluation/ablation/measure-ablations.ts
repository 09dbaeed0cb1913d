import type { Embedder } from "../../src/embedding/embedder.ts";
import type { SearchParts } from "../../src/retrieval/search-passages.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import type { Dataset } from "../dataset.ts";
import { evaluate } from "../evaluate.ts";
import type { AblationQuality } from "../results.ts";
import { buildTemporaryIndex } from "../temporary-index.ts";
import { type Ablation, listAblations, withoutTitles } from "./ablations.ts";

/** How often every question is asked. */
export const ABLATIONS = 6;

/** Measures the search as it is and without each of its parts; the data set without titles gets an index of its own. */
export async function measureAblations(
  dataset: Dataset,
  store: PassageStore,
  parts: SearchParts & { readonly embedder: Embedder },
  onQuestion: () => void = () => {},
): Promise<Record<string, AblationQuality>> {
  const measured: Record<string, AblationQuality> = {};
  for (const ablation of listAblations(parts)) {
    if (ablation.titles) {
      measured[ablation.name] = await measureOne(dataset, store, ablation, onQuestion);
      continue;
    }
    const index = await buildTemporaryIndex(withoutTitles(dataset.documents), parts.embedder);
    try {
      measured[ablation.name] = await measureOne(dataset, index.store, ablation, onQuestion);
    } finally {
      await index.close();
    }
  }
  return measured;
}

async function measureOne(
  dataset: Dataset,
  store: PassageStore,
  { parts, wrap, searchIn }: Ablation,
  onQuestion: () => void,
): Promise<AblationQuality> {
  const searched = wrap(store);
  const search = searchIn ? { search: searchIn(searched) } : {};
  const { retrievers, highlight, abstention } = await evaluate(dataset, searched, parts, { onQuestion, ...search });
  return {
    ...retrievers.hybrid,
    ...(highlight ? { highlight: highlight.first } : {}),
    ...(abstention ? { auroc: abstention.auroc } : {}),
  };
}
