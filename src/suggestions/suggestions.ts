import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { type OutlinedText, outlineWithin } from "../corpus/article.ts";
import type { Answer } from "../retrieval/answer.ts";
import type { IndexedArticle } from "../store/passage-store.ts";
import { contentWords, findSubjects, type Subject } from "./subjects.ts";

/** What suggestions are made from, and asked of before they are made. */
export interface SuggestionSource {
  generation(): Promise<string>;
  listArticles(): Promise<readonly IndexedArticle[]>;
  readArticle(path: string): Promise<OutlinedText | undefined>;
  answer(question: string, options: { readonly limit: number }): Promise<Answer>;
}

export interface Suggestions {
  /**
   * Questions that continue what was typed, best first, at most `limit`. At once, from memory; the first call, and the
   * first after a re-index, starts the search for suggestions in the background and gives what there is so far.
   */
  suggest(typed: string, limit: number): readonly string[];
  /** Resolves when the search under way is over. */
  settled(): Promise<void>;
}

export interface SuggestionOptions {
  /** How a subject becomes a question in the language of its article, a BCP 47 tag where that is told. */
  writeQuestion(subject: string, lang: string | undefined): string | Promise<string>;
  /** Milliseconds between two trial questions, so that people's questions come first. */
  readonly pause?: number;
}

interface FoundSubject extends Subject {
  /** Of the article that it was found in. */
  readonly lang: string | undefined;
}

interface Suggestion {
  readonly question: string;
  readonly name: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

/** Enough to suggest something for most beginnings, few enough to try each. */
const MAX_ARTICLES = 300;
const MAX_SUGGESTIONS = 300;
const MAX_ARTICLE_TEXT = 50_000;
const MIN_OF_ARTICLE = 2;
const MAX_OF_ARTICLE = 20;
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
    for (const subject of await collectSubjects(source)) {
      const question = await writeQuestion(subject.name, subject.lang);
      await delay(pause, undefined, { ref: false });
      if ((await source.answer(question, { limit: 1 })).answered) known.push(toSuggestion(question, subject));
    }
  }

  return {
    suggest(typed, limit) {
      search ??= refresh()
        // Without suggestions people type on: the next call tries again.
        .catch(() => {
          generation = undefined;
        })
        .finally(() => {
          search = undefined;
        });
      return rank(known, typed).slice(0, limit);
    },
    settled: async () => search,
  };
}

/** The subjects of articles spread over the whole corpus, as many of each as there is room for. */
async function collectSubjects(source: SuggestionSource): Promise<FoundSubject[]> {
  const articles = await source.listArticles();
  const step = Math.max(1, articles.length / MAX_ARTICLES);
  const chosen = Array.from(
    { length: Math.min(articles.length, MAX_ARTICLES) },
    (_, n) => articles[Math.floor(n * step)],
  );
  const each = Math.min(
    MAX_OF_ARTICLE,
    Math.max(MIN_OF_ARTICLE, Math.floor(MAX_SUGGESTIONS / Math.max(1, chosen.length))),
  );
  const subjects = new Map<string, FoundSubject>();
  for (const article of chosen) {
    const read = article && (await source.readArticle(article.path));
    if (article === undefined || read === undefined) continue;
    // One article takes some milliseconds: heartbeats and people come in between.
    await nextTurn();
    const within = { start: 0, end: MAX_ARTICLE_TEXT };
    for (const subject of findSubjects(read.text, outlineWithin(read, within).blocks).slice(0, each)) {
      const key = subject.name.replace(/^the /, "").toLowerCase();
      if (!subjects.has(key)) subjects.set(key, { ...subject, lang: article.metadata.lang });
    }
  }
  return [...subjects.values()].slice(0, MAX_SUGGESTIONS);
}

function toSuggestion(question: string, { name, context }: Subject): Suggestion {
  return { question, name: new Set(contentWords(name)), context };
}

const NAME_WEIGHT = 3;
const CONTEXT_WEIGHT = 1;

/** Suggestions that share words with what was typed, the last of which may be unfinished; all of them for nothing typed. */
function rank(known: readonly Suggestion[], typed: string): string[] {
  const words = contentWords(typed);
  const hits = (there: ReadonlySet<string>) => words.filter((word) => hasPrefix(there, word)).length;
  return known
    .map((each) => ({ ...each, score: NAME_WEIGHT * hits(each.name) + CONTEXT_WEIGHT * hits(each.context) }))
    .filter(({ score }) => score > 0 || words.length === 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ question }) => question);
}

function hasPrefix(words: ReadonlySet<string>, start: string): boolean {
  if (words.has(start)) return true;
  for (const word of words) if (word.startsWith(start)) return true;
  return false;
}
