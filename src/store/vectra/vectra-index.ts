import { join } from "node:path";
import type { LocalIndex } from "vectra";
import { type WrittenFile, writeDurably } from "../embedded/durable-files.ts";
import { AtomicStorage } from "./atomic-storage.ts";
import { VectorCodec } from "./vector-codec.ts";
import { encodeVectors } from "./vector-file.ts";

/**
 * Writes rows as a vectra index. vectra's own insertion takes time quadratic in the number of items,
 * so the file is encoded whole; `countVectraItems` then shows that vectra reads it.
 */
export async function writeVectraIndex(
  folder: string,
  name: string,
  vectors: Float32Array,
  dimensions: number,
): Promise<WrittenFile> {
  return writeDurably(join(folder, name), encodeVectors(vectors, dimensions));
}

/** The number of items that vectra finds in the index file. */
export async function countVectraItems(folder: string, name: string): Promise<number> {
  return (await (await openVectraIndex(folder, name)).getIndexStats()).items;
}

/** vectra is loaded only here, when asked for: answering questions does without. */
export async function openVectraIndex(folder: string, name: string): Promise<LocalIndex> {
  const { LocalIndex } = await import("vectra");
  return new LocalIndex(folder, name, new AtomicStorage(), new VectorCodec());
}
