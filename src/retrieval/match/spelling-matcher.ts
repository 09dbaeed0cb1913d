import type { Lexeme } from "../../language/lexemes.ts";
import type { BareTerm } from "../question/bare-terms.ts";
import type { QuestionMatcher } from "./question-matcher.ts";

/** A word that is another one's beginning or end has to have so many letters: shorter ones are there by chance. */
const SHORTEST_PART = 4;
/** One sign says as much as a few letters. */
const SHORTEST_PART_IN_SIGNS = 2;
const SIGNS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** A part is worth this and, the more of the whole it is, up to .4 more. */
const PART = 0.45;
const PART_OF_WHOLE = 0.4;
/** Two words that begin alike are forms of one where the beginning is so much of the longer one. */
const LEAST_BEGINNING = 0.7;
const MOST_LIKENESS = 0.9;

/**
 * Compares words with a question by how they are spelt, for languages that the vectors do not know. The likeness of a word
 * to a term is 1 where their stems are equal; a part of a compound or another form of the word is like it; nothing else is.
 */
export function createSpellingMatcher(terms: readonly BareTerm[]): QuestionMatcher {
  const termOfStem = new Map(terms.map(({ stem }, index) => [stem, index]));
  const compared = terms.map(({ stem, isNumber, isCompound, isPart }, index) => ({
    stem,
    index,
    compares: !isNumber && !isCompound && !isPart && stem.length >= shortestPart(stem),
  }));
  return {
    terms: terms.length,
    match(words, _meanings, use) {
      const isLike = new Uint8Array(words.length);
      const likeness = new Float32Array(words.length * terms.length);
      for (const [word, lexeme] of words.entries()) {
        const at = word * terms.length;
        const same = termOfStem.get(lexeme.stem);
        if (same !== undefined) {
          likeness[at + same] = 1;
          isLike[word] = 1;
        }
        if (!mayBeLike(lexeme)) continue;
        for (const { stem, index, compares } of compared) {
          const like = compares && index !== same ? spellingLikeness(lexeme.stem, stem) : 0;
          if (like === 0) continue;
          likeness[at + index] = like;
          isLike[word] = 1;
        }
      }
      return use({ dots: new Float32Array(words.length), isLike, likeness });
    },
  };
}

function mayBeLike({ kind, stop, stem }: Lexeme): boolean {
  return kind === "word" && !stop && stem.length >= shortestPart(stem);
}

function shortestPart(stem: string): number {
  return SIGNS.test(stem) ? SHORTEST_PART_IN_SIGNS : SHORTEST_PART;
}

/** How much two different stems are alike, 0 to .9. */
export function spellingLikeness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestPart(short)) return 0;
  if (long.startsWith(short) || long.endsWith(short)) return PART + (PART_OF_WHOLE * short.length) / long.length;
  if (short.charCodeAt(0) !== long.charCodeAt(0)) return 0;
  let alike = 1;
  while (alike < short.length && short.charCodeAt(alike) === long.charCodeAt(alike)) alike++;
  const share = alike / long.length;
  return alike >= SHORTEST_PART && share >= LEAST_BEGINNING ? MOST_LIKENESS * share : 0;
}
