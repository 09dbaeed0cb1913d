/** Where the words of a text begin and end, in UTF-16 code units. */
export interface ScannedWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What a character does in a word. */
const [OTHER, LETTER, DIGIT, MARK, APOSTROPHE] = [0, 1, 2, 3, 4];
/** Scripts written without spaces, and all that lies among them, come from here on. */
const BEYOND_SPACED = 0x0e00;
const GENERAL_PUNCTUATION = 0x2000;
const AFTER_GENERAL_PUNCTUATION = 0x2070;
const [FULL_STOP, COMMA, CURLY_APOSTROPHE] = [0x2e, 0x2c, 0x2019];

const [SOFT_HYPHEN, CAPITAL_V, SMALL_V] = [0xad, 0x56, 0x76];
/** Of no width, within words: spaces, joiners, and what forbids a line's end. */
const [FIRST_INVISIBLE, LAST_INVISIBLE, WORD_JOINER] = [0x200b, 0x200d, 0x2060];

const KINDS = Uint8Array.from({ length: BEYOND_SPACED }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "'") return APOSTROPHE;
  if (code === SOFT_HYPHEN) return MARK;
  if (/\d/.test(character)) return DIGIT;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
});

/** The kind of the character at an offset; undefined where this scan does not know enough of it. */
function kindAt(text: string, at: number): number | undefined {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  if (code < BEYOND_SPACED) return KINDS[code];
  if (code < GENERAL_PUNCTUATION || code >= AFTER_GENERAL_PUNCTUATION) return undefined;
  if (code === CURLY_APOSTROPHE) return APOSTROPHE;
  return (code >= FIRST_INVISIBLE && code <= LAST_INVISIBLE) || code === WORD_JOINER ? MARK : OTHER;
}

/**
 * Finds the words of a text as the expression of words.ts does, several times as fast. Undefined for texts with letters
 * of scripts written without spaces, or with other signs from U+0E00 on that are no punctuation.
 */
export function scanWords(text: string): ScannedWords | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === undefined) return undefined;
    if (kind !== LETTER && kind !== DIGIT) {
      at++;
      continue;
    }
    starts.push(at);
    const number = kind === DIGIT || isVersionMark(text.charCodeAt(at)) ? endOfNumber(text, at) : 0;
    at = number || endOfWord(text, at);
    ends.push(at);
  }
  return { starts, ends };
}

/** Where digits end that full stops and commas join, perhaps after a version's v; 0 where none do. */
function endOfNumber(text: string, start: number): number {
  const digits = isVersionMark(text.charCodeAt(start)) ? start + 1 : start;
  const firstEnd = endOfDigits(text, digits);
  if (firstEnd === digits) return 0;
  let end = firstEnd;
  while (isJoiner(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end = endOfDigits(text, end + 1);
  return end === firstEnd ? 0 : end;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Where letters, digits and marks end, and others that apostrophes join to them. */
function endOfWord(text: string, start: number): number {
  for (let at = start; ; at++) {
    let kind = kindAt(text, at);
    while (kind === LETTER || kind === DIGIT || kind === MARK) kind = kindAt(text, ++at);
    if (kind !== APOSTROPHE) return at;
    const next = kindAt(text, at + 1);
    if (next !== LETTER && next !== DIGIT) return at;
  }
}

function isVersionMark(code: number): boolean {
  return code === SMALL_V || code === CAPITAL_V;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isJoiner(code: number): boolean {
  return code === FULL_STOP || code === COMMA;
}
