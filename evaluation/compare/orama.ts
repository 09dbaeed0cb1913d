import { create, insertMultiple, search } from "@orama/orama";
import type { Alternative } from "./alternative.ts";

/** Orama's full-text search over title and text with its own defaults. */
export function createOrama(): Alternative {
  const index = create({ schema: { title: "string", text: "string" } as const });
  return {
    name: "orama",
    async build(documents) {
      await insertMultiple(
        index,
        documents.map(({ id, title, text }) => ({ id, title, text })),
      );
    },
    async search(question, limit) {
      const { hits } = await search(index, { term: question, properties: ["title", "text"], limit });
      return hits.map(({ id }) => id);
    },
  };
}
