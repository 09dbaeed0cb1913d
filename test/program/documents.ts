import { z } from "zod";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const span = z.strictObject({ start: count, end: count });

const excerpt = z.strictObject({
  number: z.int().min(1),
  article: z.string(),
  title: z.string().min(1),
  publisher: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  lang: z.string().optional(),
  text: z.string().min(1),
  start: count,
  end: count,
  startLine: z.int().min(1),
  endLine: z.int().min(1),
  /** Instead of lines, for files that have none. */
  place: z.strictObject({ kind: z.enum(["page", "slide", "row", "time"]), first: count, last: count }).optional(),
  highlights: z.array(span).min(1),
  /** Where else the same text stands. */
  also: z
    .array(
      z.strictObject({
        article: z.string(),
        title: z.string(),
        url: z.string().optional(),
        startLine: z.int().min(1),
        endLine: z.int().min(1),
      }),
    )
    .min(1)
    .optional(),
  score: share,
});

const excerpts = z.array(excerpt).min(1).max(3);
const nearest = z.array(z.string()).max(3);

const answerBase = {
  question: z.string(),
  confidence: share,
  corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  milliseconds: z.number().min(0),
};

/** What `ask --json` prints for a question, as others build on it. */
export const answerDocument = z.discriminatedUnion("verdict", [
  z.strictObject({ ...answerBase, verdict: z.literal("answer"), answered: z.literal(true), excerpts }),
  z.strictObject({ ...answerBase, verdict: z.literal("closest"), answered: z.literal(false), excerpts, nearest }),
  z.strictObject({
    ...answerBase,
    verdict: z.literal("none"),
    answered: z.literal(false),
    excerpts: z.tuple([]),
    nearest,
  }),
]);

/** What `index --json` prints. */
export const reportDocument = z.strictObject({
  generation: z.string(),
  articles: count,
  chunks: count,
  added: count,
  changed: count,
  removed: count,
  unchanged: count,
  skipped: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
  embedded: count,
  seconds: z.number().min(0),
});

export type AnswerDocument = z.infer<typeof answerDocument>;
export type ReportDocument = z.infer<typeof reportDocument>;

/** Parses standard output that must be exactly one document on one line. */
export function oneDocument<T>(stdout: string, schema: z.ZodType<T>): T {
  const [only, ...others] = manyDocuments(stdout, schema);
  if (only === undefined || others.length > 0) throw new Error(`Not exactly one document: ${stdout.slice(0, 500)}`);
  return only;
}

/** Parses standard output that must be one document a line and nothing else. */
export function manyDocuments<T>(stdout: string, schema: z.ZodType<T>): T[] {
  const lines = stdout.split("\n");
  if (lines.pop() !== "") throw new Error("The last line has no end.");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
