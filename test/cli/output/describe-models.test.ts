import { expect, test } from "vitest";
import { describeComparison, listModels } from "../../../src/cli/output/describe-models.ts";
import { LISTED_MODELS } from "../../../src/embedding/model-list.ts";
import { BUILT_IN, isKnownModel } from "../../../src/embedding/models.ts";
import { compareGrades } from "../../../src/known-questions/compare-grades.ts";
import type { Grade } from "../../../src/known-questions/grades.ts";

const graded = (model: string, grades: Record<string, Grade>) => ({
  model,
  seconds: 2,
  grades: new Map(Object.entries(grades)),
});

test("every model has its size, languages and licence, and what is said of it is in columns", () => {
  const rows = LISTED_MODELS.map((model) => ({ ...model, isSet: model.id === BUILT_IN, isHere: false }));
  const listed = listModels(rows).split("\n");
  for (const { id, megabytes, languages, licence } of LISTED_MODELS) {
    const line = listed.find((each) => each.startsWith(`${id} `));
    for (const part of [`${megabytes} MB`, languages, licence]) expect(line).toContain(part);
  }
  expect(listed.filter((line) => line.endsWith("  set"))).toHaveLength(1);
});

test("pooling and prefixes of every embedding model in the list are known", () => {
  const guessed = LISTED_MODELS.filter(({ id, purpose }) => purpose === "embedding" && !isKnownModel(id));
  expect(guessed).toEqual([]);
});

test("a comparison names the questions that would be answered otherwise, and how to go on", () => {
  const before = graded("built-in", { "a?": 2, "b?": 0, "c?": 2 });
  const after = graded("Xenova/bge-small-en-v1.5", { "a?": 2, "b?": 2, "c?": 1 });
  const said = describeComparison(before, after, compareGrades(before.grades, after.grades));
  expect(said).toMatch(/Better with the second \(1\):\n {2}b\?\nWorse with the second \(1\):\n {2}c\?/);
  expect(said).toContain("EMBEDDING_MODEL=Xenova/bge-small-en-v1.5");
  expect(said).toContain("2 of 3");
});
