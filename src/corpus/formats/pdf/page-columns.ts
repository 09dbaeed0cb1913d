import type { Row, Segment } from "./page-rows.ts";

/** Lines that are read from top to bottom: a column, or what goes across all of them. */
export interface Region {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** A column has at least so many lines. */
const LEAST_LINES = 4;
/** Lines of running text fill this share of their column on average; the cells of a table do not. */
const FILLED_SHARE = 0.55;
/** And they have at least so many letters on average. */
const LEAST_LETTERS = 18;
/** At most this share of the lines may go across: titles and figures. */
const MOST_ACROSS = 0.5;
/** How exactly the gap between columns is looked for, in points. */
const STEP = 2;
/** The gap lies within this part of the width, on either side. */
const MARGIN = 0.15;
/** Columns within columns, and no more. */
const DEEPEST = 3;

/** The parts of a page in the order in which people read them. */
export function toRegions(rows: readonly Row[], depth = 0): Region[] {
  const segments = rows.flat();
  if (segments.length === 0) return [];
  const gap = depth < DEEPEST ? findGap(segments) : undefined;
  if (gap === undefined) return [regionOf(rows)];
  const regions: Region[] = [];
  let band: Row[] = [];
  const closeBand = () => {
    const [left, right] = [
      band.map((row) => row.filter((each) => each.right <= gap)),
      band.map((row) => row.filter((each) => each.left >= gap)),
    ];
    for (const side of [left, right])
      regions.push(
        ...toRegions(
          side.filter((row) => row.length > 0),
          depth + 1,
        ),
      );
    band = [];
  };
  let across: Row[] = [];
  const closeAcross = () => {
    if (across.length > 0) regions.push(regionOf(across));
    across = [];
  };
  for (const row of rows) {
    if (row.some((each) => isAcross(each, gap))) {
      closeBand();
      across.push(row);
    } else {
      closeAcross();
      band.push(row);
    }
  }
  closeBand();
  closeAcross();
  return regions;
}

function regionOf(rows: readonly Row[]): Region {
  const segments = rows.flat();
  return {
    rows,
    left: segments.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: segments.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

function isAcross({ left, right }: Segment, gap: number): boolean {
  return left < gap && right > gap;
}

/** The middle of the gap between two columns of running text. */
function findGap(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map((each) => each.left));
  const right = Math.max(...segments.map((each) => each.right));
  const margin = MARGIN * (right - left);
  const best = leastCrossed(segments, left + margin, right - margin);
  if (best === undefined) return undefined;
  const before = segments.filter((each) => each.right <= best.at);
  const after = segments.filter((each) => each.left >= best.at);
  if (before.length < LEAST_LINES || after.length < LEAST_LINES) return undefined;
  if (best.crossing > MOST_ACROSS * Math.min(before.length, after.length)) return undefined;
  return isFilled(before) && isFilled(after) ? best.at : undefined;
}

function isFilled(segments: readonly Segment[]): boolean {
  const left = Math.min(...segments.map((each) => each.left));
  const right = Math.max(...segments.map((each) => each.right));
  const meanOf = (measure: (each: Segment) => number) =>
    segments.reduce((sum, each) => sum + measure(each), 0) / segments.length;
  const width = meanOf((each) => each.right - each.left);
  return width >= FILLED_SHARE * (right - left) && meanOf(({ text }) => text.length) >= LEAST_LETTERS;
}

/** The middle of the widest stretch that the fewest segments lie across. */
function leastCrossed(
  segments: readonly Segment[],
  from: number,
  to: number,
): { readonly at: number; readonly crossing: number } | undefined {
  const steps = Math.floor((to - from) / STEP);
  if (!(steps > 0 && steps < 10_000)) return undefined;
  const changes = new Int32Array(steps + 1);
  for (const each of segments) {
    const first = Math.max(0, Math.floor((each.left - from) / STEP) + 1);
    const behind = Math.max(0, Math.ceil((each.right - from) / STEP));
    if (behind <= first || first > steps) continue;
    changes[first] = (changes[first] ?? 0) + 1;
    if (behind <= steps) changes[behind] = (changes[behind] ?? 0) - 1;
  }
  let best = { start: 0, length: 0, crossing: Number.POSITIVE_INFINITY };
  let run = { start: 0, length: 0, crossing: -1 };
  let crossing = 0;
  for (let step = 0; step <= steps; step++) {
    crossing += changes[step] ?? 0;
    run = crossing === run.crossing ? { ...run, length: run.length + 1 } : { start: step, length: 1, crossing };
    if (crossing < best.crossing || (crossing === best.crossing && run.length > best.length)) best = run;
  }
  return { at: from + (best.start + best.length / 2) * STEP, crossing: best.crossing };
}
