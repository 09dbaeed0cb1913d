import type { ManifestSegment } from "./manifest.ts";

/**
 * A segment is closed when it has this many chunks. This bounds the memory of a build, and lets the scores of a segment's
 * chunks stay in the processor's cache while its postings are gone through.
 */
export const SEGMENT_CHUNKS = 16_384;
/** A segment of which less than this share is alive is written anew. */
const LEAST_ALIVE = 0.5;
/** How many segments of about one size are let be before they are written anew as one. */
const SIZE_CLASS_LIMIT = 8;
/** Sizes from one power of this to the next are about one size. */
const SIZE_CLASS_BASE = 8;

export interface SegmentUse {
  readonly segment: ManifestSegment;
  /** Chunks that the next generation would keep. */
  readonly aliveChunks: number;
}

/**
 * The segments that the next generation had better write anew: mostly dead ones, and many of about one size.
 * Every chunk is so rewritten at most about once a size class, and there are never more than a few dozen segments.
 */
export function segmentsToRewrite(uses: readonly SegmentUse[]): ReadonlySet<string> {
  const rewrite = new Set<string>();
  const bySize = new Map<number, string[]>();
  for (const { segment, aliveChunks } of uses) {
    if (aliveChunks < segment.chunks * LEAST_ALIVE) rewrite.add(segment.name);
    else if (segment.chunks < SEGMENT_CHUNKS) {
      const size = Math.floor(Math.log(Math.max(1, aliveChunks)) / Math.log(SIZE_CLASS_BASE));
      bySize.set(size, [...(bySize.get(size) ?? []), segment.name]);
    }
  }
  for (const names of bySize.values()) {
    if (names.length >= SIZE_CLASS_LIMIT) for (const name of names) rewrite.add(name);
  }
  return rewrite;
}
