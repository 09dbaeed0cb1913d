import type { Readable, Writable } from "node:stream";
import type { Library } from "../conversation/library.ts";
import { MemberError, sayError } from "../conversation/member-error.ts";
import type { TypedCommand } from "../conversation/typed-command.ts";
import type { Words } from "../conversation/words/words.ts";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import { openPager } from "./pager.ts";
import { openProgress } from "./progress.ts";
import { type History, readKeyboard, readPipe } from "./read-lines.ts";
import { renderReply, withoutQuestion } from "./render-reply.ts";
import type { Style } from "./style.ts";

export interface TerminalOptions {
  readonly commands: readonly TypedCommand[];
  readonly library: Library;
  readonly log: Logger;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  /** Where errors and progress go. */
  readonly errorOutput: Writable & { readonly isTTY?: boolean };
  readonly style: Style;
  readonly words: Words;
  readonly history?: History;
  /** Aborted when the process is to end (SIGINT, SIGTERM): the answer under way is given up. */
  readonly signal: AbortSignal;
}

const PROMPT = "footnote> ";
const SUGGESTIONS = 10;
/** Words that people type at any prompt, alone on a line; with a slash they are commands. */
const LEAVE = ["exit", "quit"];
const HELP = ["help", "?"];

/**
 * Serves the commands to a person or a script at standard input, each line a command or a question, answered in order.
 * Resolves at the end of the input, at Ctrl-C and when the signal is aborted; no answer's failure ends it.
 */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const { input, output, library, signal } = options;
  const typed = new Map(options.commands.flatMap(namedRun));
  const lines = input.isTTY
    ? readKeyboard({
        input,
        output,
        prompt: PROMPT,
        ...(options.history ? { history: options.history } : {}),
        complete: (line) => complete(line, typed, library),
      })
    : readPipe(input);
  const aborted = new Promise<undefined>((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
  while (!signal.aborted) {
    const next = await Promise.race([lines.next(), aborted]);
    if (next === undefined || next.done === true) return;
    const line = next.value.trim();
    if (LEAVE.includes(bareWord(line))) return;
    if (line !== "") await Promise.race([answerLine(line, typed, options), aborted]);
  }
}

type RunTyped = NonNullable<TypedCommand["runTyped"]>;

function namedRun({ name, runTyped }: TypedCommand): [string, RunTyped][] {
  return runTyped === undefined ? [] : [[name, runTyped]];
}

async function answerLine(line: string, typed: ReadonlyMap<string, RunTyped>, options: TerminalOptions): Promise<void> {
  const { library, signal, output, errorOutput, style, log, words } = options;
  const progress = await openProgress({
    words,
    output: errorOutput,
    bar: options.input.isTTY === true && errorOutput.isTTY === true,
  });
  const { input } = options;
  const pager = input.isTTY ? openPager({ input, output, question: words.terminal.more }) : undefined;
  try {
    const { run, argument } = understand(line, typed);
    for await (const reply of run({ argument, library, words, signal, onProgress: progress.show })) {
      progress.close();
      // What was piped in is not to be seen in the output.
      const text = `${renderReply(options.input.isTTY ? withoutQuestion(reply) : reply, style)}\n\n`;
      if (pager === undefined) output.write(text);
      else if (!(await pager.show(text))) return;
    }
  } catch (error) {
    progress.close();
    if (signal.aborted) return;
    if (!(error instanceof UserError)) log.error("The line could not be answered", { error });
    errorOutput.write(`${error instanceof UserError ? sayError(error, words) : words.terminal.failure}\n\n`);
  }
}

/** "/name argument", "help", or a question for /ask. Throws a UserError for a command that there is not. */
function understand(line: string, typed: ReadonlyMap<string, RunTyped>): { run: RunTyped; argument: string } {
  const asked = HELP.includes(bareWord(line)) ? "/help" : line;
  const [, name, argument] = /^\/([\w-]*)\s*(.*)$/s.exec(asked) ?? [undefined, "ask", asked];
  const run = typed.get(name ?? "");
  if (run === undefined) throw new MemberError((words) => words.terminal.noSuchCommand(name ?? "", [...typed.keys()]));
  return { run, argument: argument ?? "" };
}

function bareWord(line: string): string {
  return line.toLowerCase().replace(/^\//, "");
}

function complete(line: string, typed: ReadonlyMap<string, RunTyped>, library: Library): readonly string[] {
  const asking = /^(?:\/ask\s+)?(?!\/)/.exec(line)?.[0];
  if (asking === undefined) return [...typed.keys()].map((name) => `/${name} `).filter((name) => name.startsWith(line));
  return library.suggestQuestions(line.slice(asking.length), SUGGESTIONS).map((question) => asking + question);
}
