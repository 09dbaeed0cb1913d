import { commandSchema, failureOf, type WorkerEvent, type WorkerProtocol } from "./protocol.ts";

/** A worker's process as seen from inside: what of `process` it needs. */
export interface WorkerChannel {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "disconnect" | "SIGINT", listener: () => void): unknown;
  /** Undefined in a process that nobody can send to. */
  send?(event: object, done: (error: Error | null) => void): boolean;
}

/** A worker that has what it needs to do tasks. */
export interface OpenWorkbench<Facts, Task, News, Result> {
  readonly facts: Facts;
  perform(task: Task, run: TaskRun<News>): Promise<Result>;
}

export interface TaskRun<News> {
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal;
  tell(news: News): void;
}

/**
 * Does what `openWorker` asks for from another process, tasks side by side. Resolves when that process is gone and the
 * tasks that it left behind, whose signals are aborted then, have ended.
 * @param open makes ready for tasks; what it throws, `openWorker` throws
 */
export async function serveWorker<Setup, Facts, Task, News, Result>(
  channel: WorkerChannel,
  protocol: WorkerProtocol<Setup, Facts, Task, News, Result>,
  open: (setup: Setup) => Promise<OpenWorkbench<Facts, Task, News, Result>>,
): Promise<void> {
  const commands = commandSchema(protocol);
  let opening: Promise<OpenWorkbench<Facts, Task, News, Result>> | undefined;
  const running = new Map<number, { readonly abort: AbortController; readonly over: Promise<void> }>();

  async function perform(id: number, task: Task, signal: AbortSignal): Promise<void> {
    try {
      const workbench = await opening;
      if (!workbench) throw new Error("A task came before the worker was opened");
      const tell = (news: News) => send({ kind: "news", id, news });
      send({ kind: "done", id, result: await workbench.perform(task, { signal, tell }) });
    } catch (error) {
      send({ kind: "failed", id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  }

  channel.on("message", (message) => {
    const command = commands.parse(message);
    if (command.kind === "open") {
      opening = open(command.setup);
      opening.then(
        ({ facts }) => send({ kind: "opened", facts }),
        (error: unknown) => send({ kind: "unopenable", failure: failureOf(error) }),
      );
    } else if (command.kind === "do") {
      const abort = new AbortController();
      running.set(command.id, { abort, over: perform(command.id, command.task, abort.signal) });
    } else running.get(command.id)?.abort.abort();
  });
  // Ctrl-C reaches this process too; whoever started it decides when it ends.
  channel.on("SIGINT", () => {});
  await new Promise<void>((resolve) => {
    channel.on("disconnect", resolve);
  });
  for (const { abort } of running.values()) abort.abort();
  await Promise.all([...running.values()].map(({ over }) => over));

  function send(event: WorkerEvent<Facts, News, Result>): void {
    // Whoever has gone away needs no answer.
    channel.send?.(event, () => {});
  }
}
