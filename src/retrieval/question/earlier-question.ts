import { hasSubstance, splitParts } from "./filler/parts.ts";
import { withoutFiller } from "./filler/without-filler.ts";

/** Points back at what was asked before. */
const REFERS = /\b(?:it|its|that|this|these|those|they|them|their|one|ones|same|either|both|else)\b/iu;
const GOES_ON = /^(?:and|but|or|so|then|what about|how about|what if|why|also)\b/iu;
/** A question with more words of its own says by itself what it is about. */
const FEW_WORDS = 3;

/**
 * A question as it is meant after another one: "and how do I undo that?" is read with the question before, in front of it.
 * A question that says itself what it is about stays as it is.
 */
export function withEarlierQuestion(question: string, earlier: string): string {
  const asked = withoutFiller(question);
  const own = splitParts(asked).flat().filter(hasSubstance).length;
  const leans = own === 0 || (own <= FEW_WORDS && (REFERS.test(asked) || GOES_ON.test(asked)));
  const before = withoutFiller(earlier).replace(/(?<![\s?.!])[\s?.!]+$/, "");
  return leans && before !== "" ? `${before}? ${question}` : question;
}
