import { cutSpans } from "../../language/cut-spans.ts";
import { type Span, shiftSpan, trimSpan } from "../../language/span.ts";
import type { Block, Outline, Place } from "../article.ts";
import { cutAtWord, titleFromText } from "../derive-title.ts";
import { joinMarkup } from "../markup/join-markup.ts";
import type { ArticleContent } from "./format.ts";

const LONGEST_HEADING = 120;
/** What a block of code may say of its language: more would be no name. */
const LANGUAGE = /^[\w+#.-]{1,30}$/;
const FENCE = /`{3,}/g;

/** Words with what only formats them: spans of the text, ascending and apart. */
export interface InlineText extends Pick<Outline, "markup"> {
  readonly text: string;
  /** Where in the text another page begins. */
  readonly places?: readonly BegunPlace[];
}

/** A place that begins at an offset. */
export interface BegunPlace extends Pick<Place, "kind" | "number"> {
  readonly start: number;
}

/**
 * Writes the text that is extracted from a file, in the form that Markdown has, so that it is cut, shown and cited like an
 * article somebody wrote: with its outline, in which nothing has to be found again.
 */
export class ArticleWriter {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #markup: Span[] = [];
  readonly #places: BegunPlace[] = [];
  #length = 0;
  #title: string | undefined;
  /** What comes next is of the same table or list as what came last: it goes on the next line. */
  #open: "row" | "item" | undefined;

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** Characters written so far. */
  get length(): number {
    return this.#length;
  }

  /** What is written from here on stands at this place of the file. */
  beginPlace(kind: Place["kind"], number: number): void {
    this.#places.push({ kind, number, start: this.#length });
  }

  /** @param level from 1, the highest */
  heading(level: number, inline: InlineText): void {
    const title = cutAtWord(cutSpans(inline.text, inline.markup).text, LONGEST_HEADING);
    if (title === "") return;
    this.#title ??= title;
    this.#put(inline, (span) => ({ kind: "heading", level, title, ...span }));
  }

  paragraph(inline: InlineText): void {
    this.#put(inline, paragraph);
  }

  /**
   * An item of a list.
   * @param sign "-" or "1."
   * @param depth how many lists it lies in, from 0
   */
  item(inline: InlineText, sign: string, depth: number): void {
    if (inline.text.trim() === "") return;
    const lead = `${"  ".repeat(depth)}${sign} `;
    const markup = inline.markup.map((span) => shiftSpan(span, lead.length));
    this.#put({ text: lead + inline.text, markup }, paragraph, "item");
  }

  /** Lines of code as they are. */
  code(code: string, language = ""): void {
    const lines = code.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
    if (lines === "") return;
    const longest = Math.max(2, ...Array.from(lines.matchAll(FENCE), ([fence]) => fence.length));
    const fence = "`".repeat(longest + 1);
    const opening = `${fence}${LANGUAGE.test(language) ? language : ""}\n`;
    const text = `${opening}${lines}\n${fence}`;
    const markup = [
      { start: 0, end: opening.length },
      { start: text.length - fence.length, end: text.length },
    ];
    this.#put({ text, markup }, (span) => ({ kind: "code", ...span }));
  }

  /** The first row of a table: it names the columns. */
  tableHead(cells: readonly InlineText[]): void {
    this.#open = undefined;
    const row = rowOf(cells);
    const below = `\n|${" --- |".repeat(cells.length)}`;
    const markup = [...row.markup, { start: row.text.length + 1, end: row.text.length + below.length }];
    this.#put({ text: row.text + below, markup }, paragraph, "row");
  }

  row(cells: readonly InlineText[]): void {
    if (cells.every(({ text }) => text.trim() === "")) return;
    this.#put(rowOf(cells), paragraph, "row");
  }

  /** The next row or item belongs to another table or list. */
  endBlock(): void {
    this.#open = undefined;
  }

  /** All that was written. */
  finish(): Pick<ArticleContent, "text" | "blocks" | "markup" | "places" | "derivedTitle"> {
    const text = this.#parts.join("");
    const first = this.#blocks[0];
    const derivedTitle = this.#title ?? (first ? titleFromText(text.slice(first.start, first.end)) : "");
    const markup = joinMarkup(text, { start: 0, end: text.length }, this.#markup);
    return { text, blocks: this.#blocks, markup, places: this.#placesIn(text), derivedTitle };
  }

  #put({ text, markup, places = [] }: InlineText, toBlock: (span: Span) => Block, kind?: "row" | "item"): void {
    const inside = trimSpan(text, 0, text.length);
    if (inside.start === inside.end) return;
    const gap = this.#length === 0 ? "" : kind !== undefined && kind === this.#open ? "\n" : "\n\n";
    const start = this.#length + gap.length;
    this.#parts.push(gap, text);
    this.#length = start + text.length;
    this.#blocks.push(toBlock(shiftSpan(inside, start)));
    for (const span of markup) this.#markup.push(shiftSpan(span, start));
    for (const place of places) this.#places.push({ ...place, start: start + place.start });
    this.#open = kind;
  }

  /** Each place up to the next one; those without text are left out. */
  #placesIn(text: string): Place[] {
    return this.#places
      .map(({ start, ...place }, i) => ({
        ...place,
        ...trimSpan(text, start, this.#places[i + 1]?.start ?? text.length),
      }))
      .filter(({ start, end }) => end > start);
  }
}

function paragraph(span: Span): Block {
  return { kind: "paragraph", ...span };
}

/** Cells between bars, on one line; the outer bars, and a backslash before a bar of a cell's own, only format. */
function rowOf(cells: readonly InlineText[]): InlineText {
  const markup: Span[] = [{ start: 0, end: 2 }];
  let text = "| ";
  for (const [i, cell] of cells.entries()) {
    if (i > 0) text += " | ";
    let next = 0;
    for (const { index } of [...cell.text.matchAll(/\|/g), { index: cell.text.length }]) {
      const inside = cell.markup.filter(({ start }) => start >= next && start < index);
      markup.push(...inside.map((span) => shiftSpan(span, text.length - next)));
      text += cell.text.slice(next, index).replace(/[\r\n]/g, " ");
      if (index < cell.text.length) {
        markup.push({ start: text.length, end: text.length + 1 });
        text += "\\";
      }
      next = index;
    }
  }
  return { text: `${text} |`, markup: [...markup, { start: text.length, end: text.length + 2 }] };
}
