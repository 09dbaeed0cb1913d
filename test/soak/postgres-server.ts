import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const SCRIPT = join("test", "postgres", "server.sh");

/** A throwaway server on this machine. */
export interface PostgresServer {
  readonly url: string;
  /** Ends it as a crash does, and starts it again. */
  crash(): Promise<void>;
  halt(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Rejects where no server with pgvector is installed. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const { stdout } = await run(SCRIPT, ["start", "--", "-c", "max_connections=200"]);
  const folder = readSetting("TEST_POSTGRES_FOLDER", stdout);
  const again = async (mode: string) => {
    await run(SCRIPT, ["restart", folder, "main", mode]);
  };
  return {
    url: readSetting("TEST_POSTGRES_URL", stdout),
    crash: () => again("immediate"),
    halt: async () => {
      await run(SCRIPT, ["halt", folder, "main"]);
    },
    start: () => again("fast"),
    remove: async () => {
      await run(SCRIPT, ["stop", folder]);
    },
  };
}

function readSetting(name: string, output: string): string {
  const value = new RegExp(`^${name}=(.*)$`, "m").exec(output)?.[1];
  if (value === undefined) throw new Error(`There is no ${name} in: ${output}`);
  return value;
}
