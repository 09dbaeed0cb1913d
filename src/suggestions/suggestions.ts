import { setTimeout as delay } from "node:timers/promises";
import { foldLetters } from "../language/fold-letters.ts";
import type { Answer } from "../retrieval/answer.ts";
import { contentWords } from "./content-words.ts";
import { rankSuggestions, type Suggestion } from "./rank-suggestions.ts";
import { type ArticleSource, collectTopics } from "./topics.ts";

/** What suggestions are made from, and asked of before they are made. */
export interface SuggestionSource extends ArticleSource {
  generation(): Promise<string>;
  answer(question: string, options: { readonly limit: number }): Promise<Answer>;
}

export interface Suggestions {
  /**
   * Questions that continue what was typed, best first, at most `limit`. At once, from memory; the first call, and the
   * first after a re-index, starts the search for suggestions in the background and gives what there is so far.
   * @param locale of whoever types, where it is known
   */
  suggest(typed: string, limit: number, locale?: string): readonly string[];
  /** Resolves when the search under way is over. */
  settled(): Promise<void>;
}

export interface SuggestionOptions {
  /**
   * How a name becomes a question in the language of its article, a BCP 47 tag where that is told; the name itself where no
   * question can be made of it.
   */
  writeQuestion(name: string, lang: string | undefined): string | Promise<string>;
  /** Milliseconds between two trial questions, so that people's questions come first. */
  readonly pause?: number;
}

const DEFAULT_PAUSE = 20;

/** Finds questions that the articles can answer: each is suggested only after it has been asked and answered. */
export function createSuggestions(source: SuggestionSource, options: SuggestionOptions): Suggestions {
  const { writeQuestion, pause = DEFAULT_PAUSE } = options;
  let known: Suggestion[] = [];
  let generation: string | undefined;
  let search: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    const current = await source.generation();
    if (current === generation) return;
    generation = current;
    known = [];
    for (const { name, isQuestion, context, language, lang } of await collectTopics(source)) {
      const question = isQuestion ? name : await writeQuestion(name, lang);
      await delay(pause, undefined, { ref: false });
      if (!(await source.answer(question, { limit: 1 })).answered) continue;
      known.push({
        question,
        folded: foldLetters(question),
        language,
        name: new Set(contentWords(name, language)),
        context,
      });
    }
  }

  return {
    suggest(typed, limit, locale) {
      search ??= refresh()
        // Without suggestions people type on: the next call tries again.
        .catch(() => {
          generation = undefined;
        })
        .finally(() => {
          search = undefined;
        });
      return rankSuggestions(known, typed, locale).slice(0, limit);
    },
    settled: async () => search,
  };
}
