import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface WorkLimits {
  /** Bytes that the process may take. V8's own limit knows nothing of buffers. */
  readonly memory: number;
  /** Milliseconds that it may compute between two signs of life: on a busy machine they take as long as they do. */
  readonly computing: number;
}

/** Milliseconds between two looks: some 100 MB can be taken meanwhile. */
const INTERVAL = 100;

/** It looks from a thread of its own: what takes too much leaves no time for anything else in the thread that it is in. */
const WATCH = `
const { workerData: { memory, computing, signs, interval } } = require("node:worker_threads");
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
let seen = -1;
let since = 0;
setInterval(() => {
  const sign = Atomics.load(signs, 0);
  if (sign !== seen) { seen = sign; since = used(); }
  if (used() - since > computing || process.memoryUsage.rss() > memory) process.kill(process.pid, "SIGKILL");
}, interval);
`;

/** Ends this process, by SIGKILL, once it goes beyond a limit. Gives what tells that it is getting on. */
export async function limitWork({ memory, computing }: WorkLimits): Promise<() => void> {
  const signs = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { memory, computing, signs, interval: INTERVAL };
  const watch = new Worker(WATCH, { eval: true, execArgv: [], workerData });
  // It cannot start while this thread is busy.
  await once(watch, "online");
  watch.unref();
  return () => {
    Atomics.add(signs, 0, 1);
  };
}
