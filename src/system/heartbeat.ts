import type { FileHandle } from "node:fs/promises";
import { Worker } from "node:worker_threads";

/** Touches the file that is open under a number, again and again. As text, since a thread starts from text or a file of its own. */
const BEAT = `
const { futimesSync } = require("node:fs");
const { file, milliseconds } = require("node:worker_threads").workerData;
setInterval(() => {
  const now = new Date();
  try { futimesSync(file, now, now); } catch {} // The disk may take it the next time.
}, milliseconds);
`;

/**
 * Shows that this process lives by touching an open file, whatever its event loop is busy with: from a thread of its own.
 * By the open file rather than its path: one that has come to bear the name is not touched. Returns what ends it, to be
 * awaited before the file is closed.
 */
export function startHeartbeat(file: FileHandle, milliseconds: number): () => Promise<void> {
  const thread = new Worker(BEAT, { eval: true, execArgv: [], workerData: { file: file.fd, milliseconds } });
  // Without the thread others take the lock over in time, which its holder notices before it publishes anything.
  thread.on("error", () => {});
  thread.unref();
  return async () => {
    await thread.terminate();
  };
}
