import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareGrades } from "../../src/known-questions/compare-grades.ts";
import { type Grade, gradeOf } from "../../src/known-questions/grades.ts";

const grades = (...all: Grade[]) => new Map(all.map((grade, index) => [`question ${index}`, grade] as const));

describe("compareGrades", () => {
  it("takes five questions worse and none better for no chance, and four for one", () => {
    expect(compareGrades(grades(2, 2, 2, 2, 2, 2), grades(0, 0, 1, 1, 0, 2)).isClearlyWorse).toBe(true);
    expect(compareGrades(grades(2, 2, 2, 2, 2, 2), grades(0, 0, 1, 1, 2, 2)).isClearlyWorse).toBe(false);
  });

  it("weighs what got better against what got worse", () => {
    const before = grades(2, 2, 2, 2, 2, 0, 0, 0);
    const { worse, better, isClearlyWorse } = compareGrades(before, grades(0, 0, 0, 0, 0, 2, 2, 2));
    expect([worse.length, better.length, isClearlyWorse]).toEqual([5, 3, false]);
  });

  it("compares only questions that both were asked", () => {
    const after = new Map([...grades(2, 2), ["new", 0] as const]);
    expect(compareGrades(grades(2, 2), after)).toEqual({ worse: [], better: [], isClearlyWorse: false });
  });

  it("never refuses what is at least as good, for any number of questions", () => {
    const grade = fc.constantFrom<Grade>(0, 1, 2);
    fc.assert(
      fc.property(fc.array(grade, { maxLength: 2000 }), (before) => {
        const better = before.map((one): Grade => (one === 0 ? 1 : 2));
        return !compareGrades(grades(...before), grades(...better)).isClearlyWorse;
      }),
    );
  });

  it("refuses an index that lost thousands", () => {
    const many = Array.from({ length: 3000 }, () => 2 as const);
    const none = many.map(() => 0 as const);
    expect(compareGrades(grades(...many), grades(...none)).isClearlyWorse).toBe(true);
  });
});

describe("gradeOf", () => {
  const outcome = { verdict: "answer", first: true, marked: false, shown: true } as const;

  it("prefers the answer in the first excerpt to one that is merely shown, and that to none", () => {
    const own = { article: "a.md" };
    expect(gradeOf(outcome, own)).toBe(2);
    expect(gradeOf({ ...outcome, verdict: "closest" }, own)).toBe(1);
    expect(gradeOf({ ...outcome, first: false }, own)).toBe(1);
    expect(gradeOf({ ...outcome, verdict: "none", first: false, shown: false }, own)).toBe(0);
  });

  it("wants no answer to what the articles do not answer", () => {
    expect(gradeOf(outcome, { article: null })).toBe(0);
    expect(gradeOf({ ...outcome, verdict: "closest" }, { article: null })).toBe(2);
  });
});
