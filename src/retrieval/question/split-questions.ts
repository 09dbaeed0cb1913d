import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import { askedIn } from "./filler/asked-in.ts";
import { countContentWords } from "./filler/content-words.ts";
import { phrasesIn } from "./filler/phrases/read-phrases.ts";

const STARTS =
  "(?:how|what|what's|when|where|which|who|whose|why|is there|are there|is it|can|could|do|does|did|should|may|will) ";
/** Between two questions: the end of one, or what joins them, if the next one begins like a question. */
const BETWEEN = new RegExp(
  String.raw`\?+\s+(?:(?:and|also|plus|or|then)[\s,]+)*(?=${STARTS})|[.!;\n]\s*(?:(?:and|also|plus|then)[\s,]+)*(?=${STARTS})|[\s,]+(?:and|plus)(?:\s+also)?\s+(?=(?:how|where|when|why|which|what|who|can i|do i|is there|should i) )`,
  "giu",
);
const ASKS = new RegExp(`^(?:.*[.,;:]\\s*)?${STARTS}`, "iu");
/** Speaks of what the other question named: read alone it would ask for nothing. */
const REFERS = /\b(?:it|its|that|this|these|those|they|them|their|one|ones|he|him|she|her|either|both)\b/iu;
/** A question of one word goes on with the other: "how big and how heavy is a brick". */
const FEWEST_WORDS = 2;
/** "The ECDC and WHO" */
const ABBREVIATION = /^\p{Lu}{2}/u;

/**
 * The questions of a message, two at most, in order; the message itself where it asks one thing. What was said before the
 * first is read with it. A question that speaks of "it" is not asked without the other.
 */
export function splitQuestions(message: string, language: Language = ENGLISH): string[] {
  const asked = askedIn(language, message);
  return (language === ENGLISH ? splitEnglish(asked) : splitByMarks(asked, language)) ?? [message];
}

function splitEnglish(asked: string): string[] | undefined {
  for (const { 0: between, index } of asked.matchAll(BETWEEN)) {
    const first = asked.slice(0, between.startsWith("?") ? index + 1 : index);
    const second = asked.slice(index + between.length);
    if (asks(first) && standsAlone(first) && standsAlone(second)) return [first, second];
  }
  return undefined;
}

function standsAlone(question: string): boolean {
  const words = countContentWords(question, ENGLISH);
  return words >= FEWEST_WORDS && !REFERS.test(question) && !ABBREVIATION.test(question);
}

/** Ends a question, with white space where the script has it; Greek asks with a semicolon. */
const MARK = /(?<![?؟])[?؟]+(?=\s)|？+/gu;
const GREEK_MARK = /(?<![;\u037e])[;\u037e]+(?=\s)/gu;
const ENDS_IN_MARK = /[?？؟;\u037e][\s\p{Pe}\p{Pf}"']*$/u;

/** Elsewhere only what ends like a question counts as one. */
function splitByMarks(asked: string, language: Language): string[] | undefined {
  const { refers } = phrasesIn(language.code);
  if (!ENDS_IN_MARK.test(asked)) return undefined;
  for (const { 0: mark, index } of asked.matchAll(language.code === "el" ? GREEK_MARK : MARK)) {
    const first = asked.slice(0, index + mark.length);
    const second = asked.slice(index + mark.length).trim();
    const stand = [first, second].every((one) => countContentWords(one, language) >= FEWEST_WORDS && !refers.test(one));
    if (stand) return [first, second];
  }
  return undefined;
}

/** What is only told is no question: "It crashes. Why?" asks one thing. */
function asks(question: string): boolean {
  return question.endsWith("?") || ASKS.test(question);
}
