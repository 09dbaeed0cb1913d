import { wrapAnsi } from "fast-wrap-ansi";

export interface WrapOptions {
  /** Breaks a word that is longer than a line, too; otherwise it stays whole and stands out. */
  readonly hard?: boolean;
  /** Leaves out the space at which lines begin and end. */
  readonly trim?: boolean;
}

/** The lines of a text that may hold escape sequences, each at most so many columns wide. */
export function wrapWords(text: string, columns: number, options: WrapOptions = {}): readonly string[] {
  return wrapAnsi(text, columns, options).split("\n");
}
