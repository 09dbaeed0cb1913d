import { hasSubstance, splitParts } from "./filler/parts.ts";
import { withoutFiller } from "./filler/without-filler.ts";

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
export function splitQuestions(message: string): string[] {
  const asked = withoutFiller(message);
  for (const { 0: between, index } of asked.matchAll(BETWEEN)) {
    const first = asked.slice(0, between.startsWith("?") ? index + 1 : index);
    const second = asked.slice(index + between.length);
    if (asks(first) && standsAlone(first) && standsAlone(second)) return [first, second];
  }
  return [message];
}

function standsAlone(question: string): boolean {
  const words = splitParts(question).flat().filter(hasSubstance).length;
  return words >= FEWEST_WORDS && !REFERS.test(question) && !ABBREVIATION.test(question);
}

/** What is only told is no question: "It crashes. Why?" asks one thing. */
function asks(question: string): boolean {
  return question.endsWith("?") || ASKS.test(question);
}
