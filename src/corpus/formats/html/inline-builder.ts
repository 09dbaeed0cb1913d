import type { Span } from "../../../language/span.ts";
import type { InlineText } from "../article-writer.ts";
import { showSymbols } from "../symbol-fonts.ts";

/** White space that a page shows as one space; a no-break space stays what it is. */
const SPACE = /[ \t\n\r\f]+/g;
/** What a page shows nothing of: soft hyphens, and spaces and joiners without width at which lines may be broken. */
const UNSEEN = /[\u00ad\u200b\ufeff]/g;
/** How Markdown ends a line that is meant to end. */
const LINE_END = "  \n";

/** Collects the words of one paragraph, heading, item or cell as a page shows them. */
export class InlineBuilder {
  #text = "";
  #markup: Span[] = [];
  #needsSpace = false;

  append(text: string): void {
    const shown = showSymbols(text.replace(UNSEEN, "").replace(SPACE, " "));
    if (shown === "") return;
    const words = shown.replace(/^ | $/g, "");
    if (shown.startsWith(" ") || words === "") this.space();
    if (words === "") return;
    this.#putSpace();
    this.#text += words;
    if (shown.endsWith(" ")) this.space();
  }

  /** What comes next does not touch what stands here. */
  space(): void {
    this.#needsSpace = this.#text !== "" && !this.#text.endsWith("\n");
  }

  breakLine(): void {
    if (this.#text === "" || this.#text.endsWith("\n")) return;
    this.#text += LINE_END;
    this.#needsSpace = false;
  }

  /** The sign before or after code among words, which formats alone. */
  putTick(): void {
    this.#putSpace();
    this.#markup.push({ start: this.#text.length, end: this.#text.length + 1 });
    this.#text += "`";
  }

  /** What was collected; what comes next begins anew. */
  take(): InlineText {
    const text = this.#text.trimEnd();
    const markup = this.#markup.filter(({ end }) => end <= text.length);
    this.#text = "";
    this.#markup = [];
    this.#needsSpace = false;
    return { text, markup };
  }

  #putSpace(): void {
    if (this.#needsSpace) this.#text += " ";
    this.#needsSpace = false;
  }
}
