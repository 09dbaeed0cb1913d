/** An operator that stands by itself, as "??" and "||>" do, and where it begins. */
export interface Operator {
  readonly raw: string;
  readonly start: number;
}

const OPERATOR = /(?<=^|[\s`"'(|[])[|&<>=!?+*/^~:%\\.-]{2,}?(?=[.,:;]?(?:$|[\s`"'),|\]]))/g;
/** Exclamations, rulers, underlines, emphasis, dots, ends of tags, rows of tables and comments are none. */
const MARKUP = /^([-*_~.#!])\1*$|^[?!]{3,}$|^\?!$|^!\?$|^(.)\2{3,}$|--|^\/>$|^[|:+]*-[|:+-]*$/;
const NONE: readonly Operator[] = [];
const SIGNS = new Uint8Array(128);
for (const sign of "|&<>=!?+*/^~:%\\.-") SIGNS[sign.charCodeAt(0)] = 1;

/** Between two words there is none in less: two spaces and the shortest one. */
export const SHORTEST_GAP = 4;

/** The operators in the stretch of a text that lies between two words, or before the first or after the last. */
export function findOperators(text: string, from: number, to: number): readonly Operator[] {
  if (!hasTwoSigns(text, from, to)) return NONE;
  // With the letters on both sides, so that what hangs on them is told apart.
  const start = Math.max(0, from - 1);
  const found: Operator[] = [];
  for (const { 0: raw, index } of text.slice(start, to + 1).matchAll(OPERATOR)) {
    if (!MARKUP.test(raw)) found.push({ raw, start: start + index });
  }
  return found;
}

/** Whether two signs of operators stand side by side, at the price of one look at each character. */
function hasTwoSigns(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 2) {
    if (isSign(text, at) && (isSign(text, at - 1) || (at + 1 < to && isSign(text, at + 1)))) return true;
  }
  return false;
}

function isSign(text: string, at: number): boolean {
  return SIGNS[text.charCodeAt(at)] === 1;
}
