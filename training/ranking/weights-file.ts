import { createHash } from "node:crypto";
import type { Fit } from "./fit-weights.ts";
import type { Validation } from "./validate/report.ts";

/** Enough digits for any order and decision to stay what it was. */
const DIGITS = 4;

/** The file of weights: the numbers, what they were fitted to, and what they made of what was left out. */
export function renderWeightsFile({ weights, kept, decisions }: Fit, validation: Validation): string {
  const examples = decisions.map(({ name, examples }) => [name, examples]);
  const fittedTo = {
    kept,
    questions: Object.fromEntries(
      Object.entries(countKinds(decisions)).map(([kind, { corpora, questions }]) => [kind, { corpora, questions }]),
    ),
    corpora: decisions.filter(({ kind }) => kind !== "sample").map(({ name }) => name),
    checksum: createHash("sha256").update(JSON.stringify(examples)).digest("hex"),
    leftOut: validation,
  };
  const shorten = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify({ ...weights, fittedTo }, shorten, 2)}\n`;
}

function countKinds(decisions: Fit["decisions"]): Record<string, { corpora: number; questions: number }> {
  const counts: Record<string, { corpora: number; questions: number }> = {};
  for (const { kind, examples } of decisions) {
    const { corpora = 0, questions = 0 } = counts[kind] ?? {};
    counts[kind] = { corpora: corpora + 1, questions: questions + examples.length };
  }
  return counts;
}
