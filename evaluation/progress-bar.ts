import { progress as createBar } from "@clack/prompts";

/** Shows how many questions have been asked. */
export interface ProgressBar {
  onIndexing(progress: { readonly done: number; readonly total: number }): void;
  onQuestion(): void;
  close(): void;
}

/** A bar on a terminal, nothing elsewhere. */
export function openBar(questions: number): ProgressBar {
  if (!process.stderr.isTTY || !process.stdin.isTTY) return { onIndexing() {}, onQuestion() {}, close() {} };
  const bar = createBar({ max: questions, output: process.stderr, withGuide: false });
  bar.start("Indexing");
  let asked = 0;
  return {
    onIndexing: ({ done, total }) => bar.message(`Indexing: ${done} of ${total}`),
    onQuestion: () => bar.advance(1, `Asking: ${++asked} of ${questions}`),
    close: () => bar.clear(),
  };
}
