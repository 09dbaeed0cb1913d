import { type Span, trimSpan } from "../language/span.ts";

export interface MeasuredSpan extends Span {
  readonly tokens: number;
}

/**
 * Longer stretches are cut before their tokens are counted: no language comes near this many characters a token, and
 * counting a "sentence" of megabytes (minified code, a table without line breaks) again and again would never end.
 */
export const CHARACTERS_PER_TOKEN = 8;
/** How far from the middle of a stretch, as a share of its length, white space is still worth looking for. */
const SEARCHED_SHARE = 0.25;
const SEARCHED_CHARACTERS = 500;
/** How far around a cut inside a word graphemes are looked at: longer ones may be cut. */
const GRAPHEME_WINDOW = 64;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Measures a stretch of text and, where it has more than `maxTokens` tokens, cuts it into pieces that have not: as equal
 * as it can, trimmed and in order, at white space, else between graphemes, else between code points. Nothing but white
 * space is lost. A single code point of more tokens than that stays whole.
 */
export function cutSpan(
  text: string,
  span: Span,
  maxTokens: number,
  countTokens: (text: string) => number,
): MeasuredSpan[] {
  const characters = maxTokens * CHARACTERS_PER_TOKEN;
  const pieces: MeasuredSpan[] = [];
  const pending = [span];
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    const { start, end } = piece;
    const isCountable = end - start <= characters;
    const tokens = isCountable ? countTokens(text.slice(start, end)) : Number.POSITIVE_INFINITY;
    const halves = tokens <= maxTokens ? [] : halve(text, piece);
    if (halves.length === 2) pending.push(...halves.reverse());
    else pieces.push({ start, end, tokens });
  }
  return pieces;
}

/** The two parts of a stretch, trimmed; the stretch itself when it is one code point. */
function halve(text: string, span: Span): Span[] {
  const cut = findCut(text, span);
  const left = trimSpan(text, span.start, cut);
  const right = trimSpan(text, cut, span.end);
  return [left, right].filter(({ start, end }) => end > start);
}

function findCut(text: string, { start, end }: Span): number {
  const middle = (start + end) >> 1;
  const reach = Math.min(SEARCHED_CHARACTERS, Math.floor((end - start) * SEARCHED_SHARE));
  for (let away = 0; away <= reach; away++) {
    if (middle - away > start && isSpace(text, middle - away)) return middle - away;
    if (middle + away < end && isSpace(text, middle + away)) return middle + away;
  }
  return findGraphemeBorder(text, middle, start, end);
}

function findGraphemeBorder(text: string, middle: number, start: number, end: number): number {
  const from = codePointStart(text, Math.max(start, middle - GRAPHEME_WINDOW), start);
  const to = Math.min(end, middle + GRAPHEME_WINDOW);
  const grapheme = graphemes.segment(text.slice(from, to)).containing(middle - from);
  if (grapheme !== undefined) {
    const first = from + grapheme.index;
    const last = first + grapheme.segment.length;
    if (first > from) return first;
    if (last < to) return last;
  }
  const border = codePointStart(text, middle, start);
  return border > start ? border : Math.min(end, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
}

/** `at`, or one less where it lies inside a surrogate pair that begins at or after `start`. */
function codePointStart(text: string, at: number, start: number): number {
  return at > start && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
