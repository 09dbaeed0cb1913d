import type { OutlinedText } from "../corpus/article.ts";
import { readFenceLine } from "../corpus/markup/fence-line.ts";
import type { Span } from "../language/span.ts";
import type { CodeLines } from "./markdown/code-block.ts";

/** Code in a text that still has its markup. */
export interface FoundCode extends CodeLines {
  /** What its lines are set in by because the code as a whole is. */
  readonly indents: readonly Span[];
}

/** The code in a text, each with the lines that hold it. */
export function findCode({ text, blocks, markup }: OutlinedText): FoundCode[] {
  return blocks
    .filter(({ kind }) => kind === "code")
    .flatMap((block) => {
      const line = text.slice(block.start, block.end).split(/[\r\n]/, 1)[0] ?? "";
      const sign = block.start + Math.max(0, line.search(/```|~~~|\{%/));
      // Only a fence is markup: code that was cut from its fence may begin with a line that looks like one.
      const hidden = markup.find(({ start, end }) => start <= sign && sign < end);
      const fence = hidden ? readFenceLine(text.slice(sign, block.start + line.length)) : undefined;
      const start = startOfLine(text, block.start);
      const inner = {
        // More than one line may say what the code is.
        start: hidden && fence ? Math.max(hidden.end, afterFence(text, block.start + line.length)) : start,
        end: block.end,
      };
      const end = withoutClosing(text, inner, markup);
      if (text.slice(inner.start, end).trim() === "") return [];
      const indents = findIndents(text, { start: inner.start, end }, block.start - start);
      return [{ start: inner.start, end, language: fence?.language, title: fence?.title, indents }];
    });
}

const SPACE = /[^\S\r\n]/;

/** Where the line of a place begins, if only white space stands before the place. */
function startOfLine(text: string, place: number): number {
  let start = place;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start--;
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1)) ? start : place;
}

function afterFence(text: string, place: number): number {
  return place + (/^(?:\r\n?|\n)/.exec(text.slice(place, place + 2))?.[0].length ?? 0);
}

/** The end of the code's last line: the closing fence is markup as a whole. */
function withoutClosing(text: string, { start, end }: Span, markup: readonly Span[]): number {
  const last = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
  const isFence = last >= start && markup.some((span) => span.start <= last && end <= span.end);
  return start + text.slice(start, isFence ? last : end).trimEnd().length;
}

function findIndents(text: string, { start, end }: Span, most: number): Span[] {
  if (most === 0) return [];
  return [...text.slice(start, end).matchAll(/^[^\S\r\n]+/gm)].map(({ index, 0: space }) => ({
    start: start + index,
    end: start + index + Math.min(most, space.length),
  }));
}
