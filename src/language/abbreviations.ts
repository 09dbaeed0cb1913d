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

/**
 * Whether a single full stop only shortens the word before it ("Dr. Smith", "J. Smith", "U.S. troops") instead of
 * ending a sentence. `stop` is the offset of the full stop, `next` that of what follows it and white space.
 */
export function isAbbreviation(text: string, stop: number, next: number): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(0, stop - LONGEST_WORD), stop))?.[0];
  if (word === undefined || word.length === LONGEST_WORD) return false;
  if (ONE_CAPITAL.test(word)) return true;
  const lower = word.toLowerCase();
  const following = text.slice(next, next + LONGEST_WORD);
  if (BEFORE_NUMBERS.has(lower)) return /^\p{N}/u.test(following);
  if (!ABBREVIATIONS.has(lower) && !DOTTED_LETTERS.test(word)) return false;
  const mayClose = CLOSING_ABBREVIATIONS.has(lower) || DOTTED_CAPITALS.test(word);
  return !(mayClose && SENTENCE_OPENERS.has(FIRST_WORD.exec(following)?.[1] ?? ""));
}
