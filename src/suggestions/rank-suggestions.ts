import { findLexemes } from "../language/find-lexemes.ts";
import { foldLetters } from "../language/fold-letters.ts";
import type { Language } from "../language/languages/language.ts";
import { languageCode } from "../language/languages/language-code.ts";
import { formsOf } from "./content-words.ts";

/** A question that may be suggested. */
export interface Suggestion {
  readonly question: string;
  /** The same as `foldLetters` makes it. */
  readonly folded: string;
  /** Of the article that answers it. */
  readonly language: Language;
  /** Words of what it asks about, and of the sentences that speak of that, as `contentWords` gives them. */
  readonly name: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

/** What it counts that the question goes on as it was begun, and for each word to be in the name, or near it. */
const BEGUN_WEIGHT = 5;
const NAME_WEIGHT = 3;
const CONTEXT_WEIGHT = 1;

/** A word that was typed, under each of the forms by which it may be known. */
type TypedWord = readonly string[];

/**
 * Suggestions that share words with what was typed, the last of which may be unfinished, or that begin like it; all of them
 * where no word was typed that says what it is about. What was typed is read in the language of each.
 * @param locale whoever types reads this language: of two that fit as well, the one in it comes first
 */
export function rankSuggestions(known: readonly Suggestion[], typed: string, locale?: string): string[] {
  const own = locale === undefined ? undefined : languageCode(locale);
  const start = foldLetters(typed.trim());
  const languages = new Set(known.map(({ language }) => language));
  const { typedIn, saysNothing } = readTyped(typed, languages);
  return known
    .map(({ question, folded, language, name, context }) => {
      const words = typedIn.get(language) ?? [];
      // What is unfinished ends anywhere: a dictionary need not find its words as in the whole.
      const within = language.segment ? folded : undefined;
      const hits = (there: ReadonlySet<string>) => words.filter((word) => isIn(there, word)).length;
      const named = words.filter((word) => isIn(name, word) || word.some((form) => within?.includes(form))).length;
      const begun = Number(start !== "" && folded.startsWith(start));
      const score = BEGUN_WEIGHT * begun + NAME_WEIGHT * named + CONTEXT_WEIGHT * hits(context);
      return { question, score, isOwn: Number(language.code === own) };
    })
    .filter(({ score }) => score > 0 || saysNothing)
    .toSorted((a, b) => b.score - a.score || b.isOwn - a.isOwn)
    .map(({ question }) => question);
}

/**
 * What was typed as each language reads it, without what is a stop word in any: "der" is no beginning of "Derby". Where that
 * is all, it says nothing, and is no more than a hint: in one language "war" is a stop word, and in another one not.
 */
function readTyped(typed: string, languages: Iterable<Language>) {
  const read = [...languages].map((language) => ({ language, found: findLexemes(typed, language) }));
  const stopped = new Set<number>();
  for (const { found } of read) {
    found.lexemes.forEach(({ stop }, index) => {
      if (stop) stopped.add(found.starts[index] ?? 0);
    });
  }
  const wordsOf = (isLeftOut: (start: number) => boolean) =>
    new Map(
      read.map(({ language, found }) => [
        language,
        found.lexemes.filter(({ stop }, index) => !stop && !isLeftOut(found.starts[index] ?? 0)).map(formsOf),
      ]),
    );
  const telling = wordsOf((start) => stopped.has(start));
  const saysNothing = [...telling.values()].every((words) => words.length === 0);
  return { typedIn: saysNothing ? wordsOf(() => false) : telling, saysNothing };
}

/** Whether one of these words begins as the typed one does. */
function isIn(words: ReadonlySet<string>, typed: TypedWord): boolean {
  if (typed.some((form) => words.has(form))) return true;
  for (const word of words) if (typed.some((form) => word.startsWith(form))) return true;
  return false;
}
