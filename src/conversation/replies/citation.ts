import type { PlaceRange } from "../../corpus/article.ts";
import { type Excerpt, markedPlace, type OtherSource } from "../../retrieval/answer.ts";
import { MAX_DATE_TEXT, MAX_HEADING_TEXT, MAX_PUBLISHER_TEXT, MAX_TITLE_TEXT, MAX_URL_LENGTH } from "../limits.ts";
import { cleanLine } from "../markdown/clean.ts";
import { ELLIPSIS, escapeLine, escapeMarkdown } from "../markdown/escape.ts";
import { isolate } from "../markdown/isolate.ts";
import type { Words } from "../words/words.ts";

/** What the index has between headings. */
const BETWEEN_HEADINGS = " › ";
/** Of the articles that have the same text, so many are named; of each, so many characters. */
const MOST_OTHERS = 3;
const MAX_OTHER_TEXT = 60;

/**
 * "[1] Title · Heading › Heading · publisher · date · lines 5-6" (or "page 4") in small print, the title linked where the
 * article has an address; behind it the other articles in which the same text stands.
 */
export function citation(excerpt: Excerpt, words: Words): string {
  const title = linkTitle(excerpt.title, excerpt.url, words);
  const parts = [`[${excerpt.number}] ${title}`];
  const heading = lastHeadings(excerpt.heading);
  if (heading !== "") parts.push(heading);
  if (excerpt.publisher !== undefined) parts.push(escapeLine(excerpt.publisher, MAX_PUBLISHER_TEXT));
  if (excerpt.published !== undefined) parts.push(escapeLine(words.date(excerpt.published), MAX_DATE_TEXT));
  const where = whereabouts(excerpt, markedPlace(excerpt), words);
  if (where !== undefined) parts.push(where);
  if (excerpt.also !== undefined) parts.push(otherSources(excerpt.title, excerpt.also, words));
  return `-# ${parts.join(" · ")}`;
}

/** By their titles, where these say more than that of the excerpt does; else by their paths. */
function otherSources(title: string, also: readonly OtherSource[], words: Words): string {
  const named = also.slice(0, MOST_OTHERS).map((other) => {
    const name = other.title === title ? other.article : other.title;
    return linkLabel(escapeLine(name, MAX_OTHER_TEXT), other.url, words);
  });
  return words.answer.also(named, also.length - named.length);
}

/** Where a stretch of an article stands in its file, in words; undefined where the headings alone tell. */
export function whereabouts(
  { places, startLine, endLine }: Pick<Excerpt, "places" | "startLine" | "endLine">,
  range: PlaceRange | undefined,
  words: Words,
): string | undefined {
  if (places === undefined) return words.answer.lines(startLine, endLine);
  return range && words.answer.place(range);
}

/** The headings above an excerpt, as many of the nearest as there is room for. */
function lastHeadings(path: string): string {
  const headings = path.split(BETWEEN_HEADINGS);
  const write = (from: number) =>
    isolate(
      escapeMarkdown(cleanLine([...(from > 0 ? [ELLIPSIS] : []), ...headings.slice(from)].join(BETWEEN_HEADINGS))),
    );
  const from = headings.findIndex((_, at) => write(at).length <= MAX_HEADING_TEXT);
  return from < 0 ? escapeLine(headings.at(-1) ?? "", MAX_HEADING_TEXT) : write(from);
}

/** A title, escaped; a word for it where nothing of it can be seen. */
export function escapeTitle(title: string, words: Words): string {
  return escapeLine(title, MAX_TITLE_TEXT) || words.sources.untitled;
}

/** A title, escaped, as a link where there is an http(s) address that Discord can take. */
export function linkTitle(title: string, url: string | undefined, words: Words): string {
  return linkLabel(escapeTitle(title, words), url, words);
}

function linkLabel(label: string, url: string | undefined, words: Words): string {
  const address = url === undefined ? undefined : linkAddress(url);
  if (address === undefined) return label;
  // Discord takes no bracket inside a link's label, escaped or not.
  return /[[\]]/.test(label) ? `${label} ([${words.answer.link}](${address}))` : `[${label}](${address})`;
}

function linkAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return undefined;
  // What could end the link early or start a format is written as its percent code.
  const href = parsed.href.replace(/[()<>*_~`|\\[\]@]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length <= MAX_URL_LENGTH ? href : undefined;
}
