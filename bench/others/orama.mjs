import { create, insertMultiple, search as searchOrama } from "@orama/orama";

export async function open({ texts, vectors, dimensions, limit }) {
  const index = create({ schema: { text: "string", embedding: `vector[${dimensions}]` } });
  await insertMultiple(
    index,
    texts.map((text, id) => ({ id: String(id), text, embedding: [...vectors[id]] })),
    1000,
  );
  const search =
    (mode) =>
    async ({ text, vector }) => {
      const query = { mode, term: text, vector: { value: [...vector], property: "embedding" }, limit, similarity: 0 };
      return (await searchOrama(index, query)).hits.map(({ id }) => Number(id));
    };
  return [
    { kind: "lexical", label: "orama, full text", search: search("fulltext") },
    { kind: "hybrid", label: "orama, hybrid", search: search("hybrid") },
  ];
}
