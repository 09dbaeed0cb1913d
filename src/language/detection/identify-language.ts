import { ENGLISH } from "../languages/english.ts";
import type { Language } from "../languages/language.ts";
import { languageCode } from "../languages/language-code.ts";
import { languageOf } from "../languages/language-of.ts";
import { PROFILES } from "../languages/profiles/profiles.ts";
import { languageOfScript } from "./language-of-script.ts";

/** What is read of a long text, from its start, its middle and its end: more tells nothing new. */
const READ = 6000;
/** Where every fourth word is one of a language's stop words, the text is in that language. English prose has .35 to .5. */
const SURE = 0.25;
/** Fewer tell nothing. */
const FEWEST_WORDS = 8;
/** A text whose stop words are rarer is code, a table or a list of names, whatever its letters look like. */
const LEAST_STOP_WORDS = 0.06;
/** "in", "a", "die" and "no" are words of many languages: how much more of the other's there must be than of English. */
const LEAD = 1.2;
/** Where the letters of a text leave no doubt. */
const LEAD_WHEN_SURE = 1;
/** Of a language of which little is known more has to be seen. */
const FEWEST_WITHOUT_PROFILE = 40;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The language of a whole text, by its code; English where nothing tells. What tells languages apart is loaded when the
 * first text is met that is not plainly English.
 */
export async function identifyLanguage(text: string): Promise<string> {
  const read = text.length <= READ ? text : partsOf(text);
  const words = (read.match(WORD) ?? []).map((word) => word.toLowerCase());
  const byScript = languageOfScript(read);
  if (byScript !== undefined) return byScript;
  const english = stopShare(words, ENGLISH);
  if (words.length < FEWEST_WORDS || english >= SURE) return ENGLISH.code;
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(read);
  const code = languageCode(found.language);
  if (code === undefined) return ENGLISH.code;
  if (isInOtherLetters(read) || (PROFILES[code] !== undefined && isIn(code, words, english, found.isReliable())))
    return code;
  const isPlain = found.isReliable() && words.length >= FEWEST_WITHOUT_PROFILE && english < LEAST_STOP_WORDS;
  return isPlain && PROFILES[code] === undefined ? code : ENGLISH.code;
}

/** The language that the letters of a text look most like, however little that says; undefined where none does. */
export async function guessLanguage(text: string): Promise<string | undefined> {
  const { eld } = await import("eld/extrasmall");
  return languageCode(eld.detect(text).language);
}

/** Questions are short: of three words one is a word that every text of its language has. */
const FEWEST_ASKED = 3;

/** The language of a question, by its code; undefined where nothing tells it for sure. */
export async function identifyQuestion(question: string): Promise<string | undefined> {
  const byScript = languageOfScript(question);
  if (byScript !== undefined) return byScript;
  const words = (question.match(WORD) ?? []).map((word) => word.toLowerCase());
  if (words.length < FEWEST_ASKED) return undefined;
  const english = stopShare(words, ENGLISH);
  const { eld } = await import("eld/extrasmall");
  const code = languageCode(eld.detect(question).language);
  if (code === undefined || code === ENGLISH.code) return english >= SURE ? ENGLISH.code : undefined;
  const isTold = isInOtherLetters(question) || (PROFILES[code] !== undefined && isIn(code, words, english));
  if (isTold) return code;
  return english >= SURE ? ENGLISH.code : undefined;
}

/** Whether what a text says is in a language rather than in English, by the words that every text of a language has. */
function isIn(code: string, words: readonly string[], english: number, isSure = false): boolean {
  return stopShare(words, languageOf(code)) >= LEAST_STOP_WORDS + (isSure ? LEAD_WHEN_SURE : LEAD) * english;
}

/** Whether most of a text is written in letters that English is not written in. */
function isInOtherLetters(text: string): boolean {
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  return latin < (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

function stopShare(words: readonly string[], language: Language): number {
  if (words.length === 0) return 0;
  return words.filter((word) => language.isCommon(language.normalise(word))).length / words.length;
}

function partsOf(text: string): string {
  const third = READ / 3;
  const middle = Math.floor((text.length - third) / 2);
  return `${text.slice(0, third)}\n${text.slice(middle, middle + third)}\n${text.slice(-third)}`;
}
