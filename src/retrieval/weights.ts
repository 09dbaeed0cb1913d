import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UserError } from "../errors.ts";

const weight = z.number();

/** The least confidence of an answer, and of passages that are shown as the closest. */
export const Thresholds = z
  .object({ answer: z.number().min(0).max(1), closest: z.number().min(0).max(1) })
  .refine(({ answer, closest }) => closest <= answer, "closest must not be above answer");

const Weights = z.object({
  /** Order of the candidates. */
  ranking: z.object({ lexical: weight, narrow: weight, wide: weight, coverage: weight, pairs: weight }),
  /** Which sentence of a passage answers. */
  sentence: z.object({
    coverage: weight,
    localCoverage: weight,
    previous: weight,
    beforePrevious: weight,
    kind: weight,
    beyondTitle: weight,
    previousBeyondTitle: weight,
  }),
  /** By which sentence a passage is judged. */
  focus: z.object({ around: weight, sentence: weight, cosine: weight }),
  /** Log odds that a passage speaks of what is asked. */
  gate: z.object({
    bias: weight,
    around: weight,
    key: weight,
    narrow: weight,
    wide: weight,
    pairs: weight,
    corpusSize: weight,
    missingNumber: weight,
    missingName: weight,
    otherQuestion: weight,
    unknownIdentifiers: weight,
    unknownNames: weight,
    unknownWords: weight,
  }),
  /** How much the reader's logits count beside the order and beside the choice of sentences. */
  reading: z.object({ relevance: weight, sentences: weight }),
  /** Log odds that a passage answers, by its gate and, where it was read, by what the reader says. */
  probability: z.object({
    read: z.object({ bias: weight, gate: weight, answers: weight }),
    unread: z.object({ bias: weight, gate: weight }),
  }),
  thresholds: Thresholds,
});

/** The fitted numbers of the product; `training/` says how they come about. */
export type Weights = z.infer<typeof Weights>;

/** What the fitted models look at, by name: a new feature goes into the schema and into the function that computes it. */
export const FEATURES = {
  ranking: Weights.shape.ranking.keyof().options,
  sentence: Weights.shape.sentence.keyof().options,
  gate: Weights.shape.gate.omit({ bias: true }).keyof().options,
} as const;

/** Checks that a value holds all the weights and nothing but numbers. Throws a ZodError when it does not. */
export function parseWeights(value: unknown): Weights {
  return Weights.parse(value);
}

/** Reads the fitted weights. Throws UserError when the file is missing or is not what it should be. */
export async function readWeights(path: string): Promise<Weights> {
  try {
    return parseWeights(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new UserError(`The weights in ${path} are missing or damaged. Restore the file from the release.`, { cause });
  }
}

/** The sum of features times their weights; features without a weight do not exist by construction. */
export function weigh<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  features: Readonly<Record<Exclude<Name, "bias">, number>>,
): number {
  let sum = 0;
  const values: Readonly<Record<string, number>> = features;
  for (const [name, value] of Object.entries<number>(weights))
    sum += value * (name === "bias" ? 1 : (values[name] ?? 0));
  return sum;
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
