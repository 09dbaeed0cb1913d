import type { Config } from "../config.ts";
import type { Words } from "../conversation/words/words.ts";
import { type Logger, openLogger } from "../operations/logging.ts";
import { secretsOf } from "../system/environment/environment-secrets.ts";
import { openProgress, type ProgressDisplay } from "../terminal/progress.ts";
import { createStyle, type Style, showsLinks } from "../terminal/style.ts";

/** The log of a program: standard error, without the secrets of the configuration. */
export function openLog(config: Pick<Config, "logLevel">): Promise<Logger> {
  return openLogger({ level: config.logLevel, secrets: secretsOf(process.env), destination: process.stderr });
}

/** A bar on a terminal, plain lines elsewhere, on standard error either way. */
export function openTerminalProgress(words: Words): Promise<ProgressDisplay> {
  return openProgress({
    output: process.stderr,
    words,
    bar: process.stdin.isTTY === true && process.stderr.isTTY === true,
  });
}

/** How standard output shows replies; NO_COLOR is honoured (https://no-color.org). */
export function outputStyle(words: Words): Style {
  const terminal = process.stdout.isTTY === true;
  const colour = terminal && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return createStyle({
    terminal,
    colour,
    day: words.date,
    links: showsLinks(process.env),
    get columns() {
      return process.stdout.columns;
    },
  });
}

/** Aborted when the process is asked to end. */
export function endSignal(): AbortSignal {
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => abort.abort());
  return abort.signal;
}
