import { type Command, CommanderError } from "commander";
import { config as readDotenv } from "dotenv";
import { type Config, parseConfig } from "../config.ts";
import { sayError } from "../conversation/member-error.ts";
import type { Words } from "../conversation/words/words.ts";
import { UsageError, UserError } from "../errors.ts";
import { secretsOf } from "../system/environment/environment-secrets.ts";
import { hideSecrets } from "../system/hide-secrets.ts";
import { terminalWords } from "./terminal-words.ts";

const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Parses the command line and runs the program's action. Turns every failure into one line on standard error and an exit
 * code: 1 failed, 2 wrong usage. Where it failed is told with LOG_LEVEL=debug alone.
 */
export async function runCommand(program: Command): Promise<void> {
  program.exitOverride().showHelpAfterError("(--help lists the options)");
  process.stdout.once("error", leaveWithReader);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // commander has said what is wrong already; asking for help is no failure.
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.exitCode = error instanceof UsageError ? WRONG_USAGE : FAILED;
    const hide = hideSecrets(secretsOf(process.env));
    process.stderr.write(
      `${hide(describeFailure(error, await terminalWords(), process.env["LOG_LEVEL"] === "debug"))}\n`,
    );
  }
}

/** Adds what `.env` sets to the environment, which goes before it. */
export function readEnvFile(): void {
  readDotenv({ quiet: true });
}

/** The configuration from `.env` and the environment. Throws UserError naming every variable that is wrong. */
export function readConfig(): Config {
  readEnvFile();
  return parseConfig(process.env);
}

/** Whoever read the output has had enough, as `head` has: that is no failure. A full disk is one. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(
    `Standard output cannot be written (${error.code ?? error.message}): what it printed is cut short.\n`,
  );
  process.exit(FAILED);
}

function describeFailure(error: unknown, words: Words, debug: boolean): string {
  const message = messageOf(error, words);
  if (debug) return [error instanceof UserError ? message : "", describeStacks(error)].join("\n").trim();
  if (error instanceof UserError) return message;
  return `Unexpected failure: ${message.split("\n")[0]} (LOG_LEVEL=debug tells where; please report it)`;
}

function messageOf(error: unknown, words: Words): string {
  if (error instanceof UserError) return sayError(error, words);
  return error instanceof Error ? error.message : String(error);
}

function describeStacks(error: unknown): string {
  if (!(error instanceof Error)) return error === undefined ? "" : String(error);
  const cause = error.cause === undefined ? "" : `\nCaused by: ${describeStacks(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
