import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Discord } from "../simulator/start.ts";

/** The built bot in a process of its own. */
export interface Program {
  /** Everything that it logged, a line each. */
  readonly logged: string[];
  readonly isRunning: () => boolean;
  /** Resident memory in MiB; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  /** Asks it to end; resolves with its exit code and the milliseconds it took. */
  end(): Promise<{ readonly code: number | null; readonly milliseconds: number }>;
}

/** Starts `npm start`'s program with a token of that Discord and an index of its own, unless the variables say more. */
export async function startProgram(
  discord: Discord,
  seeds: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const index = await mkdtemp(join(tmpdir(), "footnote-soak-"));
  const program = spawn(process.execPath, ["dist/src/main.js"], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SEEDS_DIR: seeds,
      INDEX_DIR: index,
      WATCH: "0",
      ASK_COOLDOWN: "0",
      LOG_LEVEL: "warn",
      ...variables,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const logged: string[] = [];
  program.stderr.setEncoding("utf8").on("data", (text: string) => logged.push(...text.trimEnd().split("\n")));
  return {
    logged,
    isRunning: () => program.exitCode === null && program.signalCode === null,
    memory: () => readMemory(program),
    async end() {
      const asked = performance.now();
      if (program.exitCode === null) {
        const ended = once(program, "exit");
        program.kill("SIGTERM");
        await ended;
      }
      await rm(index, { recursive: true });
      return { code: program.exitCode, milliseconds: performance.now() - asked };
    },
  };
}

async function readMemory({ pid }: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}
