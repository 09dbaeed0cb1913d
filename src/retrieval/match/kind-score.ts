import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { isNumber } from "../../language/words.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { type AnalysedText, lexemeAt } from "./analysed-text.ts";
import { timeWordsOf } from "./time-words.ts";

const MONTHS_AND_DAYS = wordsOf(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday century decade today yesterday",
);
const NUMBER_WORDS = wordsOf(
  "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion dozen half third quarter percent twice once",
);
const REASON_WORDS = wordsOf("because due since led caused cause reason therefore so thus result owing order");
const YEAR = /^(1[0-9]|20)\d\d$/;

/** Words of a text: `firstWord` up to but without `endWord`. */
interface Words {
  readonly firstWord: number;
  readonly endWord: number;
}

/**
 * How well a sentence fits the kind of answer asked for, 0 to 1: whether it defines what is asked, says what to do or what
 * is set; otherwise by its best new word: a capitalised one where a person is asked for, a year where a time is.
 * @param asked the stems of the question's words, which are not new
 */
export function kindScore(
  kind: AnswerKind,
  text: AnalysedText,
  sentence: Words,
  asked: ReadonlySet<string>,
  language: Language = ENGLISH,
): number {
  if (kind === "definition") return defines(text, sentence, asked) ? 1 : UNFIT;
  if (kind === "step") return instructs(text, sentence) ? 1 : UNFIT;
  if (kind === "setting") return sets(text, sentence) ? 1 : UNFIT;
  let best = 0;
  for (let index = sentence.firstWord; index < sentence.endWord; index++) {
    const word = lexemeAt(text, index);
    if (!word || asked.has(word.stem)) continue;
    if (kind === "reason" && REASON_WORDS.has(word.text)) return 1;
    if (word.stop) continue;
    best = Math.max(best, wordScore(kind, word, text.capitalised[index] === 1, index === sentence.firstWord, language));
    if (best === 1) return 1;
  }
  return best;
}

/** As for any sentence where a thing is asked for. */
const UNFIT = 0.5;
const DEFINING = wordsOf("is are was were means mean refers describes denotes stands called represents");
/** What is defined stands at the start, and what defines it close behind. */
const SUBJECT_REACH = 6;
const VERB_REACH = 3;

function defines(text: AnalysedText, { firstWord, endWord }: Words, asked: ReadonlySet<string>): boolean {
  for (let at = firstWord; at < Math.min(endWord, firstWord + SUBJECT_REACH); at++) {
    const word = lexemeAt(text, at);
    if (word === undefined || word.stop || !asked.has(word.stem)) continue;
    for (let next = at + 1; next < Math.min(endWord, at + 1 + VERB_REACH); next++) {
      if (DEFINING.has(lexemeAt(text, next)?.text ?? "")) return true;
    }
  }
  return false;
}

const IMPERATIVES = wordsOf(
  "use run set add open click go select create install call choose press type enter copy edit change enable disable make start stop write put remove delete visit navigate download import export pass define declare configure check ensure restart update upgrade follow execute mark turn switch paste replace save log sign invite drag scroll tap right-click ring ask send contact build clone register apply specify provide include return wrap",
);
/** A number or a bullet may stand before. */
const IMPERATIVE_REACH = 2;
const MAY = wordsOf("can need must should may");

function instructs(text: AnalysedText, { firstWord, endWord }: Words): boolean {
  for (let at = firstWord; at < Math.min(endWord, firstWord + IMPERATIVE_REACH); at++) {
    if (IMPERATIVES.has(lexemeAt(text, at)?.text ?? "")) return true;
  }
  for (let at = firstWord; at + 1 < endWord; at++) {
    if (lexemeAt(text, at)?.text === "you" && MAY.has(lexemeAt(text, at + 1)?.text ?? "")) return true;
  }
  return false;
}

/** Names a default and a value beside it. */
function sets(text: AnalysedText, { firstWord, endWord }: Words): boolean {
  let namesDefault = false;
  let hasValue = false;
  for (let at = firstWord; at < endWord; at++) {
    const word = lexemeAt(text, at);
    if (word === undefined) continue;
    if (word.stem === "default") namesDefault = true;
    else if (!word.stop) hasValue = true;
  }
  return namesDefault && hasValue;
}

function wordScore(kind: AnswerKind, word: Lexeme, capitalised: boolean, first: boolean, language: Language): number {
  const digit = isNumber(word.text);
  switch (kind) {
    case "person":
    case "place":
      return capitalised ? (first ? 0.6 : 1) : 0;
    case "time":
      if (YEAR.test(word.text) || isTime(word, language)) return 1;
      return digit ? 0.3 : 0;
    case "quantity":
      return digit || NUMBER_WORDS.has(word.text) ? 1 : 0;
    case "reason":
      return 0;
    default:
      return capitalised || digit ? 0.75 : 0.5;
  }
}

function isTime({ text, stem }: Lexeme, language: Language): boolean {
  return language === ENGLISH ? MONTHS_AND_DAYS.has(text) : timeWordsOf(language).has(stem);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
