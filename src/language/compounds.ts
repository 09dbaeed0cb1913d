import type { ScannedWords } from "./word-scan.ts";
import { normaliseWord } from "./words.ts";

/** Signs that join words into one when nothing else stands between them: "node.js", "set_timer", "src/main.ts". */
const JOINTS = new Set([".", "_", "-", "‐", "‑", "/", ":", "\\", "@", "#", "+", "~", "&", "::", "->", "://", "()."]);
const LONGEST_JOINT = 3;
/** What each joint begins with: most gaps between words are told apart by their first character. */
const OPENS_JOINT = codeTable([...JOINTS].map((joint) => joint.charAt(0)));
/** Longer chains are data, not names. */
const MOST_WORDS = 16;
/** Scripts written without spaces come from here on: their characters stand side by side without being one word. */
const BEYOND_SPACED = 0x0e00;
/** A word broken at the end of a line. */
const BREAK = /^[-‐\u00ad][ \t]*\r?\n[ \t]*$/;
const LONGEST_BREAK = 24;
const LETTER_BEFORE = /\p{L}$/u;
const SMALL_LETTER = /^\p{Ll}/u;

/** After which word the compound ends that begins with `first`: `first + 1` where no other word is joined to it. */
export function endOfCompound(text: string, { starts, ends }: ScannedWords, first: number): number {
  let end = first + 1;
  // One word more tells that there are too many, however long the chain goes on.
  while (end < starts.length && end - first <= MOST_WORDS && isJoint(text, ends[end - 1] ?? 0, starts[end] ?? 0)) end++;
  return end - first <= MOST_WORDS ? end : first + 1;
}

function isJoint(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_JOINT || (to > from && !opens(OPENS_JOINT, text.charCodeAt(from)))) return false;
  if (text.charCodeAt(from - 1) >= BEYOND_SPACED || text.charCodeAt(to) >= BEYOND_SPACED) return false;
  return to === from || JOINTS.has(text.slice(from, to));
}

/** Whether the words around this stretch are one that was broken at the end of a line. */
export function isBroken(text: string, from: number, to: number): boolean {
  if (to - from < 2 || to - from > LONGEST_BREAK || !BREAK.test(text.slice(from, to))) return false;
  return LETTER_BEFORE.test(text.slice(from - 2, from)) && SMALL_LETTER.test(text.slice(to, to + 2));
}

/** Between two digits a sign means something: "2026-02-11", "12:30". */
const ENDS_IN_DIGIT = /\d$/;
const BEGINS_WITH_DIGIT = /^\d/;

/** The form under which compounds are compared: case and separators aside, "setTimer" is "set_timer" and "set-timer". */
export function foldCompound(compound: string, { starts, ends }: ScannedWords): string {
  let folded = "";
  for (const [word, start] of starts.entries()) {
    const next = normaliseWord(compound.slice(start, ends[word]));
    const keeps = ENDS_IN_DIGIT.test(folded) && BEGINS_WITH_DIGIT.test(next);
    folded += keeps ? compound.slice(ends[word - 1], start) + next : next;
  }
  return folded;
}

/** What makes another word of one: options, hidden files, commands, variables, and the names of languages. */
const SIGNS_BEFORE = /(?<=^|[\s"'`([{,|=<:])(?:--?|[./$@#])$/;
const SIGNS_AFTER = /^(?:\+\+|#)(?![\p{L}\p{N}+#])/u;
const LONGEST_WITH_SIGNS_AFTER = 3;
const LETTER = /^\p{L}/u;
/** Their codes, so that most words are told apart by one look at the character before or after. */
const MAY_PRECEDE = codeTable([..."-./$@#"]);
const MAY_FOLLOW = codeTable([..."+#"]);

/** A word with the signs that belong to it: "--cache", "-D", ".env", "C++"; undefined for a word without any. */
export function withSigns(text: string, start: number, end: number): string | undefined {
  if (opens(MAY_PRECEDE, text.charCodeAt(start - 1))) {
    const signs = SIGNS_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0];
    const raw = text.slice(start, end);
    // Of options of one letter the two cases mean different things.
    if (signs !== undefined && LETTER.test(raw)) return signs + (raw.length === 1 ? raw : normaliseWord(raw));
  }
  if (opens(MAY_FOLLOW, text.charCodeAt(end)) && end - start <= LONGEST_WITH_SIGNS_AFTER) {
    const signs = SIGNS_AFTER.exec(text.slice(end, end + 3))?.[0];
    if (signs !== undefined) return normaliseWord(text.slice(start, end)) + signs;
  }
  return undefined;
}

function codeTable(characters: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x2100);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function opens(table: Uint8Array, code: number): boolean {
  return table[code] === 1;
}
