import { withoutAffixes } from "./affixes.ts";
import { ENGLISH } from "./english.ts";
import { innerFormsIn } from "./inner-forms.ts";
import type { Language } from "./language.ts";
import { languageCode } from "./language-code.ts";
import { foldMarks, lowerWord } from "./letters.ts";
import { loadStemmer, loadStopWords } from "./packages.ts";
import type { Profile } from "./profiles/profile.ts";
import { PROFILES } from "./profiles/profiles.ts";
import { createSegmenter } from "./segmenter.ts";

const opened = new Map<string, Language>([[ENGLISH.code, ENGLISH]]);
const NO_PROFILE: Profile = { negations: "", courtesies: "" };
/** Elsewhere marks tell how a word is said, and lists of stop words lack them. */
const MARKED_LATIN = /(?=[^\p{ASCII}])\p{sc=Latin}/u;
const NO_LETTERS: ReadonlySet<string> = new Set();

/**
 * How the words of a language are read, by its tag ("pt-BR"); English without one. What it takes is loaded when it is asked
 * for first. A language of which nothing is known has its words compared as they are.
 */
export function languageOf(tag: string | undefined = ENGLISH.code): Language {
  const known = opened.get(tag);
  if (known) return known;
  const code = languageCode(tag) ?? ENGLISH.code;
  const language = opened.get(code) ?? createLanguage(code, PROFILES[code] ?? NO_PROFILE);
  opened.set(code, language).set(tag, language);
  return language;
}

/**
 * Lists of stop words hold numbers, verbs and nouns besides, most of them longer than words that join others. By what longer
 * words carry, German gains .004 of nDCG@10 and Spanish .002, Russian nothing, and marks are right in .001 to .008 more; with
 * words of five letters German loses again.
 */
const LONGEST_FUNCTION_WORD = 5;
const ALPHABETIC = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;

function mayBeFunctionWord(word: string): boolean {
  return word.length <= LONGEST_FUNCTION_WORD || !ALPHABETIC.test(word);
}

function createLanguage(code: string, profile: Profile): Language {
  const { stemmer, affixes, letters, respelled = [], compounds = false, capitalNouns = false } = profile;
  const stemWith = stemmer === undefined ? undefined : loadStemmer(stemmer);
  const kept = letters === undefined ? NO_LETTERS : new Set(letters);
  const normalise = (raw: string) =>
    respelled.reduce((word, [from, to]) => word.replace(from, to) || word, lowerWord(raw, code));
  const stemOf = (word: string, marks: ReadonlySet<string>) => {
    const bare = affixes === undefined ? word : withoutAffixes(word, affixes);
    return foldMarks(stemWith === undefined ? bare : stemWith(bare), marks) || word;
  };
  const stem = (word: string) => stemOf(word, kept);
  const setOf = (words: readonly string[]) =>
    new Set(words.map(normalise).flatMap((word) => [word, foldMarks(word, kept)]));
  /** As it is written, or typed without its marks; with marks that others lack it is another word: "ändere", "andere". */
  const isIn = (words: ReadonlySet<string>, word: string) =>
    words.has(word) || (!MARKED_LATIN.test(word) && words.has(foldMarks(word, kept)));
  const negations = setOf(profile.negations.split(" "));
  const { negations: turning, courtesies, asking = "" } = profile;
  const ownStopWords = `${turning} ${courtesies} ${asking}`.split(" ").filter(Boolean);
  const listed = loadStopWords(code);
  const stopWords = setOf([...listed.filter(mayBeFunctionWord), ...ownStopWords]);
  const common = setOf(listed);
  /** "l'eau" is water, whatever stands before it. */
  const isStop = (word: string) =>
    isIn(stopWords, word) ||
    (affixes?.before !== undefined && isIn(stopWords, withoutAffixes(word, { ...affixes, after: /$/ })));
  const segmenter = profile.unspaced ? createSegmenter(code, isStop) : undefined;
  return {
    code,
    normalise,
    stem,
    isStop,
    isCommon: (word) => isStop(word) || isIn(common, word),
    isNegation: (word) => isIn(negations, word),
    innerForms: innerFormsIn({
      hasPairs: profile.pairs ?? false,
      lettersOf: segmenter?.lettersOf,
      stemOf: (raw) => stem(normalise(raw)),
      /** As the stem comes out where no mark was typed. */
      bareStemOf: (raw) => stemOf(foldMarks(normalise(raw), NO_LETTERS), NO_LETTERS),
    }),
    ...(segmenter ? { segment: segmenter.segment } : {}),
    hasCompounds: compounds,
    namesByCapitals: !capitalNouns,
    hasShortWords: profile.unspaced === true || profile.syllables === true,
    isInVectors: false,
  };
}
