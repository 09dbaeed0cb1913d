import { serveWorker, type WorkerChannel } from "../../system/worker/serve-worker.ts";
import { findFormat } from "../formats/format.ts";
import { FORMATS } from "../formats/registry.ts";
import { UnusableFileError } from "../unusable-file.ts";
import { type FormatResult, type FormatTask, formatProtocol } from "./format-messages.ts";

/** Milliseconds between two signs of life; a file that keeps the process from giving any is given up. */
const SIGN_OF_LIFE = 1000;

/**
 * Reads files for another process over the channel until that one goes away.
 * @param getsOn called as often as a file is begun or goes on
 */
export async function serveFormats(channel: WorkerChannel, getsOn: () => void): Promise<void> {
  await serveWorker(channel, formatProtocol, async () => ({
    facts: null,
    async perform(task, { tell }) {
      getsOn();
      const alive = setInterval(() => {
        getsOn();
        tell(null);
      }, SIGN_OF_LIFE);
      try {
        return await readFile(task);
      } finally {
        clearInterval(alive);
      }
    },
  }));
}

async function readFile({ extension, bytes }: FormatTask): Promise<FormatResult> {
  const format = findFormat(FORMATS, `file${extension}`);
  if (format === undefined) throw new Error(`No format has files that end in ${extension}`);
  try {
    return { kind: "content", content: await (await format.load())(bytes) };
  } catch (error) {
    if (error instanceof UnusableFileError) return { kind: "unusable", reason: error.message };
    throw error;
  }
}
