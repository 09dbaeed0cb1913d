import { execFile } from "node:child_process";
import { promisify } from "node:util";

const SCRIPT = "test/postgres/server.sh";
const NOT_INSTALLED = 3;
/** Enough for both workers to have several parts of each table, and few enough to be made quickly. */
const SETTINGS = ["-c", "citus.shard_count=4"];

const run = promisify(execFile);

export type Worker = "worker-1" | "worker-2";

/** A throwaway cluster of three servers. */
export interface Cluster {
  readonly url: string;
  halt(worker: Worker): Promise<void>;
  start(worker: Worker): Promise<void>;
  restart(worker: Worker, mode: "fast" | "immediate"): Promise<void>;
  stop(): Promise<void>;
}

/** Undefined where real servers are not asked for by TEST_POSTGRES_URL, or where Citus is not installed, which it says. */
export async function startCluster(): Promise<Cluster | undefined> {
  if (!process.env["TEST_POSTGRES_URL"]) return undefined;
  const started = await run(SCRIPT, ["start", "--citus", "--", ...SETTINGS]).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === NOT_INSTALLED)) throw error;
    process.stderr.write("Citus is not installed here, so nothing is shown of a cluster.\n");
  });
  if (!started) return undefined;
  const [, url = "", folder = ""] = /TEST_POSTGRES_URL=(.*)\nTEST_POSTGRES_FOLDER=(.*)/.exec(started.stdout) ?? [];
  const call = async (...args: readonly string[]) => void (await run(SCRIPT, args));
  return {
    url,
    halt: (worker) => call("halt", folder, worker, "fast"),
    start: (worker) => call("restart", folder, worker),
    restart: (worker, mode) => call("restart", folder, worker, mode),
    stop: () => call("stop", folder),
  };
}
