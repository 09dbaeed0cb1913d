import { findLexemes } from "../../language/find-lexemes.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { normaliseWord } from "../../language/words.ts";

/** Knows what else is said for what people say: "get rid of" and "wipe" for "delete". */
export interface Thesaurus {
  /**
   * What may stand for words of a question: by a word's stem, the stems of those that a text may use for it, or for the
   * phrase that it is part of. Words of the question are nobody's alternatives.
   * @param words of the question, in order, stop words among them
   */
  alternativesOf(words: readonly Lexeme[]): ReadonlyMap<string, ReadonlySet<string>>;
}

export const EMPTY_THESAURUS: Thesaurus = { alternativesOf: () => new Map() };

/** Words of an expression: longer ones are nobody's. */
export const MOST_WORDS = 5;

type Group = readonly string[];

/**
 * Makes a thesaurus of groups of expressions that stand for one another. Expressions of several words are found in questions
 * alone; those of one word stand for all others of their group. A group is read when a word is asked that begins like one of
 * its expressions: to read all that ship takes a quarter of a start.
 */
export function createThesaurus(groups: readonly Group[]): Thesaurus {
  const entries = new Map<string, Set<string>>();
  const unread = new Map<string, Group[]>();
  for (const group of groups) {
    for (const beginning of new Set(group.map(beginningOf))) {
      const begun = unread.get(beginning);
      if (begun === undefined) unread.set(beginning, [group]);
      else begun.push(group);
    }
  }
  const read = new Set<Group>();
  const readFor = (beginning: string) => {
    for (const group of unread.get(beginning) ?? []) {
      if (!read.has(group)) readGroup(entries, group);
      read.add(group);
    }
    unread.delete(beginning);
  };
  return {
    alternativesOf(words) {
      for (const { text, stem } of words) for (const form of [text, stem]) readFor(beginningOf(form));
      return findAlternatives(words, entries);
    },
  };
}

/** Stems keep their first letters, but for "die" of "dying" and the like. */
const FIRST_LETTERS = /[a-z0-9]{1,2}/;
const DECORATED = /^v(?=\d)|[^\p{ASCII}]/u;

/** What an expression and the first word of whatever is found by it have in common. */
function beginningOf(expression: string): string {
  const lower = expression.toLowerCase();
  const plain = DECORATED.test(lower) ? normaliseWord(lower) : lower;
  return FIRST_LETTERS.exec(plain)?.[0].replace("y", "i") ?? "";
}

function readGroup(entries: Map<string, Set<string>>, group: Group): void {
  const single = group.flatMap((expression) => singleTermOf(expression)?.stem ?? []);
  for (const expression of group) {
    const words = wordsOf(expression);
    const key = keyOf(words);
    const alternatives = entries.get(key) ?? new Set();
    for (const stem of single) if (!words.some((word) => word.stem === stem)) alternatives.add(stem);
    entries.set(key, alternatives);
  }
}

type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** The longest expression is what is meant: whoever wants to "turn off" something does not turn it. */
function findAlternatives(words: readonly Lexeme[], entries: Entries): Map<string, Set<string>> {
  const asked = new Set(words.map(({ stem }) => stem));
  const found = new Map<string, Set<string>>();
  for (let at = 0; at < words.length; ) {
    const expression = longestAt(words, at, entries);
    for (const { stem, stop } of expression.words) {
      if (stop) continue;
      const alternatives = found.get(stem) ?? new Set();
      for (const each of expression.alternatives) if (!asked.has(each)) alternatives.add(each);
      if (alternatives.size > 0) found.set(stem, alternatives);
    }
    at += expression.words.length;
  }
  return found;
}

interface Expression {
  readonly words: readonly Lexeme[];
  readonly alternatives: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

function longestAt(words: readonly Lexeme[], at: number, entries: Entries): Expression {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const expression = words.slice(at, at + length);
    const alternatives = entries.get(keyOf(expression));
    if (alternatives !== undefined) return { words: expression, alternatives };
  }
  return { words: words.slice(at, at + 1), alternatives: NONE };
}

/** What a text is found by that has an expression: of "load-balancer" the whole. Undefined for several words. */
export function singleTermOf(expression: string): Lexeme | undefined {
  if (/\s/.test(expression)) return undefined;
  const { lexemes } = findLexemes(expression);
  const term = lexemes.find(({ kind }) => kind === "compound") ?? lexemes[0];
  return term?.stop ? undefined : term;
}

function wordsOf(expression: string): Lexeme[] {
  return findLexemes(expression).lexemes.filter(({ kind }) => kind === "word");
}

function keyOf(words: readonly Lexeme[]): string {
  return words.map(({ stem }) => stem).join(" ");
}
