import createEngine from "wink-bm25";
import utils from "wink-nlp-utils";
import type { Alternative } from "./alternative.ts";

/** wink refuses to weigh words in fewer documents. */
const FEWEST_DOCUMENTS = 3;
/** wink refuses a field that holds no word; every document then has this one, which says nothing about any. */
const PLACEHOLDER = "untitled";

/**
 * wink-bm25-text-search over title and text, prepared as its introduction shows: lower case, words, no stop words, stems.
 */
export function createWinkBm25(): Alternative {
  const engine = createEngine();
  let ids: readonly string[] = [];
  return {
    name: "wink-bm25",
    async build(documents) {
      engine.defineConfig({ fldWeights: { title: 1, body: 1 } });
      engine.definePrepTasks([
        utils.string.lowerCase,
        utils.string.tokenize0,
        utils.tokens.removeWords,
        utils.tokens.stem,
      ]);
      ids = documents.map(({ id }) => id);
      for (const [index, { title, text }] of documents.entries()) {
        engine.addDoc({ title: title || PLACEHOLDER, body: text || PLACEHOLDER }, index);
      }
      if (ids.length >= FEWEST_DOCUMENTS) engine.consolidate();
    },
    search: async (question, limit) =>
      ids.length < FEWEST_DOCUMENTS ? [] : engine.search(question, limit).map(([index]) => ids[Number(index)] ?? ""),
  };
}
