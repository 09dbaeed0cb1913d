import type { Block, OutlinedText } from "../../corpus/article.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { Span } from "../../language/span.ts";
import { READABLE } from "./section.ts";

/** A question, whatever quotes, brackets and emphasis close after it. */
const QUESTION = /[?？؟][\p{Pe}\p{Pf}"'*_`~]*$/u;
/** What leads to what follows: "Run:" */
const LEAD_IN = /[:：][\p{Pe}\p{Pf}"'*_`~]*$/u;
const ENDED = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'*_`~]*$/u;
const TABLE_ROW = /^\s*\|/;
/** More code is a listing, which nobody wants marked whole. */
const MOST_CODE = 300;
/** A line that is as long and ends without a stop is wrapped: prose is wrapped no narrower, and lists of names are shorter. */
const WRAPPED = 60;
/** What may go on in the next line: no sign of a list, a row or a heading. */
const GOES_ON = /^[ \t]*(?:\r\n?|\n)[ \t>]*(?=[\p{L}\p{N}("'`*_[])(?!\d{1,3}[.)]\s|[*-]\s)/u;
/** "What do I run?", "Run this:", the command. */
const MOST_STEPS = 3;

export interface MarkOptions {
  /** Whether it only repeats the question. */
  readonly isEcho: boolean;
  /** The article's language. */
  readonly code?: string;
}

/**
 * A mark with the rest of its last sentence, if a line break cut that, and with what it leads to: the sentence said to a
 * question, the first item of a list or the code under "as follows:", the command under what it does, what is said of an
 * error message that the question quoted.
 */
export function completeMark(article: OutlinedText, mark: Span, { isEcho, code }: MarkOptions): Span {
  let end = endOfSentence(article, mark.end, code);
  for (let step = 0; step < MOST_STEPS; step++) {
    const said = article.text.slice(mark.start, end);
    const next = stretchAfter(article, end, code);
    if (next === undefined || !(leadsTo(said, next) || (isEcho && step === 0))) break;
    end = next.end;
  }
  return { start: mark.start, end };
}

/** Where the sentence ends that a mark ends in: sentences that answer are cut at line breaks that may mean something. */
function endOfSentence({ text, blocks }: OutlinedText, end: number, code?: string): number {
  const own = blocks.find((block) => block.start < end && end < block.end);
  if (own?.kind !== "paragraph" || !GOES_ON.test(text.slice(end, end + 200))) return end;
  const line = text.slice(Math.max(own.start, text.lastIndexOf("\n", end - 1) + 1), end);
  if (line.length < WRAPPED || ENDED.test(line) || LEAD_IN.test(line) || TABLE_ROW.test(line)) return end;
  const sentences = splitSentences(text, own.start, own.end, "soft", code);
  return sentences.find((sentence) => sentence.start < end && end < sentence.end)?.end ?? end;
}

function leadsTo(said: string, { isCode }: Stretch): boolean {
  return QUESTION.test(said) || LEAD_IN.test(said) || (isCode && !ENDED.test(said));
}

interface Stretch extends Span {
  readonly isCode: boolean;
}

/** What stands next to be read: the rest of a block's sentences first. Undefined before a heading, a table, a long listing. */
function stretchAfter({ text, blocks }: OutlinedText, end: number, code?: string): Stretch | undefined {
  const at = blocks.findLastIndex(({ start }) => start < end);
  const own = blocks[at];
  if (own === undefined) return undefined;
  const [rest] = own.kind === "paragraph" && own.end > end ? splitSentences(text, end, own.end, "guess", code) : [];
  if (rest !== undefined && READABLE.test(text.slice(rest.start, rest.end))) return { ...rest, isCode: false };
  if (own.kind === "code" && READABLE.test(text.slice(end, own.end))) return undefined;
  const next = blocks.slice(at + 1).find(({ kind }) => kind !== "mark");
  return next && firstOf(text, next, code);
}

function firstOf(text: string, block: Block, code?: string): Stretch | undefined {
  if (block.kind === "code") return block.end - block.start <= MOST_CODE ? { ...block, isCode: true } : undefined;
  if (block.kind !== "paragraph" || TABLE_ROW.test(text.slice(block.start, block.end))) return undefined;
  const [first] = splitSentences(text, block.start, block.end, "guess", code);
  return first && { ...first, isCode: false };
}
