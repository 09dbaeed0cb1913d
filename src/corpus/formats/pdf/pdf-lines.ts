import type { Region } from "./page-columns.ts";
import type { Segment } from "./page-rows.ts";

/** A line of a column, in reading order. */
export interface Line extends Segment {
  readonly page: number;
  readonly region: Region;
  /** What is set apart in it: the cells of a table. */
  readonly cells: readonly Segment[];
}

/** An entry of a table of contents: it leads somewhere and says nothing. */
const LEADER = /(?<!\. ?)(?:\. ?){5,}\s*[\divxlc]{0,5}$/i;

export function toLines(page: number, region: Region): Line[] {
  return region.rows.flatMap((cells) => {
    const first = cells[0];
    const text = cells.map((cell) => cell.text).join(" ");
    if (first === undefined || LEADER.test(text)) return [];
    const right = cells.reduce((most, cell) => Math.max(most, cell.right), 0);
    return [{ ...first, text, right, isCode: cells.every((cell) => cell.isCode), page, region, cells }];
  });
}

/** The distance between the lines of a column where they follow each other closely. */
export function lineSpacing(lines: readonly Line[]): number {
  const steps = lines
    .flatMap((line, i) => {
      const before = lines[i - 1];
      const step = before === undefined ? 0 : line.y - before.y;
      return before?.size === line.size && step > 0 && step < 3 * line.size ? [step] : [];
    })
    .sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 1.2 * (lines[0]?.size ?? 0);
}
