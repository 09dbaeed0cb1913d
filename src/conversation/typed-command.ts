import type { IndexProgress } from "../indexing/report.ts";
import type { Library } from "./library.ts";
import type { Reply } from "./reply.ts";
import type { Words } from "./words/words.ts";

/** What a command is given when it is typed in a terminal. */
export interface TypedLine {
  /** What follows the command's name, trimmed. */
  readonly argument: string;
  readonly library: Library;
  readonly words: Words;
  readonly signal: AbortSignal;
  onProgress(progress: IndexProgress): void;
}

/** A command as a terminal sees it: those without `runTyped` are none there. */
export interface TypedCommand {
  readonly name: string;
  /** Each reply is printed below the one before. */
  runTyped?(typed: TypedLine): AsyncIterable<Reply>;
}
