import { describe, expect, it } from "vitest";
import { createRandom, shuffled } from "../../training/ranking/corpora/random.ts";
import { type Case, type Choice, fitCases, fitChoices } from "../../training/ranking/models/linear-models.ts";

type Feature = "signal" | "noise";
const FEATURES = ["signal", "noise"] as const;
const random = createRandom("7");

/** Options of which the one with most signal is right, mostly. */
function choice(): Choice<Feature> {
  const options = Array.from({ length: 5 }, () => ({ signal: random(), noise: random() }));
  const best = Math.max(...options.map(({ signal }) => signal));
  const right = options.map(({ signal }) => signal === best);
  return { options, right, weight: 1 };
}

function logistic(bias: number, slope: number): Case<Feature>[] {
  return Array.from({ length: 4000 }, () => {
    const [signal, noise] = [4 * random() - 2, 4 * random() - 2];
    const positive = random() < 1 / (1 + Math.exp(-(bias + slope * signal)));
    return { features: { signal, noise }, positive, weight: 1 };
  });
}

describe("fitChoices", () => {
  it("gives weight to what tells the right option, and hardly any to what does not", () => {
    const weights = fitChoices(FEATURES, Array.from({ length: 400 }, choice));
    expect(weights.signal).toBeGreaterThan(5);
    expect(Math.abs(weights.noise)).toBeLessThan(weights.signal / 10);
  });

  it("learns nothing from choices where all options are right, or none", () => {
    const all = { ...choice(), right: [true, true, true, true, true] };
    const none = { ...choice(), right: [false, false, false, false, false] };
    const some = Array.from({ length: 20 }, choice);
    expect(fitChoices(FEATURES, [...some, all, none])).toEqual(fitChoices(FEATURES, some));
  });

  it("counts a choice by its weight", () => {
    const one = choice();
    const turned = { ...one, right: one.right.map((right) => !right) };
    const heavy = fitChoices(FEATURES, [{ ...one, weight: 50 }, turned]);
    const light = fitChoices(FEATURES, [{ ...one, weight: 0.02 }, turned]);
    expect(heavy.signal).toBeGreaterThan(light.signal);
  });
});

describe("fitCases", () => {
  it("finds the bias and slope that the cases were drawn with", () => {
    const weights = fitCases(FEATURES, logistic(-0.5, 1.5));
    expect(weights.bias).toBeCloseTo(-0.5, 0);
    expect(Math.abs(weights.signal - 1.5)).toBeLessThan(0.25);
    expect(Math.abs(weights.noise)).toBeLessThan(0.15);
  });

  it("keeps weights finite where one feature tells the cases apart without a mistake", () => {
    const cases = [-2, -1, 1, 2].map((signal) => ({ features: { signal, noise: 0 }, positive: signal > 0, weight: 1 }));
    const weights = fitCases(FEATURES, cases);
    expect(weights.signal).toBeGreaterThan(1);
    expect(Object.values(weights).every(Number.isFinite)).toBe(true);
  });
});

describe("createRandom and shuffled", () => {
  it("give the same numbers and orders for the same seed", () => {
    const numbers = (seed: string) => Array.from({ length: 5 }, createRandom(seed));
    expect(numbers("1")).toEqual(numbers("1"));
    expect(numbers("1")).not.toEqual(numbers("2"));
    const items = Array.from({ length: 50 }, (_, i) => i);
    const mixed = shuffled(items, createRandom("3"));
    expect(mixed).toEqual(shuffled(items, createRandom("3")));
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(items);
  });

  it("spread numbers evenly from 0 up to 1", () => {
    const source = createRandom("11");
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const bin = Math.floor(source() * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
