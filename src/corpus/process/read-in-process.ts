import { fill } from "../../system/phrase.ts";
import { openWorker, type Worker, WorkerDeath } from "../../system/worker/open-worker.ts";
import type { ArticleContent, ArticleFormat } from "../formats/format.ts";
import { REASONS } from "../reasons.ts";
import { UnusableFileError } from "../unusable-file.ts";
import { type FormatResult, type FormatTask, formatProtocol } from "./format-messages.ts";

export interface ReadInProcessOptions {
  /** The program that reads files (see `serveFormats`). */
  readonly entry: string | URL;
  /** Milliseconds without a sign of life after which a file is given up. */
  readonly patience?: number;
}

/** Formats whose hazardous files are read in another process. */
export interface FormatsInProcess {
  readonly formats: readonly ArticleFormat[];
  /** Ends the process, if there is one. */
  close(): Promise<void>;
}

type FormatWorker = Worker<null, FormatTask, null, FormatResult>;

/** The process has a limit of its own for what it computes, on whatever machine; this one is for what waits for ever. */
const PATIENCE = 120_000;

/**
 * The formats, the hazardous ones changed so that their files are read in another process, which is started for the first
 * of them. A file that ends or hangs that process is refused with that reason, and the next one is read by another process.
 */
export function readInProcess(formats: readonly ArticleFormat[], options: ReadInProcessOptions): FormatsInProcess {
  let opening: Promise<FormatWorker> | undefined;
  /** One file at a time: the one that ends the process is known by that. */
  let reading: Promise<unknown> = Promise.resolve();
  const read = (extension: string, bytes: Uint8Array) => {
    opening ??= open(options);
    const content = Promise.all([opening, reading]).then(([worker]) => readFile(worker, { extension, bytes }));
    reading = content.catch(() => {});
    return content;
  };
  return {
    formats: formats.map((format) => {
      const [extension] = format.extensions;
      if (!format.isHazardous || extension === undefined) return format;
      return { ...format, load: async () => (bytes) => read(extension, bytes) };
    }),
    async close() {
      const worker = await opening?.catch(() => undefined);
      await worker?.close();
    },
  };
}

function open({ entry, patience = PATIENCE }: ReadInProcessOptions): Promise<FormatWorker> {
  return openWorker({
    entry,
    protocol: formatProtocol,
    setup: null,
    name: "process that reads documents",
    advice: "Index again.",
    // Whether it is worth another try depends on the file that it died of.
    mostDeaths: 1,
    patience,
  });
}

async function readFile(worker: FormatWorker, task: FormatTask): Promise<ArticleContent> {
  let result: FormatResult;
  try {
    result = await worker.perform(task);
  } catch (error) {
    if (!(error instanceof WorkerDeath)) throw error;
    throw new UnusableFileError(fill(REASONS.needsMuch, { how: error.how }));
  }
  if (result.kind === "unusable") throw new UnusableFileError(result.reason);
  return result.content;
}
