import type { Block } from "../corpus/article.ts";
import { findLexemes } from "../language/find-lexemes.ts";
import { foldLetters } from "../language/fold-letters.ts";
import { ENGLISH } from "../language/languages/english.ts";
import type { Language } from "../language/languages/language.ts";
import { splitSentences } from "../language/sentences.ts";
import { matchWords } from "../language/words.ts";
import { contentWords, contentWordsOf } from "./content-words.ts";
import { namesIn } from "./names.ts";
import { findRecurring, type ReadSentence } from "./recurring-phrases.ts";

/** Something an article speaks of, with the words that stand around it. */
export interface Subject {
  readonly name: string;
  /** Sentences that name it. */
  readonly mentions: number;
  readonly isHeading: boolean;
  /** Words of those sentences, as `contentWords` gives them. */
  readonly context: ReadonlySet<string>;
}

/** Words around a name: far more than a sentence has, and few enough for a text without full stops. */
const MAX_CONTEXT = 100;
/** Where each noun has a capital, most are named in passing. */
const LEAST_MENTIONS_OF_NOUN = 2;
const CAPITAL = /\p{Lu}/u;
const SINGLE_WORD = /^[^\s-]+$/;

interface Found extends Subject {
  mentions: number;
  readonly context: Set<string>;
}

/** What two spellings of a subject have in common. */
function keyOf(name: string): string {
  return foldLetters(name.replace(/^the /, ""));
}

/**
 * What a text speaks of, most telling first: its headings, and names, which are runs of capitalised words that are
 * not merely the beginning of a sentence, or, in scripts without capitals, what recurs. `blocks` are the text's, by its format.
 */
export function findSubjects(text: string, blocks: readonly Block[], language: Language = ENGLISH): Subject[] {
  const found = new Map<string, Found>();
  const add = (name: string, isHeading: boolean, words: readonly string[]) => {
    const subject = found.get(keyOf(name)) ?? { name, mentions: 0, isHeading, context: new Set() };
    subject.mentions += 1;
    for (const word of words) subject.context.add(word);
    found.set(keyOf(name), subject);
  };
  const sentences: ReadSentence[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.title !== "") add(block.title, true, contentWords(block.title, language));
    if (block.kind !== "paragraph") continue;
    for (const { start, end } of splitSentences(text, block.start, block.end, "guess", language.code)) {
      const sentence = text.slice(start, end);
      sentences.push({ text: sentence, found: findLexemes(sentence, language) });
    }
  }
  const recurring = findRecurring(sentences);
  for (const { text: sentence, found: lexemes } of sentences) {
    const names = CAPITAL.test(sentence) ? namesIn(sentence, language) : [];
    const phrases = recurring.filter((phrase) => sentence.includes(phrase.text)).map((phrase) => phrase.text);
    if (names.length + phrases.length === 0) continue;
    const words = contentWordsOf(lexemes).slice(0, MAX_CONTEXT);
    for (const name of [...names, ...phrases]) add(name, false, words);
  }
  return [...found.values()]
    .filter((subject) => subject.isHeading || language.namesByCapitals || !isPassing(subject))
    .toSorted((a, b) => weigh(b, language) - weigh(a, language));
}

/** Whether a noun is named in passing, where each has a capital. */
function isPassing({ name, mentions }: Subject): boolean {
  return mentions < LEAST_MENTIONS_OF_NOUN && SINGLE_WORD.test(name);
}

/** Of two names mentioned as often, the longer says more. */
function weigh({ name, mentions }: Pick<Subject, "name" | "mentions">, language: Language): number {
  return mentions + matchWords(name, language.segment).length / 2;
}
