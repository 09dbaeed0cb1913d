import { guessLanguage, identifyQuestion } from "../../language/detection/identify-language.ts";
import { languageOfScript } from "../../language/detection/language-of-script.ts";
import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import { languageCode } from "../../language/languages/language-code.ts";
import { languageOf } from "../../language/languages/language-of.ts";
import { KNOWN_LANGUAGES, languageTerm } from "../../language/terms.ts";
import { splitWords } from "../../language/words.ts";
import type { PassageStore } from "../../store/passage-store.ts";

/** The articles of a generation that are written in one language. */
export interface LanguagePart {
  readonly language: Language;
  readonly store: PassageStore;
}

/** A generation never changes: its languages are told apart once. */
const known = new WeakMap<PassageStore, Promise<readonly LanguagePart[]>>();

/**
 * The languages of the articles, that of most of them first, each with a store of its articles alone: what is rare in one
 * language may be common in another. Where there is one language, its store is the generation itself.
 */
export function findLanguages(store: PassageStore): Promise<readonly LanguagePart[]> {
  const found = known.get(store);
  if (found !== undefined) return found;
  const reading = readLanguages(store);
  known.set(store, reading);
  // A database that was away may be there the next time.
  reading.catch(() => known.delete(store));
  return reading;
}

async function readLanguages(store: PassageStore): Promise<readonly LanguagePart[]> {
  const counts = await store.documentFrequencies(KNOWN_LANGUAGES.map(languageTerm));
  const others = KNOWN_LANGUAGES.filter((_, index) => (counts[index] ?? 0) > 0);
  const foreign = counts.reduce((sum, count) => sum + count, 0);
  const english = store.statistics.chunks - foreign;
  const found = [...(english > 0 ? [ENGLISH.code] : []), ...others];
  if (found.length <= 1) return [{ language: languageOf(found[0]), store }];
  const codes = new Map<string, string>();
  for (const { path, metadata } of await store.listArticles()) {
    codes.set(path, languageCode(metadata.lang ?? ENGLISH.code) ?? ENGLISH.code);
  }
  const parts = await Promise.all(
    found.map(async (code) => ({
      language: languageOf(code),
      store: await store.restrict((path) => codes.get(path) === code),
    })),
  );
  return parts.sort((a, b) => b.store.statistics.chunks - a.store.statistics.chunks);
}

/** Where half the words of a question are words that every text of a language has, it is in that language. */
const PLAINLY = 0.5;

/** The languages of the articles, by their codes, where a question is plainly in none of them; none otherwise. */
export async function languagesBeside(question: string, parts: readonly LanguagePart[]): Promise<readonly string[]> {
  const words = splitWords(question).map(({ raw }) => raw);
  // Spares most bots what tells languages apart by their letters: 27 MB.
  if (parts.some(({ language }) => countCommon(words, language) >= PLAINLY * words.length)) return [];
  const codes = parts.map(({ language }) => language.code);
  const asked = await identifyQuestion(question);
  return asked === undefined || codes.includes(asked) ? [] : codes;
}

/** In how many languages a question is asked: each takes as long as a question does. */
const MOST_ASKED = 3;

/** The part that an article is in. */
export async function partOf(article: string, parts: readonly LanguagePart[]): Promise<readonly LanguagePart[]> {
  for (const part of parts) if ((await part.store.readOutline(article)) !== undefined) return [part];
  return parts;
}

/** By so many words of its own a language leads that no guess by letters changes which one is asked first. */
const SURE_LEAD = 2;

/** The parts in which a question is asked, that of the language which it is written in first. */
export async function partsFor(question: string, parts: readonly LanguagePart[]): Promise<readonly LanguagePart[]> {
  if (parts.length <= 1) return parts;
  const words = splitWords(question).map(({ raw }) => raw);
  const script = languageOfScript(question);
  const counts = parts.map(({ language }) =>
    language.code === script ? words.length + 1 : countCommon(words, language),
  );
  const [most = 0, second = 0] = counts.toSorted((a, b) => b - a);
  // As much as one word that every text of the language has: in some languages a question has none.
  const guessed = script ?? (most - second < SURE_LEAD ? await guessLanguage(question) : undefined);
  return parts
    .map((part, index) => ({
      part,
      likely: (counts[index] ?? 0) + Number(part.language.code === guessed && guessed !== script),
    }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_ASKED)
    .map(({ part }) => part);
}

/** How many of these words are words that every text of a language has. */
function countCommon(words: readonly string[], language: Language): number {
  return words.filter((word) => language.isCommon(language.normalise(word))).length;
}
