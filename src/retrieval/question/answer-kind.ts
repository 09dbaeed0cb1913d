import type { Lexeme } from "../../language/lexemes.ts";
import { isNumber } from "../../language/words.ts";
import { type AnalysedText, lexemeAt } from "../match/analysed-text.ts";

/** The kind of thing that a question asks for. */
export type AnswerKind = "person" | "place" | "time" | "quantity" | "reason" | "thing";

const QUESTION_WORDS: Readonly<Record<string, AnswerKind>> = {
  who: "person",
  whom: "person",
  whose: "person",
  where: "place",
  when: "time",
  why: "reason",
};

const QUANTITY_AFTER_HOW = wordsOf(
  "many much long old far often tall high large big deep wide fast heavy few big small",
);

/** Nouns after "what" or "which" that tell the kind: "what year", "which country". */
const NOUN_KINDS: readonly (readonly [AnswerKind, ReadonlySet<string>])[] = [
  ["time", wordsOf("year years date day month century decade time era period season hour week weekday age")],
  [
    "place",
    wordsOf(
      "country city state place location town region continent island river area village nation province county capital street venue",
    ),
  ],
  [
    "quantity",
    wordsOf(
      "number amount percentage percent proportion fraction population distance length height weight cost price temperature size rate speed depth total share score value",
    ),
  ],
  [
    "person",
    wordsOf(
      "person man woman people president king queen author actor actress scientist leader minister spokesperson director founder singer player writer artist physician doctor official general",
    ),
  ],
  ["reason", wordsOf("reason reasons cause causes purpose explanation motive")],
];

/** How many content words after "what" or "which" may pass before the noun that tells the kind. */
const NOUN_REACH = 2;

/** The kind of answer that a question asks for, by its first question word and the noun that follows it. */
export function kindAskedFor(words: readonly Lexeme[]): AnswerKind {
  for (const [index, { text }] of words.entries()) {
    const kind = QUESTION_WORDS[text];
    if (kind) return kind;
    const next = words[index + 1]?.text ?? "";
    if (text === "how") return QUANTITY_AFTER_HOW.has(next) ? "quantity" : "thing";
    if (text === "what" || text === "which") return kindOfNoun(words.slice(index + 1));
  }
  return "thing";
}

function kindOfNoun(following: readonly Lexeme[]): AnswerKind {
  const nouns = following.filter((word) => !word.stop).slice(0, NOUN_REACH);
  for (const { text } of nouns) {
    const found = NOUN_KINDS.find(([, words]) => words.has(text));
    if (found) return found[0];
  }
  return "thing";
}

const MONTHS_AND_DAYS = wordsOf(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday century decade today yesterday",
);
const NUMBER_WORDS = wordsOf(
  "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion dozen half third quarter percent twice once",
);
const REASON_WORDS = wordsOf("because due since led caused cause reason therefore so thus result owing order");
const YEAR = /^(1[0-9]|20)\d\d$/;

/**
 * How well the best new word of a sentence fits the kind asked for, 0 to 1: a capitalised word where a person is asked
 * for, a year where a time is. Words of the question itself are not new.
 */
export function kindScore(
  kind: AnswerKind,
  text: AnalysedText,
  sentence: { readonly firstWord: number; readonly endWord: number },
  asked: ReadonlySet<string>,
): number {
  let best = 0;
  for (let index = sentence.firstWord; index < sentence.endWord; index++) {
    const word = lexemeAt(text, index);
    if (!word || asked.has(word.stem)) continue;
    if (kind === "reason" && REASON_WORDS.has(word.text)) return 1;
    if (word.stop) continue;
    best = Math.max(best, wordScore(kind, word, text.capitalised[index] === 1, index === sentence.firstWord));
    if (best === 1) return 1;
  }
  return best;
}

function wordScore(kind: AnswerKind, word: Lexeme, capitalised: boolean, first: boolean): number {
  const digit = isNumber(word.text);
  switch (kind) {
    case "person":
    case "place":
      return capitalised ? (first ? 0.6 : 1) : 0;
    case "time":
      if (YEAR.test(word.text) || MONTHS_AND_DAYS.has(word.text)) return 1;
      return digit ? 0.3 : 0;
    case "quantity":
      return digit || NUMBER_WORDS.has(word.text) ? 1 : 0;
    case "reason":
      return 0;
    case "thing":
      return capitalised || digit ? 0.75 : 0.5;
  }
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
