import type { OutlinedText } from "../../corpus/article.ts";
import { languageOf } from "../../language/languages/language-of.ts";
import { type Span, shiftSpan } from "../../language/span.ts";
import { type IndexedArticle, type PassageStore, readOutlined } from "../../store/passage-store.ts";
import type { Excerpt } from "../answer.ts";
import { DECISIVE, type JudgedPassage } from "../judge/judge-passages.ts";
import { withSentenceBefore } from "./antecedent.ts";
import { completeMark } from "./complete-mark.ts";
import { cutSection, type SectionCut } from "./cut-section.ts";
import { toExcerpt } from "./excerpt.ts";
import { findMark } from "./find-mark.ts";
import { findOtherSources } from "./other-sources.ts";
import { repeats } from "./repeats.ts";

/** Characters of the first excerpt: a whole section of most documentation. */
const FIRST_CHARACTERS = 1200;
/** Characters of each other one: together with the first they fit into one message. */
const OTHER_CHARACTERS = 600;

/**
 * Stretches that are marked in one excerpt. The second, where another good passage lies in the same section, marks what
 * answers in .41 of 216 excerpts instead of .34; it is there for three in ten.
 */
const MOST_MARKS = 2;
/** A first passage that answers as likely as this is sure of it, and bounds what stands beside it. */
const SURE = 0.9;
/**
 * How likely another passage must be beside it to be shown, and to be marked, as shares. On those 216 questions they cost no
 * evidence and one mark that answers, and one in six excerpts, which have nothing to do with the question, stays away.
 * With a half for showing, the other side of a comparison stays away as well; with three quarters for marking instead of a
 * half, no mark goes that answers, and what stands next in a list of frequent questions is left alone.
 */
const SHOWN_BESIDE = 1 / 3;
const MARKED_BESIDE = 3 / 4;

export interface ExcerptChoice {
  /** How many excerpts at most. */
  readonly limit: number;
  /**
   * A passage less likely than this ends the list: it, and what is behind it, would be there only because it exists. What
   * lies within better ones is marked there all the same.
   */
  readonly leastProbability: number;
}

/** An excerpt, and where it was cut. */
interface Chosen extends SectionCut {
  readonly excerpt: Excerpt;
  /** What may have the same text. */
  readonly copies: readonly IndexedArticle[];
}

/**
 * Cuts excerpts out of the sections around the best passages, best first, each from a section of its own and none that
 * says what a better one says already; where that is the same text in another article, it is named with it. A passage inside
 * an excerpt of a better one is marked there.
 */
export async function chooseExcerpts(
  passages: readonly JudgedPassage[],
  { limit, leastProbability }: ExcerptChoice,
  store: Pick<PassageStore, "readArticle" | "readOutline">,
): Promise<Excerpt[]> {
  const readArticle = rememberArticles(store);
  const chosen: Chosen[] = [];
  let adds = true;
  for (const [place, judged] of passages.entries()) {
    const likely = likelinessBeside(passages[0], judged);
    if (place > 0 && (judged.probability < leastProbability || likely < SHOWN_BESIDE)) adds = false;
    const { path } = judged.passage.chunk.article;
    const article = await readArticle(path);
    if (article === undefined) continue;
    const mark = markOf(judged, article);
    const at = chosen.findIndex(({ excerpt }) => excerpt.article === path && overlap(excerpt, mark));
    const shown = chosen[at];
    if (shown !== undefined) {
      if (likely >= MARKED_BESIDE && place < DECISIVE && judged.gate.otherQuestion === 0)
        chosen[at] = { ...shown, excerpt: withMark(shown.excerpt, mark) };
    } else if (adds && chosen.length < limit) {
      const next = cutNext(judged, mark, article, chosen);
      if (next === undefined) continue;
      const same = chosen.findIndex(({ excerpt }) => repeats(excerpt.text, next.excerpt.text));
      const known = chosen[same];
      if (known === undefined) chosen.push(next);
      else chosen[same] = { ...known, copies: [...known.copies, judged.passage.chunk.article, ...next.copies] };
    }
  }
  return Promise.all(
    chosen.map(async ({ excerpt, copies }) => {
      const also = await findOtherSources(excerpt, copies, readArticle);
      return also.length === 0 ? excerpt : { ...excerpt, also };
    }),
  );
}

/** Undefined where the passage lies where something is chosen already. */
function cutNext(
  judged: JudgedPassage,
  mark: Span,
  article: OutlinedText,
  chosen: readonly Chosen[],
): Chosen | undefined {
  const { path, metadata } = judged.passage.chunk.article;
  const beside = chosen.filter(({ excerpt }) => excerpt.article === path);
  const limit = chosen.length === 0 ? FIRST_CHARACTERS : OTHER_CHARACTERS;
  const cut = cutSection(article, mark, limit, languageOf(metadata.lang).code);
  if (cut === undefined || beside.some((each) => overlap(each.excerpt, cut) || isSameSection(each, cut))) {
    return undefined;
  }
  const bare = toExcerpt(judged, chosen.length + 1, article, cut, mark);
  const complete = withSentenceBefore(bare, article);
  const excerpt = beside.some((each) => overlap(each.excerpt, complete)) ? bare : complete;
  return { ...cut, excerpt, copies: judged.copies.map(({ chunk }) => chunk.article) };
}

/** Marks one more stretch of an excerpt, where that lies in it and beside what is marked. */
function withMark(excerpt: Excerpt, mark: Span): Excerpt {
  const { highlights } = excerpt;
  const isInside = excerpt.start <= mark.start && mark.end <= excerpt.end;
  const isNew = !highlights.some((each) => overlap(each, mark));
  return isInside && isNew && highlights.length < MOST_MARKS
    ? { ...excerpt, highlights: [...highlights, mark] }
    : excerpt;
}

/** How likely a passage is beside one that is sure, as a share; 1 where none is. */
function likelinessBeside(first: JudgedPassage | undefined, { probability }: JudgedPassage): number {
  const most = first?.probability ?? 0;
  return most < SURE ? 1 : probability / most;
}

/** The sentences of a passage that answer, in the article's text, with what they lead to. */
function markOf(judged: JudgedPassage, article: OutlinedText): Span {
  const { chunk, text } = judged.passage;
  const { first, last } = findMark(judged);
  const inChunk = { start: text.sentences[first]?.start ?? 0, end: text.sentences[last]?.end ?? chunk.text.length };
  return completeMark(article, shiftSpan(inChunk, chunk.start), {
    isEcho: judged.echoes[last] ?? false,
    code: languageOf(chunk.article.metadata.lang).code,
  });
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
    const reading = known.get(path) ?? readOutlined(store, path);
    known.set(path, reading);
    return reading;
  };
}
