import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** What was typed, newest first. */
export interface History {
  readonly lines: readonly string[];
  /** Told of all lines after each. Never rejects. */
  keep(lines: readonly string[]): Promise<void>;
}

export interface KeyboardOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly prompt: string;
  /** Without it, lines are remembered until the end alone. */
  readonly history?: History;
  /** Whole lines that continue what was typed. */
  complete(line: string): readonly string[];
}

/**
 * Lines typed at a terminal, until Ctrl-D or Ctrl-C. The keyboard is let go between two lines, so that whoever handles
 * a line may use it, and Ctrl-C is an ordinary SIGINT meanwhile.
 */
export async function* readKeyboard(options: KeyboardOptions): AsyncGenerator<string> {
  const { input, output, prompt, complete } = options;
  let history = [...(options.history?.lines ?? [])];
  while (true) {
    const lines = createInterface({
      input,
      output,
      prompt,
      history,
      removeHistoryDuplicates: true,
      completer: (line: string) => [complete(line), line],
    });
    lines.on("history", (kept: string[]) => {
      history = kept;
      void options.history?.keep(kept);
    });
    const { typed, end } = await nextLines(lines);
    lines.close();
    if (end !== "interrupted") yield* typed;
    if (end === undefined) continue;
    output.write("\n");
    return;
  }
}

interface Typed {
  /** One line, or several when they were pasted at once. */
  readonly typed: readonly string[];
  /** Undefined: more may come. */
  readonly end: "interrupted" | "closed" | undefined;
}

function nextLines(lines: Interface): Promise<Typed> {
  return new Promise((resolve) => {
    const typed: string[] = [];
    let end: Typed["end"];
    // What comes in one piece is told in one turn: all of it is known when the turn is over.
    const finish = () => setImmediate(() => resolve({ typed, end }));
    lines.on("line", (line) => {
      typed.push(line);
      finish();
    });
    lines.on("SIGINT", () => {
      end = "interrupted";
      finish();
    });
    lines.on("close", () => {
      end ??= "closed";
      finish();
    });
    lines.prompt();
  });
}

/** Lines of a file or a pipe, until its end. */
export async function* readPipe(input: Readable): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
