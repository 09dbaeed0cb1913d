import type { Language } from "../../language/languages/language.ts";
import { lexemeWith } from "../../language/lexemes.ts";
import type { PassageStore } from "../../store/passage-store.ts";
import type { QuestionWord } from "./bare-terms.ts";

/** The least letters of a part: shorter ones are found in words that have nothing to do with them. */
const SHORTEST_PART = 4;
/** What joins two parts and belongs to neither: "Verteidigung-s-spieler", "Sonne-n-energie". */
const JOINTS = ["", "s", "n", "en", "es", "e", "er", "o"];
/** Each costs a few dozen look-ups. */
const MOST_WORDS = 6;
const LETTERS = /^[\p{L}\p{M}]+$/u;

interface Split {
  readonly word: QuestionWord;
  readonly head: string;
  readonly tail: string;
  /** Where the second part begins in the word as it is written. */
  readonly at: number;
}

/**
 * The words of a question with those that they are put together from, where the corpus does not have the whole and has both
 * parts: "Verteidigungsspieler" is answered by what says "Spieler der Verteidigung".
 */
export async function withCompoundParts(
  words: readonly QuestionWord[],
  language: Language,
  store: Pick<PassageStore, "documentFrequencies">,
): Promise<readonly QuestionWord[]> {
  if (!language.hasCompounds) return words;
  const splits = words
    .filter(mayBeCompound)
    .slice(0, MOST_WORDS)
    .flatMap((word) => splitsOf(word, language));
  if (splits.length === 0) return words;
  const frequencies = await store.documentFrequencies(splits.flatMap(({ head, tail }) => [head, tail]));
  const best = new Map<QuestionWord, { readonly split: Split; readonly rarer: number }>();
  for (const [index, split] of splits.entries()) {
    const rarer = Math.min(frequencies[2 * index] ?? 0, frequencies[2 * index + 1] ?? 0);
    if (rarer > (best.get(split.word)?.rarer ?? 0)) best.set(split.word, { split, rarer });
  }
  return words.flatMap((word) => {
    const found = best.get(word);
    return found ? [word, ...partsOf(found.split, language)] : [word];
  });
}

function mayBeCompound({ lexeme, raw }: QuestionWord): boolean {
  return lexeme.kind === "word" && !lexeme.stop && raw.length >= 2 * SHORTEST_PART && LETTERS.test(raw);
}

function splitsOf(word: QuestionWord, language: Language): Split[] {
  const { raw } = word;
  const splits: Split[] = [];
  for (let at = SHORTEST_PART; at <= raw.length - SHORTEST_PART; at++) {
    const tail = language.stem(language.normalise(raw.slice(at)));
    for (const joint of JOINTS) {
      const head = raw.slice(0, at);
      if (!head.endsWith(joint) || head.length - joint.length < SHORTEST_PART) continue;
      splits.push({
        word,
        head: language.stem(language.normalise(head.slice(0, head.length - joint.length))),
        tail,
        at,
      });
    }
  }
  return splits;
}

function partsOf({ word: { raw, start }, head, tail, at }: Split, language: Language): QuestionWord[] {
  return [
    { raw: raw.slice(0, at), start, lexeme: lexemeWith(head, "part", language), isOption: false },
    { raw: raw.slice(at), start: start + at, lexeme: lexemeWith(tail, "part", language), isOption: false },
  ];
}
