import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import { FakeEmbeddings } from "@langchain/core/utils/testing";

export async function open({ texts, vectors, limit }) {
  const store = new MemoryVectorStore(new FakeEmbeddings());
  await store.addVectors(
    vectors.map((vector) => [...vector]),
    texts.map((pageContent, id) => ({ pageContent, metadata: { id } })),
  );
  const search = async ({ vector }) =>
    (await store.similaritySearchVectorWithScore([...vector], limit)).map(([document]) => document.metadata.id);
  return [{ kind: "dense", label: "LangChain in memory", search }];
}
