import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimise } from "../../training/ranking/models/minimise.ts";

describe("minimise", () => {
  it("finds the bottom of any bowl, round or narrow", () => {
    const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
    const steepness = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, steepness, coordinate), { minLength: 1, maxLength: 6 }), (axes) => {
        const bottom = minimise(
          (point) => ({
            value: axes.reduce((sum, [centre, steep], i) => sum + steep * ((point[i] ?? 0) - centre) ** 2, 0),
            gradient: axes.map(([centre, steep], i) => 2 * steep * ((point[i] ?? 0) - centre)),
          }),
          axes.map(([, , start]) => start),
        );
        for (const [i, [centre]] of axes.entries()) expect(bottom[i]).toBeCloseTo(centre, 4);
      }),
      { numRuns: 200 },
    );
  });

  it("goes on to the bottom where one side is a thousand times as steep as another", () => {
    const bowl = ([a = 0, b = 0]: readonly number[]) => ({
      value: 0.1 * a ** 2 + 100 * (b - 6.6) ** 2,
      gradient: [0.2 * a, 200 * (b - 6.6)],
    });
    expect(minimise(bowl, [0.0001, 0])[0]).toBeCloseTo(0, 6);
  });

  it("finds the bottom of a convex function that is no bowl", () => {
    // Boyd and Vandenberghe, Convex Optimization, equation 9.20; its minimum is at (-ln(2) / 2, 0).
    const [x, y] = minimise(
      ([a = 0, b = 0]) => {
        const [up, down, left] = [Math.exp(a + 3 * b - 0.1), Math.exp(a - 3 * b - 0.1), Math.exp(-a - 0.1)];
        return { value: up + down + left, gradient: [up + down - left, 3 * (up - down)] };
      },
      [-1.2, 1],
    );
    expect(x).toBeCloseTo(-Math.LN2 / 2, 6);
    expect(y).toBeCloseTo(0, 6);
  });

  it("stays where it is at the bottom", () => {
    expect(minimise(() => ({ value: 3, gradient: [0, 0] }), [4, 5])).toEqual([4, 5]);
  });
});
