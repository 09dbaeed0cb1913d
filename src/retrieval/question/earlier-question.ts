import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import { askedIn } from "./filler/asked-in.ts";
import { countContentWords } from "./filler/content-words.ts";
import { phrasesIn } from "./filler/phrases/read-phrases.ts";

/** Points back at what was asked before. */
const REFERS = /\b(?:it|its|that|this|these|those|they|them|their|one|ones|same|either|both|else)\b/iu;
const GOES_ON = /^(?:and|but|or|so|then|what about|how about|what if|why|also)\b/iu;
/** A question with more words of its own says by itself what it is about. */
const FEW_WORDS = 3;

/**
 * A question as it is meant after another one: "and how do I undo that?" is read with the question before, in front of it.
 * A question that says itself what it is about stays as it is.
 */
export function withEarlierQuestion(question: string, earlier: string, language: Language = ENGLISH): string {
  const asked = askedIn(language, question);
  const own = countContentWords(asked, language);
  const { refers, goesOn } = language === ENGLISH ? { refers: REFERS, goesOn: GOES_ON } : phrasesIn(language.code);
  const leans = own === 0 || (own <= FEW_WORDS && (refers.test(asked) || goesOn.test(asked)));
  const before = askedIn(language, earlier).replace(/(?<![\s?.!？。؟])[\s?.!？。؟]+$/u, "");
  return leans && before !== "" ? `${before}? ${question}` : question;
}
