import { HEADING_SEPARATOR } from "../../store/passage-store.ts";
import type { Chunk } from "../chunker.ts";

/** A chunk as people look at it before it is indexed. */
export interface PreviewedChunk {
  readonly heading: string;
  /** Without the line of its own heading, or of the article's. */
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

/**
 * Compares chunks by heading and text, wherever in the article they stand.
 * @param title of the article, which is shown above them
 */
export function compareChunks(before: readonly Chunk[], after: readonly Chunk[], title = ""): ChunkChanges {
  const left = new Map<string, number>();
  for (const chunk of before) left.set(keyOf(chunk), (left.get(keyOf(chunk)) ?? 0) + 1);
  const chunks = after.map((chunk) => {
    const count = left.get(keyOf(chunk)) ?? 0;
    left.set(keyOf(chunk), Math.max(0, count - 1));
    return { heading: chunk.heading, text: withoutHeading(chunk, title), isNew: count === 0 };
  });
  const added = chunks.filter(({ isNew }) => isNew).length;
  const kept = chunks.length - added;
  return { chunks, added, removed: before.length - kept, kept };
}

/** How a heading is marked in its line, and below it. */
const MARKS = /^[#=\s]+|(?<![#\s])[#\s]+$/g;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;

function withoutHeading({ heading, text }: Chunk, title: string): string {
  const own = heading === "" ? title : (heading.split(HEADING_SEPARATOR).at(-1) ?? "");
  const [first = "", ...lines] = text.split("\n");
  const bare = first.replaceAll(MARKS, "");
  const isUnderlined = UNDERLINE.test(lines[0] ?? "");
  // A title may have been made of the first words: those stay.
  const isHeading = heading !== "" || isUnderlined || bare !== first.trim();
  if (own === "" || bare !== own || !isHeading) return text;
  return lines
    .slice(isUnderlined ? 1 : 0)
    .join("\n")
    .trim();
}

function keyOf({ heading, text }: Chunk): string {
  return `${heading}\n${text}`;
}
