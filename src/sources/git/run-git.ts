import { type ExecFileException, execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { devNull } from "node:os";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { errorCode } from "../../system/error-code.ts";
import { onOneLine } from "../../system/one-line.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import { hideUserOf } from "./hidden-user.ts";

export interface GitOptions {
  /** The repository on this machine, which git keeps what it fetches in. */
  readonly folder: string;
  /** Where `origin` is. */
  readonly url: string;
  /** Ways that it may be fetched by, as git names them. */
  readonly protocols: readonly string[];
  /** What of this program's environment git needs to find its way. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface RunOptions {
  /** For standard input. */
  readonly input?: string;
  /** Bytes of output that are taken. */
  readonly most?: number;
}

/** Runs git and gives its output. Throws UserError with what it says when it fails, and the signal's reason. */
export type Git = (args: readonly string[], options?: RunOptions) => Promise<Buffer>;

/** The text of a whole repository of documents takes a minute on a slow line. */
const PATIENCE_MILLISECONDS = 600_000;
const MOST_OUTPUT = 64_000_000;
/** Of what is fetched: documents with all their pictures; most of it is never written as an article. */
const LARGEST_FETCH_BYTES = 1_000_000_000;
const LOOK_MILLISECONDS = 500;

/** No hooks, no helpers, no redirects to where nobody pointed, little memory, and an end to servers that send next to nothing. */
const SETTINGS = {
  "core.hooksPath": devNull,
  "core.fsmonitor": "false",
  "core.askPass": "",
  // What is larger than any article is copied through, never held; the rest is looked at in small windows.
  "core.bigFileThreshold": "32m",
  "core.deltaBaseCacheLimit": "32m",
  "core.packedGitWindowSize": "32m",
  "core.packedGitLimit": "256m",
  "pack.threads": "1",
  "credential.helper": "",
  "fetch.recurseSubmodules": "false",
  // What is fetched stays in one pack, whose size is watched, however few files it holds.
  "fetch.unpackLimit": "1",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "http.followRedirects": "false",
  "http.lowSpeedLimit": "1000",
  "http.lowSpeedTime": "30",
};

/**
 * git with what it starts may not take more memory than this, where a shell can say so (Linux): it unpacks whatever size a
 * server says that a commit has. 680 MB of documents are fetched and read within it.
 */
const MOST_MEMORY_KILOBYTES = 2_000_000;
const PROGRAM: readonly [string, ...string[]] =
  process.platform === "win32"
    ? ["git"]
    : ["sh", "-c", `ulimit -v ${MOST_MEMORY_KILOBYTES} 2>${devNull}; exec git "$@"`, "git"];
/** What a shell ends with when there is no such program. */
const NOT_FOUND = 127;
const OUT_OF_MEMORY = /out of memory|cannot allocate memory/i;

/** @see GitOptions The address goes by the environment: arguments can be read by everybody on the machine. */
export function createGit({ folder, url, protocols, environment, signal }: GitOptions): Git {
  const settings = Object.entries({ ...SETTINGS, "remote.origin.url": url });
  const env = {
    GIT_SSH_COMMAND: "ssh -o BatchMode=yes -o ConnectTimeout=20",
    ...environment,
    ...Object.fromEntries(
      settings.flatMap(([key, value], i) => [
        [`GIT_CONFIG_KEY_${i}`, key],
        [`GIT_CONFIG_VALUE_${i}`, value],
      ]),
    ),
    GIT_CONFIG_COUNT: `${settings.length}`,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: protocols.join(":"),
    GIT_DIR: folder,
    LC_ALL: "C",
  };
  const hide = hideUserOf(url);
  return async (args, { input = "", most = MOST_OUTPUT } = {}) => {
    const watch = watchSize(join(folder, "objects", "pack"), LARGEST_FETCH_BYTES);
    try {
      return await run(args, { input, most, env, hide, signal: AbortSignal.any([signal, watch.signal]) });
    } catch (error) {
      signal.throwIfAborted();
      if (watch.signal.aborted) throw new UserError(SOURCE_REASONS.largeRepository);
      throw explain(error, args[0] ?? "");
    } finally {
      watch.end();
    }
  };
}

interface Run {
  readonly input: string;
  readonly most: number;
  readonly env: Readonly<Record<string, string>>;
  /** Takes out of a text what nobody may read. */
  readonly hide: (text: string) => string;
  readonly signal: AbortSignal;
}

/** A program that ended as it should not, or could not be started. */
class GitError extends Error {
  readonly code: string | number | undefined;
  readonly wasKilled: boolean;
  /** On standard error. */
  readonly said: string;

  constructor({ message, code, killed }: ExecFileException, said: string, hide: (text: string) => string) {
    super(hide(message));
    this.name = "GitError";
    this.code = code ?? undefined;
    this.wasKilled = killed === true;
    this.said = hide(said);
  }
}

function run(args: readonly string[], { input, most, env, hide, signal }: Run): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { env, signal, encoding: "buffer", maxBuffer: most, timeout: PATIENCE_MILLISECONDS } as const;
    const [program, ...before] = PROGRAM;
    const given = [...before, ...args];
    const child = execFile(program, given, { ...options, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new GitError(error, stderr.toString("utf8"), hide));
    });
    // It may end before it has read all of it: that it did is told by its exit.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** Aborts once a folder holds more than so many bytes. */
function watchSize(folder: string, most: number) {
  const abort = new AbortController();
  const look = async () => {
    const names = await readdir(folder).catch(() => []);
    const sizes = await Promise.all(
      names.map((name) =>
        stat(join(folder, name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    if (sizes.reduce((sum, size) => sum + size, 0) > most) abort.abort();
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  return { signal: abort.signal, end: () => clearInterval(timer) };
}

function explain(error: unknown, command: string): UserError {
  const options = { cause: error };
  const { code, wasKilled, said } =
    error instanceof GitError ? error : { code: errorCode(error), wasKilled: false, said: "" };
  if (code === "ENOENT" || code === NOT_FOUND) return new UserError(SOURCE_REASONS.noGit, options);
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER" || wasKilled) return new UserError(SOURCE_REASONS.slowGit, options);
  if (OUT_OF_MEMORY.test(said)) return new UserError(SOURCE_REASONS.memoryOfGit, options);
  const lines = said.split("\n").map((line) => line.trim());
  const told = lines.find((line) => /^(fatal|error|ERROR): /.test(line)) ?? lines.findLast((line) => line !== "") ?? "";
  const words = onOneLine(told.replace(/^(fatal|error|ERROR): /, "")).slice(0, 200);
  return new UserError(fill(SOURCE_REASONS.gitSays, { command, words: words || "nothing" }), options);
}
