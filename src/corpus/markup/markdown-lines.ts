import type { Span } from "../../language/span.ts";
import { findLineStarts } from "../line-starts.ts";

/** The signs with which a line says that it belongs to a quote, perhaps one inside a list. */
const QUOTE_SIGN = /(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*>[ \t]?/y;

/** The lines of a stretch of Markdown, each without its line break; offsets are into the stretch. */
export class MarkdownLines {
  readonly #text: string;
  readonly #starts: readonly number[];
  /** Where the lines of quotes begin behind their signs. */
  readonly #insides = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    this.#starts = findLineStarts(text);
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** A line from behind the signs of the quotes that were taken off it. */
  inside(line: number): Span {
    const end = this.startOf(line + 1);
    const start = this.#insides.get(line) ?? this.startOf(line);
    return { start, end: start + this.#text.slice(start, end).replace(/[\r\n]+$/, "").length };
  }

  textOf(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  /** Takes the sign of a quote off a line, if there is one. */
  takeQuoteSign(line: number): Span | undefined {
    const { start, end } = this.inside(line);
    QUOTE_SIGN.lastIndex = start;
    const found = QUOTE_SIGN.exec(this.#text)?.[0];
    if (found === undefined || start + found.length > end) return undefined;
    this.#insides.set(line, start + found.length);
    return { start: start + found.lastIndexOf(">"), end: start + found.length };
  }

  /**
   * Where the parser took a block's content from, which it gives without what is before it on each line: a function that
   * gives the place in the stretch of each place in the content. Undefined where the two do not agree.
   */
  placesOf(content: string, firstLine: number): ((place: number) => number) | undefined {
    const starts: number[] = [];
    const shifts: number[] = [];
    let at = 0;
    for (const [i, words] of content.split("\n").entries()) {
      const start = this.startOf(firstLine + i);
      const found = this.#text.slice(start, this.startOf(firstLine + i + 1)).lastIndexOf(words.trim());
      if (found < 0) return undefined;
      starts.push(at);
      shifts.push(start + found - (words.length - words.trimStart().length) - at);
      at += words.length + 1;
    }
    return (place) => {
      const line = starts.findLastIndex((start) => start <= place);
      return place + (shifts[line] ?? 0);
    };
  }
}
