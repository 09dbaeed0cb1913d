import { UserError } from "../../errors.ts";
import { FAILURES } from "../failures.ts";
import { fill } from "../phrase.ts";
import { errorOf, eventSchema, type WorkerEvent, type WorkerProtocol } from "./protocol.ts";
import { type ProcessEnd, startProcess, type WorkerProcess } from "./worker-process.ts";

export interface WorkerOptions<Setup, Facts, Task, News, Result> {
  /** The program that calls `serveWorker`. */
  readonly entry: string | URL;
  readonly protocol: WorkerProtocol<Setup, Facts, Task, News, Result>;
  readonly setup: Setup;
  /** What its process is called in messages, as "indexing process". */
  readonly name: string;
  /** What people can do about a process that dies: a sentence. */
  readonly advice: string;
  /** How many deaths in a row, without one task done between them, until what waits is given up. */
  readonly mostDeaths?: number;
  /** Milliseconds without a word while it has tasks after which a process is taken for hung; endless by default. */
  readonly patience?: number | undefined;
  /** Told how the process ended, as "by SIGKILL", when it is started again. */
  readonly onRestart?: (how: string) => void;
  /** Gives up the opening when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

export interface PerformOptions<News> {
  readonly signal?: AbortSignal | undefined;
  readonly onNews?: (news: News) => void;
}

/** Another process that does tasks. It may die at any time: what it had not finished is done by the next one. */
export interface Worker<Facts, Task, News, Result> {
  /** What it told of itself when it was opened. */
  readonly facts: Facts;
  /** The process at the moment; undefined between two of them. */
  pid(): number | undefined;
  /**
   * Throws what the task throws over there, a UserError as such; WorkerDeath when the process dies again and again; the
   * signal's reason when that is aborted and the task does not end first.
   */
  perform(task: Task, options?: PerformOptions<News>): Promise<Result>;
  /** Ends the process; tasks that are not done are rejected. */
  close(): Promise<void>;
}

/** The process of a worker died as often as is borne. Its cause is what the process last wrote to standard error. */
export class WorkerDeath extends UserError {
  override readonly name: string = "WorkerDeath";
  /** How it ended the last time, as "by SIGKILL" or "with code 1". */
  readonly how: string;

  constructor(message: string, how: string, cause: unknown) {
    super(message, { cause });
    this.how = how;
  }
}

/** A process that dies by chance does not do so again; one that lacks memory or meets a fault of its libraries does. */
const MOST_DEATHS = 4;
/** Milliseconds before a process is started again after its second death in a row; doubled with each further one. */
const BACK_OFF = 250;
/** Milliseconds that a cancelled task may take to clean up before its process is killed. */
const CANCEL_PATIENCE = 5000;

/**
 * Starts a process that does tasks for this one and starts it again when it dies.
 * Throws what it can't be opened for (a UserError as such), WorkerDeath when it dies again and again meanwhile, and the
 * signal's reason.
 */
export async function openWorker<Setup, Facts, Task, News, Result>(
  options: WorkerOptions<Setup, Facts, Task, News, Result>,
): Promise<Worker<Facts, Task, News, Result>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const worker = new LastingWorker(options);
  const abort = () => worker.close(signal?.reason);
  signal?.addEventListener("abort", abort);
  try {
    const facts = await worker.opened;
    return {
      facts,
      pid: () => worker.pid,
      perform: (task, options) => worker.perform(task, options),
      close: async () => worker.close(),
    };
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

interface PendingTask<Task, News, Result> extends PerformOptions<News> {
  readonly task: Task;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

class LastingWorker<Setup, Facts, Task, News, Result> {
  readonly opened: Promise<Facts>;
  readonly #options: WorkerOptions<Setup, Facts, Task, News, Result>;
  readonly #pending = new Map<number, PendingTask<Task, News, Result>>();
  #settleOpened: { resolve(facts: Facts): void; reject(error: unknown): void } | undefined;
  #process: WorkerProcess<Setup, Task> | undefined;
  #restart: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #isOpen = false;
  #isClosed = false;
  #deaths = 0;
  #nextId = 1;

  constructor(options: WorkerOptions<Setup, Facts, Task, News, Result>) {
    this.#options = options;
    this.opened = new Promise((resolve, reject) => {
      this.#settleOpened = { resolve, reject };
    });
    this.#start();
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async perform(task: Task, { signal, onNews }: PerformOptions<News> = {}): Promise<Result> {
    signal?.throwIfAborted();
    if (this.#isClosed) throw new Error(`The ${this.#options.name} is closed`);
    const id = this.#nextId++;
    const cancel = () => this.#cancel(id, signal?.reason);
    const result = new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { task, resolve, reject, signal, ...(onNews ? { onNews } : {}) });
    });
    signal?.addEventListener("abort", cancel);
    if (this.#process) {
      this.#process.send({ kind: "do", id, task });
      if (this.#pending.size === 1) this.#waitForWord();
    } else if (this.#restart === undefined) this.#start();
    try {
      return await result;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  close(reason: unknown = new Error(`The ${this.#options.name} was closed meanwhile`)): void {
    this.#isClosed = true;
    this.#giveUp(reason);
  }

  #start(): void {
    this.#restart = undefined;
    this.#isOpen = false;
    const { entry, protocol, setup, name } = this.#options;
    const isCurrent = () => this.#process === process;
    const process: WorkerProcess<Setup, Task> = startProcess(entry, eventSchema(protocol), {
      onEvent: (event) => isCurrent() && this.#receive(event),
      onNonsense: (cause) => isCurrent() && this.#giveUp(new Error(`The ${name} sent something else.`, { cause })),
      onEnd: (end) => isCurrent() && this.#mourn(end),
    });
    this.#process = process;
    process.send({ kind: "open", setup });
    for (const [id, { task }] of this.#pending) process.send({ kind: "do", id, task });
  }

  #receive(event: WorkerEvent<Facts, News, Result>): void {
    if (event.kind === "unopenable") {
      // What it lacks does not get better by starting again.
      this.#giveUp(errorOf(event.failure));
      return;
    }
    if (event.kind === "opened") {
      this.#isOpen = true;
      this.#settleOpened?.resolve(event.facts);
    } else if (event.kind === "news") this.#pending.get(event.id)?.onNews?.(event.news);
    else this.#end(event);
    this.#waitForWord();
  }

  #end(event: Extract<WorkerEvent<Facts, News, Result>, { kind: "done" | "failed" }>): void {
    const pending = this.#pending.get(event.id);
    this.#pending.delete(event.id);
    this.#deaths = 0;
    if (event.kind === "done") pending?.resolve(event.result);
    else pending?.reject(pending.signal?.aborted ? pending.signal.reason : errorOf(event.failure));
  }

  /** A process that hangs is no better than a dead one, and unlike that one does not say so. Opening may take its time. */
  #waitForWord(): void {
    clearTimeout(this.#patience);
    const { patience } = this.#options;
    if (patience === undefined || !this.#isOpen || this.#pending.size === 0) return;
    const process = this.#process;
    this.#patience = setTimeout(() => process?.kill(), patience);
  }

  #cancel(id: number, reason: unknown): void {
    const process = this.#process;
    if (!process) {
      this.#pending.get(id)?.reject(reason);
      this.#pending.delete(id);
      return;
    }
    process.send({ kind: "cancel", id });
    setTimeout(() => this.#pending.has(id) && process.kill(), CANCEL_PATIENCE).unref();
  }

  #mourn({ how, lastWords }: ProcessEnd): void {
    const { mostDeaths = MOST_DEATHS, onRestart } = this.#options;
    this.#process = undefined;
    clearTimeout(this.#patience);
    for (const [id, { signal, reject }] of this.#pending) {
      if (!signal?.aborted) continue;
      reject(signal.reason);
      this.#pending.delete(id);
    }
    this.#deaths += 1;
    if (this.#deaths >= mostDeaths) {
      this.#giveUp(new WorkerDeath(this.#obituary(how), how, lastWords));
      return;
    }
    onRestart?.(how);
    this.#restart = setTimeout(() => this.#start(), this.#deaths === 1 ? 0 : BACK_OFF * 2 ** (this.#deaths - 2));
  }

  #obituary(how: string): string {
    const { name, advice } = this.#options;
    const said = { name, how, advice };
    const isForMemory = how === fill(FAILURES.bySignal, { signal: "SIGKILL" });
    if (this.#deaths === 1) return fill(isForMemory ? FAILURES.endedForMemory : FAILURES.ended, said);
    const often = { ...said, times: this.#deaths };
    return fill(isForMemory ? FAILURES.endedOftenForMemory : FAILURES.endedOften, often);
  }

  /** The next task, if there may be one, starts a process again. */
  #giveUp(error: unknown): void {
    clearTimeout(this.#restart);
    clearTimeout(this.#patience);
    this.#restart = undefined;
    this.#deaths = 0;
    const process = this.#process;
    this.#process = undefined;
    // It has nothing to save, and may be in the middle of a computation that hears nothing.
    process?.kill();
    this.#settleOpened?.reject(error);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
