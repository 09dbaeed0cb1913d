import { Worker } from "node:worker_threads";

/** Milliseconds between two looks: at most some 100 MB are taken meanwhile. */
const INTERVAL = 100;

/** It looks from a thread of its own: what takes too much leaves no time for anything else in the thread that it is in. */
const WATCH = `
const { workerData } = require("node:worker_threads");
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.most) process.kill(process.pid, "SIGKILL");
}, workerData.interval);
`;

/** Ends this process, by SIGKILL, once it takes more memory than this. V8's own limit knows nothing of buffers. */
export function limitMemory(most: number): void {
  new Worker(WATCH, { eval: true, workerData: { most, interval: INTERVAL } }).unref();
}
