import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import { stemOf } from "../../language/stems.ts";
import type { PassageStore } from "../../store/passage-store.ts";
import type { Correction } from "../answer.ts";
import { type QuestionWord, wordsOfQuestion } from "./bare-terms.ts";

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
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const PLAIN_WORD = /^[a-z]+$/;

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
): Promise<CorrectedQuestion> {
  const suspects = await findUnknown(wordsOfQuestion(text), store, table);
  let corrected = text;
  const corrections: Correction[] = [];
  // From the end, so that earlier offsets hold.
  for (const word of suspects.reverse()) {
    const to = await nearestWord(word.lexeme.text, store, table);
    if (to === undefined) continue;
    corrected = corrected.slice(0, word.start) + to + corrected.slice(word.start + word.raw.length);
    corrections.unshift({ from: word.raw, to });
  }
  return { text: corrected, corrections };
}

async function findUnknown(
  words: readonly QuestionWord[],
  store: Pick<PassageStore, "documentFrequencies">,
  table: TokenTable,
): Promise<QuestionWord[]> {
  const unusual = words.filter(
    ({ lexeme: { text, stop, kind } }) =>
      !stop &&
      kind === "word" &&
      text.length >= SHORTEST_MISSPELT &&
      text.length <= LONGEST_MISSPELT &&
      PLAIN_WORD.test(text) &&
      !table.isToken(text),
  );
  const frequencies = await store.documentFrequencies(unusual.map(({ lexeme }) => lexeme.stem));
  return unusual.filter((_, index) => frequencies[index] === 0).slice(0, MOST_CORRECTED);
}

async function nearestWord(
  word: string,
  store: Pick<PassageStore, "documentFrequencies">,
  table: TokenTable,
): Promise<string | undefined> {
  const neighbours = neighboursOf(word);
  const stems = neighbours.map(stemOf);
  const frequencies = await store.documentFrequencies(stems);
  // The index knows stems alone: of several words of one stem the one that looks most like a word is meant.
  const likely = (neighbour: string, stem: string | undefined) =>
    (table.isToken(neighbour) ? 2 : 0) + (neighbour === stem ? 1 : 0);
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
export function neighboursOf(word: string): string[] {
  const neighbours = new Set<string>();
  for (let at = 1; at <= word.length; at++) {
    for (const letter of LETTERS) neighbours.add(word.slice(0, at) + letter + word.slice(at));
  }
  for (let at = 1; at < word.length - 1; at++) {
    neighbours.add(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  for (let at = 1; at < word.length; at++) neighbours.add(word.slice(0, at) + word.slice(at + 1));
  for (let at = 1; at < word.length; at++) {
    for (const letter of LETTERS) neighbours.add(word.slice(0, at) + letter + word.slice(at + 1));
  }
  neighbours.delete(word);
  return [...neighbours].filter((neighbour) => neighbour.length >= SHORTEST_CORRECTED);
}
