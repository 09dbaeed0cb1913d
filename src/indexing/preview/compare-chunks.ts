import type { Chunk } from "../chunker.ts";

/** A chunk as people look at it before it is indexed. */
export interface PreviewedChunk {
  readonly heading: string;
  readonly text: string;
  /** It is not in the article as it stands. */
  readonly isNew: boolean;
}

/** How an article's chunks differ from those that it has now. */
export interface ChunkChanges {
  readonly chunks: readonly PreviewedChunk[];
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

/** Compares chunks by heading and text, wherever in the article they stand. */
export function compareChunks(before: readonly Chunk[], after: readonly Chunk[]): ChunkChanges {
  const left = new Map<string, number>();
  for (const chunk of before) left.set(keyOf(chunk), (left.get(keyOf(chunk)) ?? 0) + 1);
  const chunks = after.map((chunk) => {
    const count = left.get(keyOf(chunk)) ?? 0;
    left.set(keyOf(chunk), Math.max(0, count - 1));
    return { heading: chunk.heading, text: chunk.text, isNew: count === 0 };
  });
  const added = chunks.filter(({ isNew }) => isNew).length;
  const kept = chunks.length - added;
  return { chunks, added, removed: before.length - kept, kept };
}

function keyOf({ heading, text }: Chunk): string {
  return `${heading}\n${text}`;
}
