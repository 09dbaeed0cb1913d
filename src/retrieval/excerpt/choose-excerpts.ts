import type { OutlinedText } from "../../corpus/article.ts";
import { type Span, shiftSpan } from "../../language/span.ts";
import type { PassageStore } from "../../store/passage-store.ts";
import type { Excerpt } from "../answer.ts";
import type { JudgedPassage } from "../judge/judge-passages.ts";
import { withSentenceBefore } from "./antecedent.ts";
import { cutSection, type SectionCut } from "./cut-section.ts";
import { toExcerpt } from "./excerpt.ts";
import { findMark } from "./find-mark.ts";
import { repeats } from "./repeats.ts";

/** Characters of the first excerpt: a whole section of most documentation. */
const FIRST_CHARACTERS = 1200;
/** Characters of each other one: together with the first they fit into one message. */
const OTHER_CHARACTERS = 600;

/** An excerpt, and where it was cut. */
interface Chosen extends SectionCut {
  readonly path: string;
  readonly excerpt: Excerpt;
}

/**
 * Cuts excerpts out of the sections around the best passages, best first, each from a section of its own and none that
 * says what a better one says already.
 * @param limit how many at most
 */
export async function chooseExcerpts(
  passages: readonly JudgedPassage[],
  limit: number,
  store: Pick<PassageStore, "readArticle" | "readOutline">,
): Promise<Excerpt[]> {
  const readArticle = rememberArticles(store);
  const chosen: Chosen[] = [];
  for (const judged of passages) {
    if (chosen.length >= limit) break;
    const next = await cutNext(judged, chosen, readArticle);
    if (next !== undefined) chosen.push(next);
  }
  return chosen.map(({ excerpt }) => excerpt);
}

/** Undefined where the passage adds nothing to what is chosen. */
async function cutNext(
  judged: JudgedPassage,
  chosen: readonly Chosen[],
  readArticle: (path: string) => Promise<OutlinedText | undefined>,
): Promise<Chosen | undefined> {
  const { chunk } = judged.passage;
  const { path } = chunk.article;
  const mark = markOf(judged);
  const shown = chosen.filter((each) => each.path === path);
  if (shown.some((each) => overlap(each, mark))) return undefined;
  const article = await readArticle(path);
  if (article === undefined) return undefined;
  const limit = chosen.length === 0 ? FIRST_CHARACTERS : OTHER_CHARACTERS;
  const cut = cutSection(article, mark, limit);
  if (cut === undefined || shown.some((each) => overlap(each, cut) || isSameSection(each, cut))) return undefined;
  const bare = toExcerpt(judged, chosen.length + 1, article, cut, mark);
  const complete = withSentenceBefore(bare, article);
  const excerpt = shown.some((each) => overlap(each, complete)) ? bare : complete;
  if (chosen.some((each) => repeats(each.excerpt.text, excerpt.text))) return undefined;
  return { ...cut, start: excerpt.start, path, excerpt };
}

/** The sentences of a passage that answer, in the article's text. */
function markOf(judged: JudgedPassage): Span {
  const { chunk, text } = judged.passage;
  const { first, last } = findMark(judged);
  const inChunk = { start: text.sentences[first]?.start ?? 0, end: text.sentences[last]?.end ?? chunk.text.length };
  return shiftSpan(inChunk, chunk.start);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Text without headings is no section: two parts of it are two things to show. */
function isSameSection(one: SectionCut, other: SectionCut): boolean {
  return one.section.heading !== undefined && one.section.heading === other.section.heading;
}

/** Reads each article once. */
function rememberArticles(
  store: Pick<PassageStore, "readArticle" | "readOutline">,
): (path: string) => Promise<OutlinedText | undefined> {
  const known = new Map<string, Promise<OutlinedText | undefined>>();
  return (path) => {
    const reading = known.get(path) ?? readOutlined(path, store);
    known.set(path, reading);
    return reading;
  };
}

async function readOutlined(
  path: string,
  store: Pick<PassageStore, "readArticle" | "readOutline">,
): Promise<OutlinedText | undefined> {
  const [text, outline] = await Promise.all([store.readArticle(path), store.readOutline(path)]);
  return text === undefined || outline === undefined ? undefined : { text, ...outline };
}
