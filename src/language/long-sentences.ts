import { type Span, trimSpan } from "./span.ts";

/**
 * The most words of a sentence: what is longer is no sentence but a text without full stops (a transcript, a contract), and
 * a mark of it would be a page. Of 30,900 sentences in five communities' documentations 15 are longer.
 */
const MOST_WORDS = 60;
/** Scripts without spaces have about two characters a word; one that stands alone is a word. */
const UNSPACED = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const UNSPACED_WORD = 0.5;
/**
 * Thai, Lao, Khmer and Burmese end a sentence with a space at most, and part its clauses with spaces, too: about 240 letters
 * are what a sentence says in other languages.
 */
const SPACED_BY_CLAUSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
const CLAUSE_LETTER = 0.25;
/** How much shorter than its fair share a piece may be for the sake of a better border. */
const SHORTEST_SHARE = 0.6;

/** Where a sentence may be parted: in front of `place`, with so many words of the sentence before it. */
interface Border {
  readonly place: number;
  readonly words: number;
  /** The longer the pause there, the higher. */
  readonly pause: number;
}

const PAUSES = { line: 4, halt: 3, comma: 2, space: 1, letter: 0 } as const;
const LINE_BREAK = /[\n\r\v\f\u2028\u2029]/;
const HALT = /[;:–—；：]["'”’)\]]*$/;
const COMMA = /[,、，،]["'”’)\]]*$/;

/**
 * A sentence of a text in pieces of at most 60 words, as equal as good borders allow: between lines, after semicolons and
 * dashes, after commas, else between words. Nothing but white space is left out between them. The sentence itself where it
 * is no longer.
 */
export function cutLongSentence(text: string, sentence: Span): Span[] {
  // A word takes two characters with its space, or one of a script without spaces: shorter text needs no look.
  if (sentence.end - sentence.start <= 2 * MOST_WORDS || !mayBeLong(text, sentence)) return [sentence];
  const borders = findBorders(text, sentence);
  const words = borders.at(-1)?.words ?? 0;
  if (words <= MOST_WORDS) return [sentence];
  const pieces: Span[] = [];
  let from: Border = { place: sentence.start, words: 0, pause: 0 };
  let at = 0;
  while (words - from.words > MOST_WORDS) {
    const left = words - from.words;
    const share = left / Math.ceil(left / MOST_WORDS);
    const [least, most] = [from.words + share * SHORTEST_SHARE, from.words + MOST_WORDS];
    let best: Border | undefined;
    for (; (borders[at]?.words ?? most + 1) <= most; at++) {
      const border = borders[at];
      if (border !== undefined && border.words >= least && isBetter(border, best, from.words + share)) best = border;
    }
    if (best === undefined) break;
    pieces.push(trimSpan(text, from.place, best.place));
    at = borders.indexOf(best) + 1;
    from = best;
  }
  return [...pieces, trimSpan(text, from.place, sentence.end)];
}

/** False only where there are no more words than a sentence may have: all but scripts without spaces are told by their spaces. */
function mayBeLong(text: string, { start, end }: Span): boolean {
  let words = 1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x85 || code === 0xa0) words += 1;
    // Quotation marks and dashes are in all texts.
    else if (code >= 0x0e00 && (code < 0x2010 || code > 0x2027)) return true;
  }
  return words > MOST_WORDS;
}

function isBetter(border: Border, than: Border | undefined, wanted: number): boolean {
  if (than === undefined || border.pause !== than.pause) return border.pause > (than?.pause ?? -1);
  return Math.abs(border.words - wanted) < Math.abs(than.words - wanted);
}

/** Where words end, in order; the last is the sentence's end. What stands between spaces is one word at least. */
function findBorders(text: string, { start, end }: Span): Border[] {
  const borders: Border[] = [];
  let words = 0;
  let before = 0;
  const sentence = text.slice(start, end);
  for (const { index, 0: run } of sentence.matchAll(/\s+|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+|\S/g)) {
    const place = start + index + run.length;
    if (run.trim() === "") {
      before = words = Math.max(words, before + 1);
      borders.push({ place, words, pause: pauseOf(sentence, index, run) });
    } else if (!UNSPACED.test(run)) words += Math.max(1, CLAUSE_LETTER * (run.match(SPACED_BY_CLAUSE)?.length ?? 0));
    else {
      words += UNSPACED_WORD;
      borders.push({ place, words, pause: COMMA.test(run) || HALT.test(run) ? PAUSES.comma : PAUSES.letter });
    }
  }
  return [...borders, { place: end, words: Math.max(words, before + 1), pause: PAUSES.space }];
}

function pauseOf(sentence: string, index: number, space: string): number {
  if (LINE_BREAK.test(space)) return PAUSES.line;
  const before = sentence.slice(Math.max(0, index - 4), index);
  if (space.length > 1 || HALT.test(before)) return PAUSES.halt;
  return COMMA.test(before) ? PAUSES.comma : PAUSES.space;
}
