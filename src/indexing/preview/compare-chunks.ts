import { type Chunk, HEADING_SEPARATOR } from "../chunker.ts";

/** A chunk as people look at it before it is indexed. */
export interface PreviewedChunk {
  readonly heading: string;
  /** Without the line of its own heading. */
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
    return { heading: chunk.heading, text: withoutHeading(chunk), isNew: count === 0 };
  });
  const added = chunks.filter(({ isNew }) => isNew).length;
  const kept = chunks.length - added;
  return { chunks, added, removed: before.length - kept, kept };
}

/** How a heading is marked in its line, and below it. */
const MARKS = /^[#=\s]+|[#\s]+$/g;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;

function withoutHeading({ heading, text }: Chunk): string {
  const own = heading.split(HEADING_SEPARATOR).at(-1) ?? "";
  const [first = "", ...lines] = text.split("\n");
  if (own === "" || first.replaceAll(MARKS, "") !== own) return text;
  const [underline = ""] = lines;
  return lines
    .slice(UNDERLINE.test(underline) ? 1 : 0)
    .join("\n")
    .trim();
}

function keyOf({ heading, text }: Chunk): string {
  return `${heading}\n${text}`;
}
