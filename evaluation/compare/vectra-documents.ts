import { type EmbeddingsModel, JsonCodec, LocalDocumentIndex, VirtualFileStorage } from "vectra";
import type { Embedder } from "../../src/embedding/embedder.ts";
import type { Alternative } from "./alternative.ts";
import { createWordTokenizer } from "./word-tokenizer.ts";

/** vectra's default of 512 tokens, in words. */
const CHUNK_WORDS = 384;

/**
 * vectra's own document index: its chunks and its way of finding documents, with our embedding model. Its BM25, which
 * looks at no more than the chunks that the embedding found, is off, as it is by default.
 */
export function createVectraDocuments(embedder: Pick<Embedder, "embedPassages" | "embedQuestion">): Alternative {
  const index = new LocalDocumentIndex({
    folderPath: "documents",
    embeddings: embeddingsOf(embedder),
    tokenizer: createWordTokenizer(),
    chunkingConfig: { chunkSize: CHUNK_WORDS },
    storage: new VirtualFileStorage(),
    codec: new ForgetfulCodec(),
  });
  return {
    name: "vectra",
    async build(documents) {
      await index.createIndex({ version: 1 });
      for (const { id, title, text } of documents) {
        if (`${title}${text}`.trim() !== "") await index.upsertDocument(id, `${title}\n\n${text}`, "txt");
      }
    },
    async search(question, limit) {
      const found = await index.queryDocuments(question, { maxDocuments: limit, maxChunks: 5 * limit });
      return found.map(({ uri }) => uri);
    },
  };
}

function embeddingsOf(embedder: Pick<Embedder, "embedPassages" | "embedQuestion">): EmbeddingsModel {
  return {
    maxTokens: Number.POSITIVE_INFINITY,
    async createEmbeddings(inputs) {
      const vectors =
        typeof inputs === "string" ? [await embedder.embedQuestion(inputs)] : await embedder.embedPassages(inputs);
      return { status: "success", output: vectors.map((vector) => [...vector]) };
    },
  };
}

const NOTHING = Buffer.alloc(0);

/** vectra writes the whole index after every document, which takes hours for thousands, and never reads it back here. */
class ForgetfulCodec extends JsonCodec {
  override serializeIndex(): Buffer {
    return NOTHING;
  }

  override serializeCatalog(): Buffer {
    return NOTHING;
  }
}
