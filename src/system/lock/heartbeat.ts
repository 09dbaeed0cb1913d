import { once } from "node:events";
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
 * By the open file rather than its path: one that has come to bear the name is not touched. Returns what ends it and
 * closes the file.
 */
export function startHeartbeat(file: FileHandle, milliseconds: number): () => Promise<void> {
  const thread = new Worker(BEAT, { eval: true, execArgv: [], workerData: { file: file.fd, milliseconds } });
  // Without the thread others take the lock over in time, which its holder notices before it publishes anything.
  thread.on("error", () => {});
  // The thread holds but the file's number, which must not become another file's while it runs.
  const closed = once(thread, "exit").then(() => file.close());
  closed.catch(() => {});
  thread.unref();
  return async () => {
    await thread.terminate();
    await closed;
  };
}
