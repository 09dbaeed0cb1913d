import { z } from "zod";
import { UserError } from "../../errors.ts";

/** What a process and its worker say to each other. Both sides parse all that they receive. */
export interface WorkerProtocol<Setup, Facts, Task, News, Result> {
  /** What every process of the worker is opened with: again after a death. `z.null()` when it needs nothing. */
  readonly setup: z.ZodType<Setup>;
  /** What it tells of itself once it is open. */
  readonly facts: z.ZodType<Facts>;
  /** What it is asked to do. */
  readonly task: z.ZodType<Task>;
  /** What it tells while it does a task. */
  readonly news: z.ZodType<News>;
  /** What comes of a task. */
  readonly result: z.ZodType<Result>;
}

/** To the worker: `open` first, then tasks. */
export type WorkerCommand<Setup, Task> =
  | { readonly kind: "open"; readonly setup: Setup }
  | { readonly kind: "do"; readonly id: number; readonly task: Task }
  | { readonly kind: "cancel"; readonly id: number };

/** Back again. Each task ends with `done` or `failed`. */
export type WorkerEvent<Facts, News, Result> =
  | { readonly kind: "opened"; readonly facts: Facts }
  | { readonly kind: "unopenable"; readonly failure: Failure }
  | { readonly kind: "news"; readonly id: number; readonly news: News }
  | { readonly kind: "done"; readonly id: number; readonly result: Result }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

const failureSchema = z.strictObject({
  /** Whether the message is a UserError's. */
  forPeople: z.boolean(),
  message: z.string(),
  stack: z.string().optional(),
});
type Failure = z.infer<typeof failureSchema>;

type ToWorker<Setup, Task> = Pick<WorkerProtocol<Setup, unknown, Task, unknown, unknown>, "setup" | "task">;

export function commandSchema<Setup, Task>({
  setup,
  task,
}: ToWorker<Setup, Task>): z.ZodType<WorkerCommand<Setup, Task>> {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open"), setup }),
    z.strictObject({ kind: z.literal("do"), id: z.int(), task }),
    z.strictObject({ kind: z.literal("cancel"), id: z.int() }),
  ]);
}

type FromWorker<Facts, News, Result> = Pick<
  WorkerProtocol<unknown, Facts, unknown, News, Result>,
  "facts" | "news" | "result"
>;

export function eventSchema<Facts, News, Result>({
  facts,
  news,
  result,
}: FromWorker<Facts, News, Result>): z.ZodType<WorkerEvent<Facts, News, Result>> {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("opened"), facts }),
    z.strictObject({ kind: z.literal("unopenable"), failure: failureSchema }),
    z.strictObject({ kind: z.literal("news"), id: z.int(), news }),
    z.strictObject({ kind: z.literal("done"), id: z.int(), result }),
    z.strictObject({ kind: z.literal("failed"), id: z.int(), failure: failureSchema }),
  ]);
}

/** An error as it crosses from one process into another: a UserError stays one. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { forPeople: false, message: String(error) };
  return { forPeople: error instanceof UserError, message: error.message, stack: error.stack };
}

/** The error that crossed. */
export function errorOf({ forPeople, message, stack }: Failure): Error {
  if (forPeople) return new UserError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
