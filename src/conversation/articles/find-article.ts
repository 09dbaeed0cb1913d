import type { IndexedArticle } from "../../store/passage-store.ts";
import { MemberError } from "../member-error.ts";
import type { Words } from "../words/words.ts";
import { findByKey } from "./article-key.ts";

/** How many articles are named to a person who has to say which. */
const NAMED_ARTICLES = 5;

/**
 * The article a person means: by key (a chosen suggestion), path, title, or words that one article alone contains.
 * Throws a UserError when there is none, or more than one: then it names them.
 */
export function findArticle(articles: readonly IndexedArticle[], named: string): IndexedArticle {
  const wanted = fold(named);
  const chosen = findByKey(articles, named) ?? articles.find((article) => article.path === named);
  if (chosen !== undefined) return chosen;
  const titled = articles.filter((article) => describe(article).title === wanted);
  const matching = titled.length > 0 ? titled : matchArticles(articles, named);
  const [first, second] = matching;
  if (first === undefined) throw new MemberError((words) => words.errors.noSuchArticle(named));
  if (second !== undefined) throw new MemberError((words) => askWhich(named, matching, words));
  return first;
}

function askWhich(named: string, matching: readonly IndexedArticle[], words: Words): string {
  const names = matching
    .slice(0, NAMED_ARTICLES)
    .map(({ metadata, path }) => words.errors.articleAt(metadata.title, path));
  return words.errors.severalSuchArticles(named, names, matching.length - names.length);
}

/**
 * Articles in whose title, publisher or path every word typed begins some word; failing those, articles that merely
 * contain what was typed (scripts without spaces have no words). Titles that start with it come first.
 */
export function matchArticles(articles: readonly IndexedArticle[], typed: string): IndexedArticle[] {
  const start = fold(typed);
  const words = wordsOf(start);
  const found = articles.filter((article) => {
    const there = describe(article).words;
    return words.every((word) => there.some((each) => each.startsWith(word)));
  });
  const matching = found.length > 0 ? found : articles.filter((article) => describe(article).text.includes(start));
  const startsWith = (article: IndexedArticle) => describe(article).title.startsWith(start);
  return [...matching.filter(startsWith), ...matching.filter((article) => !startsWith(article))];
}

interface Description {
  readonly title: string;
  readonly text: string;
  readonly words: readonly string[];
}

const descriptions = new WeakMap<IndexedArticle, Description>();

/** Made once an article: suggestions look through all of them at each key that is pressed. */
function describe(article: IndexedArticle): Description {
  const known = descriptions.get(article);
  if (known !== undefined) return known;
  const { metadata, path } = article;
  const text = fold(`${metadata.title} ${metadata.publisher ?? ""} ${path}`);
  const made = { title: fold(metadata.title), text, words: [...new Set(wordsOf(text))] };
  descriptions.set(article, made);
  return made;
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Text without case, accents and extra white space. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
