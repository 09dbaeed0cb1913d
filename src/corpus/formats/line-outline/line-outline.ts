import { cutSpans } from "../../../language/cut-spans.ts";
import { type Span, trimSpan } from "../../../language/span.ts";
import type { Block } from "../../article.ts";
import { cutAtWord, titleFromText } from "../../derive-title.ts";
import { findLineStarts } from "../../line-starts.ts";
import { joinMarkup } from "../../markup/join-markup.ts";
import type { ArticleContent } from "../format.ts";
import type { FindInline } from "./inline-markup.ts";

const LONGEST_HEADING = 120;
/** Items of lists lie in one another by their indents. */
const KEEPS_INDENT = /^(?:[-*+•.#]|\d{1,3}[.)]|\()/;

/** A line of a text, without its line break. */
export interface Line extends Span {
  /** How many characters of white space it begins with. */
  readonly indent: number;
  /** Without white space around it; empty for a blank line. */
  readonly words: string;
}

/** The outline of a text whose markup is told by its lines, written from the first line to the last. */
export class LineOutline {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly #findInline: FindInline;
  readonly #blocks: Block[] = [];
  readonly #markup: Span[] = [];
  #title = "";

  constructor(text: string, findInline: FindInline) {
    this.text = text;
    this.#findInline = findInline;
    const starts = findLineStarts(text);
    this.lines = starts.map((start, i) => {
      const line = text.slice(start, starts[i + 1] ?? text.length).replace(/\r?\n$|\r$/, "");
      return {
        start,
        end: start + line.length,
        indent: line.length - line.trimStart().length,
        words: line.trim(),
      };
    });
  }

  /** The line of that number, from 0; an empty one beyond the last. */
  line(at: number): Line {
    return this.lines[at] ?? { start: this.text.length, end: this.text.length, indent: 0, words: "" };
  }

  /** Hides a stretch of what is read. */
  hide(start: number, end: number): void {
    if (end > start) this.#markup.push({ start, end });
  }

  /** The title in a line, behind `lead` characters that only format it; lines around it, too, if it has an adornment. */
  heading(
    level: number,
    place: { readonly line: number; readonly lead?: number; readonly from?: number; readonly to?: number },
  ): void {
    const { line: at, lead = 0, from = at, to = at } = place;
    const line = this.line(at);
    const start = line.start + line.indent + lead;
    const inline = this.#inlineOf({ start, end: line.end });
    const shown = cutSpans(
      this.text.slice(start, line.end),
      inline.map((span) => ({ start: span.start - start, end: span.end - start })),
    );
    const title = cutAtWord(shown.text, LONGEST_HEADING);
    if (this.#title === "") this.#title = title;
    const span = { start: this.#startOf(from), end: this.#endOf(to) };
    this.hide(span.start, start);
    this.#hideLines(at + 1, to);
    this.#markup.push(...inline);
    this.#blocks.push({ kind: "heading", level, title, ...span });
  }

  /** Running text from a place of a line to the end of another line; what it is set in by only formats it. */
  paragraph(start: number, toLine: number): void {
    const end = this.#endOf(toLine);
    let from = start;
    while (from > 0 && /[ \t]/.test(this.text.charAt(from - 1))) from -= 1;
    if (!KEEPS_INDENT.test(this.text.slice(start, start + 5))) this.hide(from, start);
    if (this.text.slice(start, end).trim() === "") return;
    this.#blocks.push({ kind: "paragraph", start, end });
    this.#markup.push(...this.#inlineOf({ start, end }));
  }

  /** Lines of code, below lines that say what it is (from `first`), set in by `indent` and closed by a line, if any. */
  code(place: {
    readonly first: number;
    readonly from: number;
    readonly to: number;
    readonly last: number;
    readonly indent: number;
  }): void {
    const { first, from, to, last, indent } = place;
    if (this.text.slice(this.line(from).start, this.#endOf(to)).trim() === "") {
      this.leaveOut(first, last);
      return;
    }
    const start = this.#startOf(first);
    if (first < from) this.hide(start, this.line(from).start);
    for (let at = from; at <= to && indent > 0; at++) {
      const line = this.line(at);
      if (line.words !== "") this.hide(line.start, line.start + Math.min(indent, line.indent));
    }
    this.#hideLines(to + 1, last);
    this.#blocks.push({ kind: "code", ...trimSpan(this.text, start, this.#endOf(last)) });
  }

  /** Lines that only format what is around them. */
  mark(from: number, to = from): void {
    const span = { start: this.#startOf(from), end: this.#endOf(to) };
    if (span.end <= span.start) return;
    this.#blocks.push({ kind: "mark", ...span });
    this.#markup.push(span);
  }

  /** Lines that are nothing to read, and part what is above them from what is below. */
  leaveOut(from: number, to = from): void {
    this.#hideLines(from, to);
  }

  finish(): Pick<ArticleContent, "text" | "blocks" | "markup" | "derivedTitle"> {
    const { text } = this;
    const blocks = this.#blocks;
    const markup = joinMarkup(text, { start: 0, end: text.length }, this.#markup);
    const first = blocks.find(({ kind }) => kind !== "mark");
    const derivedTitle = this.#title || (first ? titleFromText(text.slice(first.start, first.end)) : "");
    return { text, blocks, markup, derivedTitle };
  }

  #inlineOf({ start, end }: Span): Span[] {
    return this.#findInline(this.text.slice(start, end)).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    }));
  }

  #hideLines(from: number, to: number): void {
    if (to >= from) this.hide(this.line(from).start, this.line(to).end);
  }

  #startOf(at: number): number {
    const { start, indent, words } = this.line(at);
    return words === "" ? start : start + indent;
  }

  /** The end of the words of a line. */
  #endOf(at: number): number {
    const { start, indent, words } = this.line(at);
    return start + (words === "" ? 0 : indent + words.length);
  }
}
