import { z } from "zod";

const milliseconds = z.number();

export const latencySchema = z.strictObject({ p50: milliseconds, p95: milliseconds, p99: milliseconds });
export type Latency = z.infer<typeof latencySchema>;

export const buildSchema = z.strictObject({
  chunks: z.number(),
  seconds: z.number(),
  chunksPerSecond: z.number(),
  /** The largest resident memory of the process that built. */
  megabytes: z.number(),
  diskMegabytes: z.number(),
  /** One article changed: the median of several times. */
  updateSeconds: z.number(),
});

export const queriesSchema = z.strictObject({
  openMilliseconds: milliseconds,
  /** Resident memory with the index open and the model loaded, and of that what the index takes. */
  megabytes: z.number(),
  indexMegabytes: z.number(),
  lexical: latencySchema,
  dense: latencySchema,
  hybrid: latencySchema,
  /** A whole answer, and where its time goes (means). */
  answer: latencySchema,
  /** A whole answer from all articles, and from those that somebody may see by rules, asked in turn. */
  access: z.strictObject({ whole: latencySchema, ruled: latencySchema }),
  parts: z.record(z.string(), milliseconds),
});

/** The reader alone, in its own process. */
export const readerSchema = z.strictObject({
  /** From the start of the process on. */
  loadMilliseconds: milliseconds,
  megabytes: z.number(),
  /** A question with five passages of a chunk's size. */
  fivePassages: latencySchema,
});

/** What owners see of many stored questions. */
export const insightsSchema = z.strictObject({
  records: z.number(),
  /** Reading them when the bot starts, and what they take from then on. */
  openMilliseconds: milliseconds,
  keptMegabytes: z.number(),
  /** /insights for the first time, when what draws is loaded, and again. */
  firstMilliseconds: milliseconds,
  milliseconds,
  /** Of the first time: grouping what was not answered. */
  groupMilliseconds: milliseconds,
  /** What the most memory grew by. */
  megabytes: z.number(),
});

const terminalSchema = z.strictObject({
  /** From the start of the program to its end, with nothing asked. */
  startMilliseconds: milliseconds,
  /** Of all processors together. */
  startProcessorMilliseconds: milliseconds,
  /** The same with five questions, and the most memory then. */
  answersMilliseconds: milliseconds,
  megabytes: z.number(),
});
export type TerminalResult = z.infer<typeof terminalSchema>;

/** The terminal over articles of one language and of five. */
export const languagesSchema = z.strictObject({ one: terminalSchema, five: terminalSchema });
export type LanguagesResult = z.infer<typeof languagesSchema>;

export const otherSchema = z.strictObject({
  name: z.string(),
  /** What it is asked to do, and so what of ours it is compared with. */
  kind: z.enum(["lexical", "dense", "hybrid"]),
  buildSeconds: z.number(),
  latency: latencySchema,
  /** The share of the true ten best that are among its ten, for those that only approximate. */
  recall: z.number().optional(),
});
export type Other = z.infer<typeof otherSchema>;

export const duringBuildSchema = z.strictObject({ idle: latencySchema, building: latencySchema });

export const sizeSchema = z.strictObject({
  size: z.string(),
  build: buildSchema,
  queries: queriesSchema,
  /** Hybrid queries while nothing else runs, and while everything is indexed anew in another process. */
  duringBuild: duringBuildSchema.optional(),
  others: z.array(otherSchema),
});
export type SizeResult = z.infer<typeof sizeSchema>;

export interface BenchResult {
  readonly machine: {
    readonly cpus: number;
    readonly cpu: string;
    readonly node: string;
    readonly memoryGigabytes: number;
  };
  readonly reader: z.infer<typeof readerSchema>;
  readonly insights: z.infer<typeof insightsSchema>;
  readonly languages: LanguagesResult;
  readonly sizes: readonly SizeResult[];
}

export function toLatency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
