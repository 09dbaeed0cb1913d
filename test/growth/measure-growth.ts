const ROUNDS = 5;
/** How many times the larger text is as long. */
const TIMES = 4;
/** Four times the text takes four times the time, with room for noise; squared growth takes sixteen times. */
const MOST_GROWTH = 10;
/** In milliseconds: less is not told from noise, and what grows with the square of its input is far above it. */
const NOISE = 20;

/** Growth is believed when this many measurements in a row show it: one may fall into a collection of garbage. */
const MEASUREMENTS = 3;

/** Whether the work takes out of all proportion more time for a longer text. */
export function growsTooFast(work: (size: number) => () => unknown, size: number): boolean {
  const large = work(TIMES * size);
  // One round tells nearly all that are harmless.
  if (timeOf(large) < NOISE) return false;
  const small = work(size);
  return Array.from({ length: MEASUREMENTS }).every(() => outgrows(small, large));
}

/** The best of some rounds counts. */
function outgrows(small: () => unknown, large: () => unknown): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    least = Math.min(least, timeOf(small));
    most = Math.min(most, timeOf(large));
  }
  return most >= NOISE && most > MOST_GROWTH * least;
}

/** Milliseconds of the processor, not of the clock: what else runs on the machine does not count. */
function timeOf(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  return process.cpuUsage(started).user / 1000;
}
