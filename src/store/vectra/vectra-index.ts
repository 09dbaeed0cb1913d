import type { DocumentCatalog, IndexCodec, IndexData, LocalIndex, MetadataTypes } from "vectra";
import { z } from "zod";
import { AtomicStorage } from "./atomic-storage.ts";
import { decodeVectors, encodeVectors } from "./vector-file.ts";

/** The number of items that vectra finds in the index file. */
export async function countVectraItems(folder: string, name: string): Promise<number> {
  return (await (await openVectraIndex(folder, name)).getIndexStats()).items;
}

/** vectra is loaded only here, when asked for: answering questions does without. */
export async function openVectraIndex(folder: string, name: string): Promise<LocalIndex> {
  const { LocalIndex } = await import("vectra");
  return new LocalIndex(folder, name, new AtomicStorage(), new VectorCodec());
}

const catalogSchema = z.object({
  version: z.number(),
  count: z.number(),
  uriToId: z.record(z.string(), z.string()),
  idToUri: z.record(z.string(), z.string()),
});
const metadataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * Lets vectra read and write our vector files. An item's id is its row; items carry no metadata,
 * since texts and articles lie in the segment's other files.
 */
export class VectorCodec implements IndexCodec {
  readonly extension = ".vectors";

  serializeIndex(data: IndexData): Buffer {
    const dimensions = data.items[0]?.vector.length ?? 0;
    const vectors = new Float32Array(data.items.length * dimensions);
    for (const [row, item] of data.items.entries()) {
      if (item.vector.length !== dimensions) throw new Error("The vectors differ in their number of dimensions.");
      vectors.set(item.vector, row * dimensions);
    }
    return encodeVectors(vectors, dimensions);
  }

  deserializeIndex(buffer: Buffer): IndexData {
    const { dimensions, rows, vectors } = decodeVectors(buffer, "The vector file");
    const items = Array.from({ length: rows }, (_, row) => {
      const vector = Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions));
      return { id: String(row), metadata: {}, vector, norm: Math.hypot(...vector) };
    });
    return { version: 1, metadata_config: {}, items };
  }

  serializeCatalog(catalog: DocumentCatalog): Buffer {
    return Buffer.from(JSON.stringify(catalog));
  }

  deserializeCatalog(buffer: Buffer): DocumentCatalog {
    return catalogSchema.parse(JSON.parse(buffer.toString()));
  }

  serializeMetadata(metadata: Record<string, MetadataTypes>): Buffer {
    return Buffer.from(JSON.stringify(metadata));
  }

  deserializeMetadata(buffer: Buffer): Record<string, MetadataTypes> {
    return metadataSchema.parse(JSON.parse(buffer.toString()));
  }
}
