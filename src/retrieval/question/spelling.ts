import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import { foldLetters } from "../../language/fold-letters.ts";
import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import { isCapitalised } from "../../language/words.ts";
import type { PassageStore } from "../../store/passage-store.ts";
import type { Correction } from "../answer.ts";
import { type QuestionWord, wordsOfQuestion } from "./bare-terms.ts";
import { withCompoundParts } from "./compound-parts.ts";

/**
 * Shorter words have too many neighbours. With a wrong letter in the rarest word, 99.5 % of SQuAD2-dev's answered
 * questions are still answered (95 % from 6 letters on), and no set's ranking loses more than .0002.
 */
const SHORTEST_MISSPELT = 5;
const SHORTEST_CORRECTED = 4;
/** Longer strings of letters are no words of a language, and have thousands of neighbours. */
const LONGEST_MISSPELT = 24;
/** Each costs hundreds of look-ups, and a question with more unknown words than these is hardly misspelt. */
const MOST_CORRECTED = 4;
/**
 * Nothing tells whether a word of another language is one, so that only long ones are taken for misspelt: of translated
 * SQuAD's words that no article has, a third has a neighbour from 6 letters on, a quarter from 7.
 */
const SHORTEST_MISSPELT_ELSEWHERE = 7;
/** Letters that may have been meant. Where each letter is a syllable or a root, another one makes another word. */
const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґ",
  "αβγδεζηθικλμνξοπρστυφχψω",
].map((letters) => ({ letters, isWritten: new RegExp(`^[${letters}]+$`) }));

export interface CorrectedQuestion {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/**
 * Replaces words that the corpus does not know, and that are no words of the language either, by the corpus's most
 * frequent word at distance 1 (a letter too many, too few, two swapped, or another one).
 */
export async function correctQuestion(
  text: string,
  store: Pick<PassageStore, "documentFrequencies">,
  table: TokenTable,
  language: Language = ENGLISH,
): Promise<CorrectedQuestion> {
  const dictionary = dictionaryOf(language, table);
  const suspects = await findUnknown(
    await withCompoundParts(wordsOfQuestion(text, language), language, store),
    store,
    dictionary,
  );
  let corrected = text;
  const corrections: Correction[] = [];
  // From the end, so that earlier offsets hold.
  for (const word of suspects.reverse()) {
    const nearest = await nearestWord(word.lexeme.text, store, dictionary);
    if (nearest === undefined) continue;
    const to = language === ENGLISH ? nearest : writtenLike(word.raw, nearest);
    corrected = corrected.slice(0, word.start) + to + corrected.slice(word.start + word.raw.length);
    corrections.unshift({ from: word.raw, to });
  }
  return { text: corrected, corrections };
}

/** What is known of the words of a language. */
interface Dictionary extends Pick<Language, "stem"> {
  readonly shortest: number;
  has(word: string): boolean;
}

function dictionaryOf(language: Language, table: TokenTable): Dictionary {
  const stem = (word: string) => language.stem(word);
  return language.isInVectors
    ? { stem, shortest: SHORTEST_MISSPELT, has: table.isToken }
    : { stem, shortest: SHORTEST_MISSPELT_ELSEWHERE, has: () => false };
}

/** A word that begins as another is written. */
function writtenLike(raw: string, word: string): string {
  return isCapitalised(raw) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The letters that a word may be written with; undefined where those of no alphabet are. */
function lettersFor(word: string): string | undefined {
  const bare = foldLetters(word);
  return ALPHABETS.find(({ isWritten }) => isWritten.test(bare))?.letters;
}

/** Words that are neither known nor put together from known ones. */
async function findUnknown(
  words: readonly QuestionWord[],
  store: Pick<PassageStore, "documentFrequencies">,
  { shortest, has }: Dictionary,
): Promise<QuestionWord[]> {
  const inner = words.filter(({ lexeme }) => lexeme.kind === "part");
  const unusual = words.filter(
    ({ lexeme: { text, stop, kind }, start, raw }) =>
      !stop &&
      kind === "word" &&
      text.length >= shortest &&
      text.length <= LONGEST_MISSPELT &&
      lettersFor(text) !== undefined &&
      !has(text) &&
      !inner.some((part) => part.start >= start && part.start < start + raw.length),
  );
  const frequencies = await store.documentFrequencies(unusual.map(({ lexeme }) => lexeme.stem));
  return unusual.filter((_, index) => frequencies[index] === 0).slice(0, MOST_CORRECTED);
}

async function nearestWord(
  word: string,
  store: Pick<PassageStore, "documentFrequencies">,
  { stem: stemOf, has }: Dictionary,
): Promise<string | undefined> {
  const neighbours = neighboursOf(word, lettersFor(word));
  const stems = neighbours.map(stemOf);
  const frequencies = await store.documentFrequencies(stems);
  // The index knows stems alone: of several words of one stem the one that looks most like a word is meant.
  const likely = (neighbour: string, stem: string | undefined) =>
    (has(neighbour) ? 2 : 0) + (neighbour === stem ? 1 : 0);
  let best: { word: string; frequency: number; likely: number } | undefined;
  for (const [index, neighbour] of neighbours.entries()) {
    const found = { word: neighbour, frequency: frequencies[index] ?? 0, likely: likely(neighbour, stems[index]) };
    if (found.frequency === 0) continue;
    const better = best ? found.frequency - best.frequency || found.likely - best.likely : 1;
    if (better > 0) best = found;
  }
  return best?.word;
}

/**
 * The strings at Damerau-Levenshtein distance 1 that share the first letter, likelier slips first: a letter left out,
 * two swapped, one too many, a wrong one.
 */
export function neighboursOf(word: string, letters = ALPHABETS[0]?.letters ?? ""): string[] {
  const neighbours = new Set<string>();
  for (let at = 1; at <= word.length; at++) {
    for (const letter of letters) neighbours.add(word.slice(0, at) + letter + word.slice(at));
  }
  for (let at = 1; at < word.length - 1; at++) {
    neighbours.add(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  for (let at = 1; at < word.length; at++) neighbours.add(word.slice(0, at) + word.slice(at + 1));
  for (let at = 1; at < word.length; at++) {
    for (const letter of letters) neighbours.add(word.slice(0, at) + letter + word.slice(at + 1));
  }
  neighbours.delete(word);
  return [...neighbours].filter((neighbour) => neighbour.length >= SHORTEST_CORRECTED);
}
