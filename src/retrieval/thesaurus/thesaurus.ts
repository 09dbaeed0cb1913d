import { findLexemes } from "../../language/find-lexemes.ts";
import type { Lexeme } from "../../language/lexemes.ts";

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

/**
 * Makes a thesaurus of groups of expressions that stand for one another. Expressions of several words are found in questions
 * alone; those of one word stand for all others of their group.
 */
export function createThesaurus(groups: readonly (readonly string[])[]): Thesaurus {
  const entries = new Map<string, Set<string>>();
  for (const group of groups) {
    const single = group.flatMap((expression) => singleTermOf(expression)?.stem ?? []);
    for (const expression of group) {
      const words = wordsOf(expression);
      const key = keyOf(words);
      const alternatives = entries.get(key) ?? new Set();
      for (const stem of single) if (!words.some((word) => word.stem === stem)) alternatives.add(stem);
      entries.set(key, alternatives);
    }
  }
  return { alternativesOf: (words) => findAlternatives(words, entries) };
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
