import type { IndexedArticle } from "../../store/passage-store.ts";
import { cleanLine } from "../markdown/clean.ts";
import { cutAfter, ELLIPSIS, plainLine } from "../markdown/escape.ts";
import type { Words } from "../words/words.ts";
import { articleKey } from "./article-key.ts";

/** Titles that begin alike for so long look alike in the narrowest list, a menu. */
const SEEN_OF_TITLE = 30;
/** What part of a name the path may take. */
const SHARE_OF_PATH = 0.6;
/** Characters of an article's key that stand for a path which is too long, or which cannot be shown as it is. */
const SHOWN_KEY = 6;

/**
 * An article's name in a list to choose from, of at most `limit` characters, without Markdown: its title, and where another
 * article's reads the same, its path.
 */
export function nameArticle(
  article: IndexedArticle,
  articles: readonly IndexedArticle[],
  limit: number,
  { sources }: Pick<Words, "sources">,
): string {
  const title = (most: number) => plainLine(article.metadata.title, most) || sources.untitled;
  const path = tellingPath(article, articles, Math.floor(limit * SHARE_OF_PATH));
  if (path === undefined) return title(limit);
  const tail = ` (${path})`;
  return title(limit - tail.length) + tail;
}

/** The path of an article whose title others have too, in at most `limit` characters; undefined where it has its own. */
export function tellingPath(
  article: IndexedArticle,
  articles: readonly IndexedArticle[],
  limit: number,
): string | undefined {
  return repeatedTitles(articles).has(seenTitle(article)) ? shortenPath(article.path, limit) : undefined;
}

/** The end of a path says more than its beginning; what is left out, the key makes up for. */
function shortenPath(path: string, limit: number): string {
  const shown = cleanLine(path);
  if (shown === path && path.length <= limit) return path;
  const key = articleKey(path).slice(0, SHOWN_KEY);
  const room = limit - ELLIPSIS.length - " ".length - key.length;
  return `${ELLIPSIS}${shown.slice(cutAfter(shown, shown.length - room))} ${key}`;
}

const repeated = new WeakMap<readonly IndexedArticle[], ReadonlySet<string>>();

/** Found once a list: suggestions name articles at each key that is pressed. */
function repeatedTitles(articles: readonly IndexedArticle[]): ReadonlySet<string> {
  const known = repeated.get(articles);
  if (known !== undefined) return known;
  const met = new Set<string>();
  const twice = new Set<string>();
  for (const article of articles) {
    const title = seenTitle(article);
    if (met.has(title)) twice.add(title);
    met.add(title);
  }
  repeated.set(articles, twice);
  return twice;
}

function seenTitle({ metadata }: IndexedArticle): string {
  return cleanLine(metadata.title).slice(0, SEEN_OF_TITLE).toLowerCase();
}
