import MiniSearch from "minisearch";

export async function open({ texts, limit }) {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return [
    {
      kind: "lexical",
      search: async ({ text }) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => id),
    },
  ];
}
