import type { Writable } from "node:stream";
import { unescapeMarkdown } from "../conversation/markdown/escape.ts";
import type { Words } from "../conversation/words/words.ts";
import type { IndexProgress } from "../indexing/report.ts";

export interface ProgressDisplay {
  show(progress: IndexProgress): void;
  /** Takes the bar away; harmless when there was none. */
  close(): void;
}

export interface ProgressOptions {
  readonly output: Writable;
  /** A bar, which needs a terminal for both input and output: the bar's library listens to the keyboard for Ctrl-C. */
  readonly bar: boolean;
  readonly words: Words;
  /** Milliseconds since some fixed time; lines are thinned out by it. */
  readonly now?: () => number;
}

/** Shares of the whole bar, roughly as the stages share the time. */
const STAGES = {
  // What is fetched is fetched before there is a build.
  fetching: { from: 0, to: 0 },
  reading: { from: 0, to: 10 },
  embedding: { from: 10, to: 95 },
  writing: { from: 95, to: 100 },
} as const;
const MILLISECONDS_BETWEEN_LINES = 2000;

/** Shows how far a build is: as a bar, or as a plain line every two seconds. */
export async function openProgress({
  output,
  bar,
  words,
  now = () => performance.now(),
}: ProgressOptions): Promise<ProgressDisplay> {
  const describe = (progress: IndexProgress) => unescapeMarkdown(words.reindex.progress[progress.stage](progress));
  return bar ? openBar(output, describe) : openLines(output, now, describe);
}

type Describe = (progress: IndexProgress) => string;

function openLines(output: Writable, now: () => number, describe: Describe): ProgressDisplay {
  let last = now();
  return {
    show(progress) {
      if (progress.done === 0 || now() - last < MILLISECONDS_BETWEEN_LINES) return;
      last = now();
      output.write(`${describe(progress)}\n`);
    },
    close() {},
  };
}

async function openBar(output: Writable, describe: Describe): Promise<ProgressDisplay> {
  const { progress: createBar } = await import("@clack/prompts");
  const bar = createBar({ max: 100, output, withGuide: false });
  let shown = 0;
  let started = false;
  return {
    show(progress) {
      if (!started) bar.start(describe(progress));
      started = true;
      const { from, to } = STAGES[progress.stage];
      const share = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total);
      const percent = Math.floor(from + (to - from) * share);
      bar.advance(Math.max(0, percent - shown), describe(progress));
      shown = Math.max(shown, percent);
    },
    close() {
      if (started) bar.clear();
      started = false;
    },
  };
}
