import { languageOf } from "../languages/language-of.ts";
import { SHORTENED, WITH_ORDINALS } from "./shortened-words.ts";

/** Words that a full stop shortens: the sentence goes on after it. Lower case, without their last full stop. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms mx dr prof st mt ft rev hon pres gov sen rep gen col maj capt cmdr lt sgt adm supt messrs " +
    "jr sr inc ltd co corp llc bros dept univ assn ave blvd est approx vs v etc cf al ed eds vol vols fig figs no nos pp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec ph.d m.d b.a m.a b.sc m.sc"
  ).split(" "),
);

/** Those of them that also close a sentence, when the next word is one that begins sentences. */
const CLOSING_ABBREVIATIONS = new Set("a.m p.m etc inc ltd co corp llc jr sr al ph.d m.d".split(" "));

/** Those that are common words of their own ("The answer is no."): short for something only in front of a number. */
const BEFORE_NUMBERS = new Set(["no", "nos", "fig", "figs"]);

/** Words that begin a sentence far more often than they follow "U.S." or "Inc." within one. */
const SENTENCE_OPENERS = new Set(
  (
    "The A An In On At It Its He She They We You I This That These Those There His Her Their Our My But And Or So For " +
    "By As To From With However After Before When While Since Although Though If Then Also Meanwhile Now Once " +
    "What Who Why How Where Which Yet Still Not No Some Many Most All Both Each Another During Under"
  ).split(" "),
);

const LAST_WORD = /[\p{L}\p{M}.]+$/u;
const FIRST_WORD = /^[\p{Ps}\p{Pi}"']*(\p{L}+)/u;
const DOTTED_LETTERS = /^(?:\p{L}\.)+\p{L}$/u;
const DOTTED_CAPITALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const ONE_CAPITAL = /^\p{Lu}$/u;
/** Longer words are no abbreviations, and longer looks back would cost time on every full stop. */
const LONGEST_WORD = 16;

const LAST_ORDINAL = /(?<![\p{L}\p{N}.,])(?:\p{N}{1,3}|[IVX]{2,6})$/u;
const CAPITAL_FIRST = /^\p{Lu}/u;

interface Abbreviations {
  readonly all: ReadonlySet<string>;
  /** Those of them that also close a sentence. */
  readonly closing: ReadonlySet<string>;
  /** Whether a word, as it is written, rather begins a sentence than follows an abbreviation within one. */
  readonly opens: (word: string) => boolean;
  readonly hasOrdinals: boolean;
}

const ENGLISH_ABBREVIATIONS: Abbreviations = {
  all: ABBREVIATIONS,
  closing: CLOSING_ABBREVIATIONS,
  opens: (word) => SENTENCE_OPENERS.has(word),
  hasOrdinals: false,
};
/** Titles and the like that are written so in most languages. */
const EVERYWHERE = "dr prof st mr mrs vs inc ltd co corp etc al no nr vol fig jan feb sept oct nov dec".split(" ");

const byLanguage = new Map<string, Abbreviations>([["en", ENGLISH_ABBREVIATIONS]]);

function abbreviationsOf(code: string): Abbreviations {
  const known = byLanguage.get(code);
  if (known) return known;
  const [within = "", closing = ""] = (SHORTENED[code] ?? "").split(" | ");
  const language = languageOf(code);
  const made = {
    all: new Set([...EVERYWHERE, ...within.split(" "), ...closing.split(" ")]),
    closing: new Set(["etc", "inc", "al", ...closing.split(" ")]),
    // A word that says nothing begins with a capital where a sentence does.
    opens: (word: string) => CAPITAL_FIRST.test(word) && language.isCommon(language.normalise(word)),
    hasOrdinals: WITH_ORDINALS.has(code),
  };
  byLanguage.set(code, made);
  return made;
}

/**
 * Whether a single full stop only shortens the word before it ("Dr. Smith", "J. Smith", "U.S. troops", German "3. Mai")
 * instead of ending a sentence. `stop` is the offset of the full stop, `next` that of what follows it and white space.
 */
export function isAbbreviation(text: string, stop: number, next: number, code = "en"): boolean {
  const { all, closing, opens, hasOrdinals } = abbreviationsOf(code);
  const before = text.slice(Math.max(0, stop - LONGEST_WORD), stop);
  const following = text.slice(next, next + LONGEST_WORD);
  const opensSentence = () => opens(FIRST_WORD.exec(following)?.[1] ?? "");
  if (hasOrdinals && LAST_ORDINAL.test(before)) return !opensSentence();
  const word = LAST_WORD.exec(before)?.[0];
  if (word === undefined || word.length === LONGEST_WORD) return false;
  if (ONE_CAPITAL.test(word)) return true;
  const lower = word.toLowerCase();
  if (BEFORE_NUMBERS.has(lower)) return /^\p{N}/u.test(following);
  if (!all.has(lower) && !DOTTED_LETTERS.test(word)) return false;
  const mayClose = closing.has(lower) || DOTTED_CAPITALS.test(word);
  return !(mayClose && opensSentence());
}
