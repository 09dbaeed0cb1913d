import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";

export interface KeyboardOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly prompt: string;
  /** Whole lines that continue what was typed. */
  complete(line: string): readonly string[];
}

/**
 * Lines typed at a terminal, until Ctrl-D or Ctrl-C. The keyboard is let go between two lines, so that whoever handles
 * a line may use it, and Ctrl-C is an ordinary SIGINT meanwhile.
 */
export async function* readKeyboard({ input, output, prompt, complete }: KeyboardOptions): AsyncGenerator<string> {
  let history: string[] = [];
  while (true) {
    const lines = createInterface({
      input,
      output,
      prompt,
      history,
      completer: (line: string) => [complete(line), line],
    });
    lines.on("history", (kept: string[]) => {
      history = kept;
    });
    const typed = await nextLines(lines);
    lines.close();
    if (typed.length === 0) {
      output.write("\n");
      return;
    }
    yield* typed;
  }
}

/** One line, or several when they were pasted at once; none when the input ended or was interrupted. */
function nextLines(lines: Interface): Promise<string[]> {
  return new Promise((resolve) => {
    const typed: string[] = [];
    lines.on("line", (line) => {
      typed.push(line);
      resolve(typed);
    });
    lines.on("SIGINT", () => resolve([]));
    lines.on("close", () => resolve([]));
    lines.prompt();
  });
}

/** Lines of a file or a pipe, until its end. */
export async function* readPipe(input: Readable): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
