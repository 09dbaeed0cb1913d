import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Secret } from "../../src/system/secret.ts";

export type PoolMode = "session" | "transaction";

/** A throwaway PgBouncer before the server of TEST_POSTGRES_URL. */
export interface Pooler {
  readonly url: Secret;
  readonly directUrl: Secret;
  stop(): Promise<void>;
}

const STARTED = /process up/;

/** Undefined where no real server is given by TEST_POSTGRES_URL, or where PgBouncer is not installed, which it says. */
export async function startPooler(mode: PoolMode): Promise<Pooler | undefined> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (!given) return undefined;
  const program = await findProgram();
  if (program === undefined) {
    process.stderr.write("PgBouncer is not installed here, so nothing is shown of a connection pooler.\n");
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "footnote-pooler-"));
  const port = await freePort();
  const file = join(folder, "pgbouncer.ini");
  await writeFile(file, settingsOf(new URL(given), mode, port));
  for (const [path, rights] of [[folder, 0o755] as const, [file, 0o644] as const]) await chmod(path, rights);
  const child = startProgram(program, file);
  await untilStarted(child);
  const url = new URL(given);
  url.host = `127.0.0.1:${port}`;
  return {
    url: new Secret(url.href),
    directUrl: new Secret(given),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function findProgram(): Promise<string | undefined> {
  const run = promisify(execFile);
  const found = await run("sh", ["-c", "PATH=$PATH:/usr/sbin:/usr/local/sbin command -v pgbouncer"]).catch(
    () => undefined,
  );
  return found?.stdout.trim();
}

/** Few connections, so that transactions change between them. */
function settingsOf(server: URL, mode: PoolMode, port: number): string {
  const login = [`user=${server.username}`, ...(server.password ? [`password=${server.password}`] : [])].join(" ");
  return `[databases]
${server.pathname.slice(1)} = host=${server.hostname} port=${server.port} ${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
default_pool_size = ${mode === "session" ? 20 : 5}
`;
}

/** It refuses to run as root. */
function startProgram(program: string, file: string): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, file] : [file];
  return spawn(isRoot ? "setpriv" : program, args, { stdio: ["ignore", "ignore", "pipe"], cwd: "/" });
}

function untilStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said += text.toString();
      if (STARTED.test(said)) resolve();
    });
    child.once("exit", () => reject(new Error(`PgBouncer did not start: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
