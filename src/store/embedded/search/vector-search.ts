import { damagedError } from "../../../system/storage-errors.ts";
import { nextAbove, type Scored, TopSelection } from "../../selection/top-selection.ts";
import { quantiseQuestion } from "../segment/quantised-rows.ts";
import type { GenerationPart } from "./generation-part.ts";
import type { Range } from "./row-scanner.ts";

/** How many more than asked for are scored exactly at first; most searches are proven complete with these. */
const FIRST_EXTRA = 32;
/** For what 32-bit floats round off. */
const ROUNDING = 1e-5;

/**
 * The `limit` living chunks in `ranges` (one list a part) nearest to the question, best first, with exact cosines.
 *
 * All rows are scored as 8-bit integers; the best of them exactly. By Cauchy-Schwarz a cosine differs from its first
 * score by no more than |question| * residual of the row + residual of the question * |quantised row|. When the worst
 * of the results beats the first score of everything not scored exactly by that much, the result is the true one;
 * otherwise more are scored exactly.
 */
export function findNearest(
  parts: readonly GenerationPart[],
  ranges: readonly (readonly Range[])[],
  embedding: Float32Array,
  limit: number,
): Scored[] {
  const question = quantiseQuestion(embedding);
  if (question.scale === 0 || limit <= 0) return [];
  const scans = parts.map((part, index) => part.segment.scanner.scan(question, ranges[index] ?? []));
  const total = ranges.flat().reduce((sum, range) => sum + range.end - range.start, 0);
  const residual = Math.max(0, ...parts.map((part) => part.segment.tables.maxResidual));
  const bound = Math.hypot(...embedding) * residual + question.residual * (1 + residual) + ROUNDING;
  for (let size = limit + FIRST_EXTRA; ; size *= 2) {
    const first = selectFirst(parts, ranges, scans, Math.min(size, total) + 1);
    const best = new TopSelection(limit);
    for (const { id, score } of first.slice(0, size)) {
      const exact = cosineAt(parts, id, embedding);
      if (!(Math.abs(exact - score * question.scale) <= bound))
        throw damagedError("an embedding is not what was written");
      best.offer(id, exact);
    }
    const next = first[size];
    if (next === undefined || best.threshold > next.score * question.scale + bound) return best.sorted();
  }
}

/** The exact cosine of the question and the chunk with this number in the generation. */
export function cosineAt(parts: readonly GenerationPart[], id: number, embedding: Float32Array): number {
  const part = parts.findLast((candidate) => candidate.firstChunk <= id);
  const row = part?.segment.readEmbedding(id - part.firstChunk) ?? embedding.subarray(0, 0);
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += (row[index] ?? 0) * (embedding[index] ?? 0);
  return sum;
}

function selectFirst(
  parts: readonly GenerationPart[],
  ranges: readonly (readonly Range[])[],
  scans: readonly Float32Array[],
  size: number,
): Scored[] {
  const selection = new TopSelection(size);
  for (const [index, part] of parts.entries()) {
    const scores = scans[index] ?? new Float32Array(0);
    let { threshold } = selection;
    for (const { start, end } of ranges[index] ?? []) {
      // Chunks come in the order of their ids: of equal scores the first stays.
      let chunk = nextAbove(scores, start, end, threshold);
      while (chunk < end) {
        if (part.isLiveChunk[chunk] === 1) selection.offer(part.firstChunk + chunk, scores[chunk] ?? 0);
        threshold = selection.threshold;
        chunk = nextAbove(scores, chunk + 1, end, threshold);
      }
    }
  }
  return selection.sorted();
}
