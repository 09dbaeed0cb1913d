import MiniSearch from "minisearch";
import type { CorpusDocument } from "../dataset.ts";
import type { Alternative } from "./alternative.ts";

/** MiniSearch over title and text with its own defaults: BM25+ on words as they stand. */
export function createMiniSearch(): Alternative {
  const index = new MiniSearch<CorpusDocument>({ fields: ["title", "text"] });
  return {
    name: "minisearch",
    build: (documents) => index.addAllAsync(documents),
    search: async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}
