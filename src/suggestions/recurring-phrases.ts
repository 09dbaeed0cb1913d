import type { FoundLexemes } from "../language/find-lexemes.ts";

/** A sentence and its words. */
export interface ReadSentence {
  readonly text: string;
  readonly found: FoundLexemes;
}

/** A phrase, as it is best written, and in how many places it stands. */
export interface RecurringPhrase {
  readonly text: string;
  readonly mentions: number;
}

/** More words are a sentence that is said twice. */
const MAX_WORDS = 4;
/** A phrase that is said twice is hardly chance; a word is. */
const LEAST_MENTIONS = { phrase: 2, word: 3 };
/** Dictionaries of scripts without spaces leave pieces of the words that they lack: none is so long. */
const MIN_LENGTH = { phrase: 2, word: 4, chinese: 3 };
/** Several times as many as are tried of one article. */
const MAX_PHRASES = 100;
/** Begins with a letter that is neither a capital nor a small one. */
const WITHOUT_CASE = /^\p{Lo}/u;
const CHINESE = /^\p{sc=Han}/u;

interface Counted {
  readonly words: number;
  /** As it is written wherever it stands. */
  readonly written: string[];
}

/**
 * What sentences in scripts without capitals speak of: words that stand side by side again and again, none of them a stop
 * word. Of a phrase within another one that recurs as often, the longer one counts.
 */
export function findRecurring(sentences: readonly ReadSentence[]): RecurringPhrase[] {
  const counted = new Map<string, Counted>();
  for (const sentence of sentences) {
    for (let first = 0; first < sentence.found.lexemes.length; first++) countFrom(counted, sentence, first);
  }
  const recurring = [...counted]
    .filter(([, { words, written }]) => written.length >= (words > 1 ? LEAST_MENTIONS.phrase : LEAST_MENTIONS.word))
    .map(([stems, { words, written }]) => ({ stems, words, text: sharedForm(written), mentions: written.length }))
    .filter(({ text, words }) => text.length >= leastLength(text, words))
    .toSorted((a, b) => b.mentions * b.words - a.mentions * a.words)
    .slice(0, MAX_PHRASES);
  return recurring.filter(
    (part) => !recurring.some((whole) => isWithin(part, whole) && whole.mentions >= part.mentions),
  );
}

/** Counts the phrases that begin with a word. */
function countFrom(counted: Map<string, Counted>, { text, found }: ReadSentence, first: number): void {
  const stems: string[] = [];
  const start = found.starts[first] ?? 0;
  let end = start;
  for (let at = first; at < found.lexemes.length && stems.length < MAX_WORDS; at++) {
    const lexeme = found.lexemes[at];
    const from = found.starts[at] ?? 0;
    // What lies within a word that was counted: its parts, and its form without marks.
    if (lexeme === undefined || (from < end && stems.length > 0)) continue;
    if (lexeme.kind !== "word" || lexeme.stop || !WITHOUT_CASE.test(lexeme.text)) return;
    if (stems.length > 0 && text.slice(end, from).trim() !== "") return;
    end = found.ends[at] ?? end;
    stems.push(lexeme.stem);
    const key = stems.join(" ");
    const phrase = counted.get(key) ?? { words: stems.length, written: [] };
    phrase.written.push(text.slice(start, end));
    counted.set(key, phrase);
  }
}

function leastLength(text: string, words: number): number {
  if (words > 1) return MIN_LENGTH.phrase;
  return CHINESE.test(text) ? MIN_LENGTH.chinese : MIN_LENGTH.word;
}

interface StemmedPhrase {
  readonly stems: string;
  readonly words: number;
}

function isWithin(part: StemmedPhrase, whole: StemmedPhrase): boolean {
  return part.words < whole.words && ` ${whole.stems} `.includes(` ${part.stems} `);
}

/** How all its forms begin, without the particles that follow in some; where they begin otherwise, the shortest of them. */
function sharedForm(written: readonly string[]): string {
  const shortest = written.reduce((least, each) => (each.length < least.length ? each : least));
  let length = shortest.length;
  while (length > 0 && !written.every((each) => each.startsWith(shortest.slice(0, length)))) length--;
  return length > shortest.length / 2 ? shortest.slice(0, length).trim() : shortest;
}
