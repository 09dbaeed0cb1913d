import { ENGLISH } from "../language/languages/english.ts";
import type { Language } from "../language/languages/language.ts";
import { isCapitalised, matchWords, type Word } from "../language/words.ts";

/** Longer runs, and those all in capitals, are headlines, not names. */
const MAX_NAME_WORDS = 5;
const MIN_NAME_LENGTH = 3;
/** Words that join the parts of a name, by language: "Academy of Sciences", "Universidad de la República". */
const JOINERS: Readonly<Record<string, string>> = {
  en: "of for",
  es: "la las los el del",
  ca: "la les els del dels",
  fr: "du des la",
  it: "di del della dei delle",
  pt: "do da dos das",
  ro: "din cu",
  nl: "der den",
};
/** Within the names of people, wherever they are spoken of. */
const JOINERS_ANYWHERE = "de van von";
/** "US" is a name although "us" is none. */
const ACRONYM = /^\p{Lu}{2,}$/u;
/** English adjectives of origin have capitals; where they stand alone, there is nothing to ask about. */
const OF_ORIGIN = /^(?:[a-z]+(?:ese|ish|ian|ean|ican)|french|german|dutch|greek)$/i;
const THE = "the ";
/** "l'Académie": a name begins after what is left out before it. */
const ELIDED = /^\p{L}{1,3}['’](?=\p{Lu})/u;
const POSSESSIVE = /['’]s$/;
/** As Turkish declines names: "Falk'ı". */
const ENDING = /['’]\p{Ll}+$/u;

/** The names in a sentence, as they are written there: runs of capitalised words that are not merely its beginning. */
export function namesIn(sentence: string, language: Language): string[] {
  const words = wordsIn(sentence, language);
  const names: string[] = [];
  for (let first = 0; first < words.length; ) {
    const last = endOfName(sentence, words, first, language);
    if (last === undefined) {
      first += 1;
      continue;
    }
    const name = sentence.slice(words[first]?.start, endOf(words[last])).replace(endingIn(language), "");
    const before = words[first - 1];
    const the = before?.raw === "the" && isJoined(sentence, words, first - 1, language) ? THE : "";
    if (isName(name, first, last, language)) names.push(the + name);
    first = last + 1;
  }
  return names;
}

function wordsIn(sentence: string, language: Language): Word[] {
  const words = matchWords(sentence, language.segment);
  if (language === ENGLISH) return words;
  return words.map((word) => {
    const elided = ELIDED.exec(word.raw)?.[0].length ?? 0;
    return elided === 0 ? word : { raw: word.raw.slice(elided), start: word.start + elided };
  });
}

/** Index of the last word of the name that begins at `first`; undefined when none does. */
function endOfName(sentence: string, words: readonly Word[], first: number, language: Language): number | undefined {
  if (!canBeInName(words[first], language)) return undefined;
  const joiners = `${JOINERS_ANYWHERE} ${JOINERS[language.code] ?? ""}`.split(" ");
  let last = first;
  for (let next = first + 1; next < words.length && isJoined(sentence, words, next - 1, language); next++) {
    if (canBeInName(words[next], language)) last = next;
    else if (!joiners.includes(words[next]?.raw ?? "")) break;
  }
  return last;
}

function canBeInName(word: Word | undefined, language: Language): boolean {
  if (word === undefined || !isCapitalised(word.raw)) return false;
  return ACRONYM.test(word.raw) || !language.isStop(language.normalise(word.raw));
}

/** Nothing but a space or a hyphen between a word and the next, as within one name. */
function isJoined(sentence: string, words: readonly Word[], before: number, language: Language): boolean {
  // A possessive ends a name: "Wingtech's Nexperia" is two.
  if (endingIn(language).test(words[before]?.raw ?? "")) return false;
  const between = sentence.slice(endOf(words[before]), words[before + 1]?.start);
  return between === " " || between === "-";
}

function endingIn(language: Language): RegExp {
  return language === ENGLISH ? POSSESSIVE : ENDING;
}

function endOf(word: Word | undefined): number {
  return word === undefined ? 0 : word.start + word.raw.length;
}

/** One capitalised word at the beginning of a sentence may be any word. */
function isName(name: string, first: number, last: number, language: Language): boolean {
  const length = last - first + 1;
  if (length > MAX_NAME_WORDS || (length > 1 && name === name.toUpperCase())) return false;
  if (length > 1 || (first > 0 && ACRONYM.test(name))) return true;
  if (first === 0 || name.length < MIN_NAME_LENGTH) return false;
  return !datesIn(language).has(name.toLowerCase()) && !(language === ENGLISH && OF_ORIGIN.test(name));
}

const datesByLanguage = new Map<Language, ReadonlySet<string>>();

/** The days of the week and the months, which have capitals in some languages, in lower case. */
function datesIn(language: Language): ReadonlySet<string> {
  const known = datesByLanguage.get(language);
  if (known !== undefined) return known;
  const name = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language.code, { ...part, timeZone: "UTC" });
  const [days, months] = [name({ weekday: "long" }), name({ month: "long" })];
  const dates = new Set<string>();
  for (let month = 0; month < 12; month++) {
    dates.add(months.format(Date.UTC(2024, month)).toLowerCase());
    // Twelve days in a row have each day of the week.
    dates.add(days.format(Date.UTC(2024, 0, 1 + month)).toLowerCase());
  }
  datesByLanguage.set(language, dates);
  return dates;
}
