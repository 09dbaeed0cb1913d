import type { Span } from "../../../language/span.ts";
import { runEnd } from "./code-spans.ts";

/** One or two asterisks, and what they do where nothing is nested. */
export interface Asterisks extends Span {
  readonly role: "opens" | "closes" | "text";
}

const SPACE = /^[ \t\n]?$/;
const LETTER = /^[\p{L}\p{N}]$/u;
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;

/**
 * Reads the asterisks at a place: they open emphasis in front of a word, and close it behind one (CommonMark 6.2, flanking).
 * Undefined where that depends on others: three of them, or within a word, or beside what is no common letter or sign.
 */
export function readAsterisks(markdown: string, start: number): Asterisks | undefined {
  const end = runEnd(markdown, start);
  const before = kindOf(markdown.charAt(start - 1));
  const after = kindOf(markdown.charAt(end));
  if (end - start > 2 || before === undefined || after === undefined) return undefined;
  const opens = after !== "space" && (after === "letter" || before !== "letter");
  const closes = before !== "space" && (before === "letter" || after !== "letter");
  if (opens && closes) return undefined;
  return { start, end, role: opens ? "opens" : closes ? "closes" : "text" };
}

function kindOf(character: string): "space" | "letter" | "punctuation" | undefined {
  if (SPACE.test(character)) return "space";
  if (LETTER.test(character)) return "letter";
  return PUNCTUATION.test(character) ? "punctuation" : undefined;
}
