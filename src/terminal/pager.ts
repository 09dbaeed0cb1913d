import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";

export interface PagerOptions {
  readonly input: Readable;
  readonly output: Writable & { readonly rows?: number };
  /** What is asked before the window is full. */
  readonly question: string;
}

/** Shows one text after another, as much at a time as the window holds. */
export interface Pager {
  /** Resolves to false when the person has seen enough, and nothing was shown. */
  show(text: string): Promise<boolean>;
}

/** A text by itself is never cut: windows can be scrolled. */
export function openPager({ input, output, question }: PagerOptions): Pager {
  let shown = 0;
  return {
    async show(text) {
      const lines = text.split("\n").length - 1;
      if (shown > 0 && output.rows !== undefined && shown + lines >= output.rows) {
        if (!(await goesOn(input, output, question))) return false;
        shown = 0;
      }
      output.write(text);
      shown += lines;
      return true;
    },
  };
}

async function goesOn(input: Readable, output: Writable, question: string): Promise<boolean> {
  const prompt = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => prompt.once("close", () => resolve("q")));
  // Ctrl-C leaves the list alone, not the terminal.
  prompt.once("SIGINT", () => prompt.close());
  const answer = await Promise.race([prompt.question(question), ended]);
  prompt.close();
  // Several words are no answer to that: somebody has had enough of the list, and asks something.
  return !/^\s*(?:[qn]|\S+\s+\S)/i.test(answer);
}
