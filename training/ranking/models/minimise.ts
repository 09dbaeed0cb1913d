/** The value of a function at a point and its gradient there. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

const MEMORY = 10;
const MOST_STEPS = 500;
const FLAT = 1e-7;
const SUFFICIENT = 1e-4;
const LEAST_CURVATURE = 1e-10;

/**
 * Finds the minimum of a smooth convex function of a few variables: L-BFGS with a backtracking line search
 * (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1).
 */
export function minimise(slopeAt: (point: readonly number[]) => Slope, start: readonly number[]): number[] {
  let point = [...start];
  let slope = slopeAt(point);
  const moves: { step: number[]; change: number[] }[] = [];
  for (let round = 0; round < MOST_STEPS && lengthOf(slope.gradient) > FLAT; round++) {
    const direction = directionFrom(slope.gradient, moves);
    const next = searchLine(slopeAt, point, slope, direction);
    if (!next) break;
    const step = next.point.map((value, i) => value - (point[i] ?? 0));
    const change = next.slope.gradient.map((value, i) => value - (slope.gradient[i] ?? 0));
    // Measured against their lengths: near the bottom of a wide bowl all steps are small, and say as much as large ones.
    if (dot(step, change) > LEAST_CURVATURE * lengthOf(step) * lengthOf(change)) moves.push({ step, change });
    if (moves.length > MEMORY) moves.shift();
    ({ point, slope } = next);
  }
  return point;
}

function directionFrom(gradient: readonly number[], moves: readonly { step: number[]; change: number[] }[]): number[] {
  let direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, change } of moves.toReversed()) {
    const share = dot(step, direction) / dot(step, change);
    shares.push(share);
    direction = direction.map((value, i) => value - share * (change[i] ?? 0));
  }
  const last = moves.at(-1);
  if (last) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    direction = direction.map((value) => value * scale);
  }
  for (const { step, change } of moves) {
    const share = shares.pop() ?? 0;
    const correction = share - dot(change, direction) / dot(step, change);
    direction = direction.map((value, i) => value + correction * (step[i] ?? 0));
  }
  return direction;
}

function searchLine(
  slopeAt: (point: readonly number[]) => Slope,
  point: readonly number[],
  slope: Slope,
  direction: readonly number[],
): { point: number[]; slope: Slope } | undefined {
  const descent = dot(slope.gradient, direction);
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = point.map((value, i) => value + length * (direction[i] ?? 0));
    const nextSlope = slopeAt(next);
    if (nextSlope.value <= slope.value + SUFFICIENT * length * descent) return { point: next, slope: nextSlope };
  }
  return undefined;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(dot(vector, vector));
}
