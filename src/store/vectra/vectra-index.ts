import type { LocalIndex } from "vectra";
import { AtomicStorage } from "./atomic-storage.ts";
import { VectorCodec } from "./vector-codec.ts";

/** The number of items that vectra finds in the index file. */
export async function countVectraItems(folder: string, name: string): Promise<number> {
  return (await (await openVectraIndex(folder, name)).getIndexStats()).items;
}

/** vectra is loaded only here, when asked for: answering questions does without. */
export async function openVectraIndex(folder: string, name: string): Promise<LocalIndex> {
  const { LocalIndex } = await import("vectra");
  return new LocalIndex(folder, name, new AtomicStorage(), new VectorCodec());
}
