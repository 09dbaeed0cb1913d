import { type ChildProcess, fork } from "node:child_process";
import { UserError } from "../../errors.ts";
import {
  type EmbeddingFacts,
  type Failure,
  type ModelCommand,
  type ModelEvent,
  type ModelTask,
  modelEvent,
  type ProcessModels,
} from "./model-messages.ts";

export interface ModelProcessOptions {
  /** The program that holds models (see `serveModels`). */
  readonly entry: string | URL;
  readonly models: ProcessModels;
  /** Told in a line when the process has died and is started again. */
  readonly onDeath?: (notice: string) => void;
  /** Milliseconds without any answer, once the models are loaded, after which the process is taken for hung. */
  readonly patience?: number;
}

type Result = Extract<ModelEvent, { kind: "vectors" | "scores" }>;

interface PendingTask {
  readonly task: ModelTask;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** So many deaths in a row, without one task done between them, and what waits is given up. */
const MOST_DEATHS = 4;
/** Milliseconds before the process is started again after its second death in a row; doubled with each further one. */
const BACK_OFF = 250;
/** The largest models read a batch of passages in seconds. */
const PATIENCE = 60_000;
/** So much of what the process last wrote to standard error goes with the report of its death. */
const LAST_WORDS = 4000;

/**
 * Models in a process of their own, whose computing blocks nobody and whose death loses nothing: it is started again,
 * and does anew what it had not finished.
 */
export class ModelProcess {
  readonly #options: ModelProcessOptions;
  readonly #pending = new Map<number, PendingTask>();
  #child: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #isLoaded = false;
  #loaded: Promise<EmbeddingFacts | undefined>;
  #settleLoaded: { resolve(facts: EmbeddingFacts | undefined): void; reject(error: unknown): void } | undefined;
  #deaths = 0;
  #nextId = 1;
  #closed = false;

  constructor(options: ModelProcessOptions) {
    this.#options = options;
    this.#loaded = new Promise((resolve, reject) => {
      this.#settleLoaded = { resolve, reject };
    });
    this.#start();
  }

  /** The process at the moment; undefined between two of them. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** What the embedding model is like, once it is loaded. Throws a UserError when the models can't be loaded. */
  loaded(): Promise<EmbeddingFacts | undefined> {
    return this.#loaded;
  }

  /** Throws a UserError when the process dies again and again. */
  async perform(task: ModelTask): Promise<Result> {
    if (this.#closed) throw new Error("The models are closed");
    const id = this.#nextId++;
    const result = new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { task, resolve, reject });
    });
    if (this.#child) {
      send(this.#child, { kind: "do", id, task });
      if (this.#pending.size === 1) this.#waitForAnswer();
    } else if (this.#restart === undefined) this.#start();
    return result;
  }

  /** Ends the process; tasks that are not done are rejected. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#restart);
    clearTimeout(this.#patience);
    // It has nothing to save, and may be in the middle of a computation that hears nothing.
    this.#child?.kill("SIGKILL");
    this.#giveUp(new Error("The models were closed meanwhile"));
  }

  #start(): void {
    this.#restart = undefined;
    const { entry, models } = this.#options;
    const child = fork(entry, { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
    this.#child = child;
    this.#isLoaded = false;
    let lastWords = "";
    child.stderr?.on("data", (text: Buffer) => {
      lastWords = (lastWords + text.toString()).slice(-LAST_WORDS);
    });
    child.on("message", (message) => this.#receive(modelEvent.parse(message)));
    child.on("error", (error) => {
      lastWords += error.message;
    });
    // Not "exit": messages may still be on their way then.
    child.on("close", (code, signal) => this.#mourn(child, signal ?? `code ${code}`, lastWords));
    send(child, { kind: "load", models });
    for (const [id, { task }] of this.#pending) send(child, { kind: "do", id, task });
  }

  #receive(event: ModelEvent): void {
    if (event.kind === "loaded") {
      this.#isLoaded = true;
      this.#waitForAnswer();
      this.#settleLoaded?.resolve(event.embedding);
      return;
    }
    if (event.kind === "unloadable") {
      // What is wrong with the files does not get better by starting again.
      this.#deaths = MOST_DEATHS;
      this.#giveUp(toError(event.failure));
      this.#child?.kill("SIGKILL");
      return;
    }
    this.#deaths = 0;
    const pending = this.#pending.get(event.id);
    this.#pending.delete(event.id);
    this.#waitForAnswer();
    if (event.kind === "failed") pending?.reject(toError(event.failure));
    else pending?.resolve(event);
  }

  /** A process that hangs is no better than a dead one, and unlike that one does not say so. Loading may take its time. */
  #waitForAnswer(): void {
    clearTimeout(this.#patience);
    if (!this.#isLoaded || this.#pending.size === 0) return;
    const { patience = PATIENCE } = this.#options;
    const child = this.#child;
    this.#patience = setTimeout(() => child?.kill("SIGKILL"), patience);
  }

  #mourn(child: ChildProcess, how: string, lastWords: string): void {
    if (this.#closed || this.#child !== child) return;
    this.#child = undefined;
    clearTimeout(this.#patience);
    this.#deaths += 1;
    if (this.#deaths >= MOST_DEATHS) {
      this.#giveUp(tooManyDeaths(how, this.#options.models, lastWords));
      this.#deaths = 0;
      return;
    }
    this.#options.onDeath?.(`The process of the models was ended by ${how}: it is started again.`);
    this.#restart = setTimeout(() => this.#start(), this.#deaths === 1 ? 0 : BACK_OFF * 2 ** (this.#deaths - 2));
  }

  /** The next task starts the process again. */
  #giveUp(error: unknown): void {
    this.#settleLoaded?.reject(error);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

function send(child: ChildProcess, command: ModelCommand): void {
  // A process that is gone is noticed by its "close" event.
  if (child.connected) child.send(command, () => {});
}

function tooManyDeaths(how: string, { embedding, reranking }: ProcessModels, cause: string): UserError {
  const names = [embedding, reranking].flatMap((model) => (model ? [model.model] : [])).join(" and ");
  const hint = how === "SIGKILL" ? ", most often for lack of memory" : "";
  return new UserError(
    `The process of ${names} was ended by ${how} ${MOST_DEATHS} times in a row${hint}. Make more memory free, or choose a smaller model.`,
    { cause },
  );
}

function toError({ forPeople, message, stack }: Failure): Error {
  if (forPeople) return new UserError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
