import { openWorker } from "../../system/worker/open-worker.ts";
import type { ReaderPlaces } from "./passage-reader.ts";
import type { PassageReader } from "./reading.ts";
import { readingProtocol } from "./reading-messages.ts";

export interface ReadingProcessOptions {
  /** The program that holds the reader (see `serveReader`). */
  readonly entry: string | URL;
  readonly places: ReaderPlaces;
  /** Told in a line that there is no reader, and why; or that its process has died and is started again. */
  readonly onNotice: (notice: string) => void;
  /** Milliseconds without any answer, once the reader is loaded, after which the process is taken for hung. */
  readonly patience?: number;
}

export interface ReadingProcess extends PassageReader {
  /** The process at the moment; undefined between two of them, and before the first is open. */
  pid(): number | undefined;
  /** Ends the process. */
  close(): Promise<void>;
}

/** A passage is read in 10 to 40 ms, on a busy machine in a few hundred. */
const PATIENCE = 5000;

/**
 * Starts a process that loads the reader, and stands for it here at once: what is to be read waits until it is loaded.
 * Where it can't be loaded, the notice says so and nothing is read. The process may die at any time: what it had not
 * finished is read by the next one. Reading throws a UserError when it dies again and again.
 */
export function openReadingProcess(options: ReadingProcessOptions): ReadingProcess {
  const { entry, places, onNotice, patience = PATIENCE } = options;
  const closing = new AbortController();
  const opening = openWorker({
    entry,
    protocol: readingProtocol,
    setup: places,
    name: "process of the reader",
    advice: "Make more memory free, or set READER=0.",
    patience,
    onRestart: (how) => onNotice(`The process of the reader was ended ${how}: it is started again.`),
    signal: closing.signal,
  });
  const opened = opening.catch((error: unknown) => {
    if (!closing.signal.aborted)
      onNotice(`Questions are answered without the reader: ${error instanceof Error ? error.message : error}`);
    return undefined;
  });
  let pid: () => number | undefined = () => undefined;
  void opened.then((worker) => {
    if (worker) pid = worker.pid;
  });
  return {
    async read(question, passage) {
      const worker = await opened;
      try {
        return await worker?.perform({ question, passage });
      } catch (error) {
        if (closing.signal.aborted) return undefined;
        throw error;
      }
    },
    pid: () => pid(),
    async close() {
      closing.abort();
      await (await opened)?.close();
    },
  };
}
