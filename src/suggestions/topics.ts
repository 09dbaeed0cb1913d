import { setImmediate as nextTurn } from "node:timers/promises";
import { type OutlinedText, outlineWithin } from "../corpus/article.ts";
import type { Language } from "../language/languages/language.ts";
import { languageOf } from "../language/languages/language-of.ts";
import type { IndexedArticle } from "../store/passage-store.ts";
import { contentWords } from "./content-words.ts";
import { findSubjects, type Subject } from "./subjects.ts";

/** Where articles are looked for what may be asked about them. */
export interface ArticleSource {
  listArticles(): Promise<readonly IndexedArticle[]>;
  readArticle(path: string): Promise<OutlinedText | undefined>;
}

/** What may be asked about in an article. */
export interface Topic extends Omit<Subject, "mentions" | "isHeading"> {
  /** Whether its name says by itself what is asked. */
  readonly isQuestion: boolean;
  readonly language: Language;
  /** The language as the article's metadata tells it: a BCP 47 tag. */
  readonly lang: string | undefined;
}

/** Enough to suggest something for most beginnings, few enough to try each. */
const MAX_ARTICLES = 300;
const MAX_TOPICS = 300;
/** Characters; where words are found by a dictionary, which takes ten times as long, a word has two or three. */
const MAX_TEXT = { spaced: 50_000, unspaced: 15_000 };
const MIN_OF_ARTICLE = 2;
const MAX_OF_ARTICLE = 20;
/** Of an article's text: what stands around its title. */
const OPENING = 1000;
/** Fewer words of a title or heading are a name rather than what is asked. */
const LEAST_WORDS_OF_QUESTION = 2;
/** A title that was made from a text too long for one. */
const CUT = /…$/;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What articles spread over the whole corpus speak of, as much of each as there is room for; of each name the first. */
export async function collectTopics(source: ArticleSource): Promise<readonly Topic[]> {
  const articles = await source.listArticles();
  const step = Math.max(1, articles.length / MAX_ARTICLES);
  const chosen = Array.from(
    { length: Math.min(articles.length, MAX_ARTICLES) },
    (_, n) => articles[Math.floor(n * step)],
  );
  const room = Math.floor(MAX_TOPICS / Math.max(1, chosen.length));
  const each = Math.min(MAX_OF_ARTICLE, Math.max(MIN_OF_ARTICLE, room));
  const found: Topic[][] = [];
  for (const article of chosen) {
    const read = article && (await source.readArticle(article.path));
    if (article === undefined || read === undefined) continue;
    // One article takes some milliseconds: heartbeats and people come in between.
    await nextTurn();
    found.push(topicsOf(article, read));
  }
  return takeTurns(found, each).slice(0, MAX_TOPICS);
}

/** The first topic of each article, then the second of each, up to `most` of one: of those that say the same, the first. */
function takeTurns(found: readonly (readonly Topic[])[], most: number): Topic[] {
  const topics = new Map<string, Topic>();
  const taken = found.map(() => 0);
  const longest = found.reduce((length, ofArticle) => Math.max(length, ofArticle.length), 0);
  for (let turn = 0; turn < longest; turn++) {
    found.forEach((ofArticle, article) => {
      const topic = ofArticle[turn];
      if (topic === undefined || (taken[article] ?? 0) >= most || topics.has(keyOf(topic))) return;
      taken[article] = (taken[article] ?? 0) + 1;
      topics.set(keyOf(topic), topic);
    });
  }
  return [...topics.values()];
}

/** What topics have in common that say the same in one language: "Der Leuchtturm", "Leuchtturm". */
function keyOf({ name, language }: Topic): string {
  return `${language.code} ${contentWords(name, language).join(" ") || name}`;
}

/** What its owner says that it answers, its title, and what it speaks of, most telling first. */
function topicsOf({ metadata }: IndexedArticle, read: OutlinedText): Topic[] {
  const { title, asks, pointed, lang } = metadata;
  const language = languageOf(lang);
  const context = new Set(contentWords(read.text.slice(0, OPENING), language));
  // In members' words, which were perhaps meant for the owners alone.
  const unshown = new Set(pointed?.split("\n"));
  const stated = asks?.split("\n").filter((question) => !unshown.has(question)) ?? [];
  const asked = stated.map((name) => ({ name, isQuestion: true, context }));
  const { blocks } = outlineWithin(read, { start: 0, end: language.segment ? MAX_TEXT.unspaced : MAX_TEXT.spaced });
  const found = findSubjects(read.text, blocks, language).map(({ name, isHeading, context: around }) => ({
    name,
    isQuestion: isHeading && saysEnough(name, language),
    context: around,
  }));
  const titled =
    CUT.test(title) || !SAYS_SOMETHING.test(title)
      ? []
      : [{ name: title, isQuestion: saysEnough(title, language), context }];
  return [...asked, ...titled, ...found].map((topic) => ({ ...topic, language, lang }));
}

function saysEnough(line: string, language: Language): boolean {
  return contentWords(line, language).length >= LEAST_WORDS_OF_QUESTION;
}
