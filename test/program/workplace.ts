import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PROGRAMS = {
  start: "src/main.js",
  setup: "src/cli/setup.js",
  ask: "src/cli/ask.js",
  index: "src/cli/index-articles.js",
  sync: "src/cli/sync.js",
  doctor: "src/cli/doctor.js",
  deploy: "src/cli/deploy.js",
  eval: "evaluation/run.js",
  calibrate: "src/cli/calibrate.js",
  models: "src/cli/models.js",
  backup: "src/cli/backup.js",
  restore: "src/cli/restore.js",
  questions: "src/cli/questions.js",
} as const;

export type Program = keyof typeof PROGRAMS;

export interface RunOptions {
  readonly args?: readonly string[];
  /** Variables of the product; nothing else of the tests' own environment gets through but what every program needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is on standard input; nothing by default. */
  readonly input?: string;
}

export interface Outcome {
  /** Null when a signal ended the program. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves when standard output or standard error contains the text; rejects when the program ends without it. */
  shows(text: string): Promise<void>;
  readonly outcome: Promise<Outcome>;
}

/** A folder of its own, in which the built programs run as a person would run them: `seeds` and `index` lie in it. */
export interface Workplace {
  readonly folder: string;
  path(...parts: readonly string[]): string;
  run(program: Program, options?: RunOptions): Promise<Outcome>;
  /** Starts a program and leaves standard input open. */
  start(program: Program, options?: Omit<RunOptions, "input">): RunningProgram;
  /** Another one with a copy of everything that is in this one. */
  copy(): Promise<Workplace>;
}

const folders: string[] = [];
// Not within a hook: what is registered there is never run.
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** Makes a workplace with the articles that ship with the product; it is removed after the file's tests. */
export async function openWorkplace(): Promise<Workplace> {
  const folder = await makeFolder();
  await cp(join(ROOT, "seeds"), join(folder, "seeds"), { recursive: true });
  return workplaceIn(folder);
}

async function makeFolder(): Promise<string> {
  if (!existsSync(join(ROOT, "dist", PROGRAMS.start))) throw new Error("Build the program first: npm run build");
  const folder = await mkdtemp(join(tmpdir(), "footnote-program-"));
  folders.push(folder);
  return folder;
}

function workplaceIn(folder: string): Workplace {
  return {
    folder,
    path: (...parts) => join(folder, ...parts),
    run(program, { input = "", ...options } = {}) {
      const { child, outcome } = startProgram(folder, program, options);
      child.stdin?.end(input);
      return outcome;
    },
    start: (program, options = {}) => startProgram(folder, program, options),
    async copy() {
      const other = await makeFolder();
      await cp(folder, other, { recursive: true });
      return workplaceIn(other);
    },
  };
}

function startProgram(folder: string, program: Program, { args = [], env = {} }: RunOptions): RunningProgram {
  const child = spawn(process.execPath, [join(ROOT, "dist", PROGRAMS[program]), ...args], {
    cwd: folder,
    env: { ...inherited(), SEEDS_DIR: "seeds", INDEX_DIR: "index", ...env },
  });
  const written = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      for (const listener of listeners) listener();
    });
  }
  // A program that ends early closes its input; that is its own business.
  child.stdin.on("error", () => {});
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...written }));
  });
  const shows = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if ((written.stdout + written.stderr).includes(text)) resolve();
      };
      listeners.add(look);
      look();
      void outcome.then(() => reject(new Error(`It ended without "${text}": ${written.stdout}${written.stderr}`)));
    });
  return { child, shows, outcome };
}

function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "USERPROFILE", "LD_LIBRARY_PATH"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
