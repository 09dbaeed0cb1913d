import type { ArticleWriter } from "../article-writer.ts";
import { codeLanguage } from "./code-language.ts";
import { type CellSize, HtmlTable } from "./html-table.ts";
import { InlineBuilder } from "./inline-builder.ts";
import { type Attributes, isBox, isSilent } from "./skipped-elements.ts";

/** Elements that begin and end a paragraph. */
const PARTING = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend main ol p section summary ul td th"
  ).split(" "),
);
const HEADING = /^h[1-6]$/;
/** Words that are code. */
const CODE = new Set(["code", "tt", "samp"]);
/** What happens at the end of an element. */
type Leave = (() => void) | undefined;

interface List {
  readonly isOrdered: boolean;
  next: number;
}

/** Writes a page, told of its elements one after the other as a parser of HTML finds them. */
export class HtmlWriter {
  readonly #writer: ArticleWriter;
  readonly #inline = new InlineBuilder();
  readonly #open: Leave[] = [];
  readonly #lists: List[] = [];
  readonly #tables: HtmlTable[] = [];
  readonly #languages: string[] = [];
  /** The sign of an item of which nothing is written yet. */
  #sign: string | undefined;
  /** The code that is being read, as it stands there. */
  #code: string | undefined;
  /** How many of the open elements are of one that is not read. */
  #silent = 0;
  #isHeading = false;
  /** How many of the open elements are boxes beside the text. */
  #boxes = 0;

  constructor(writer: ArticleWriter) {
    this.#writer = writer;
  }

  /** @param isContent whether the element lies within what is known to be the page's content */
  openElement(name: string, attributes: Attributes, isContent: boolean): void {
    if (this.#silent > 0 || isSilent(name, attributes, isContent)) {
      this.#silent += 1;
      this.#open.push(() => {
        this.#silent -= 1;
      });
    } else this.#open.push(this.#enter(name, attributes));
  }

  closeElement(): void {
    this.#open.pop()?.();
  }

  text(text: string): void {
    if (this.#silent > 0) return;
    if (this.#code !== undefined) this.#code += text;
    else this.#inline.append(text);
  }

  /** Writes what is still waiting. */
  end(): void {
    while (this.#open.length > 0) this.closeElement();
    this.#flush();
  }

  #enter(name: string, attributes: Attributes): Leave {
    if (this.#code !== undefined) return this.#enterInCode(name, attributes);
    if (HEADING.test(name) && this.#boxes === 0) return this.#enterHeading(Number(name.charAt(1)));
    if (CODE.has(name)) return this.#enterTicks();
    switch (name) {
      case "br":
        // A row and a heading are one line each.
        if (this.#table !== undefined || this.#isHeading) this.#inline.space();
        else this.#inline.breakLine();
        return undefined;
      case "pre":
        return this.#enterCode(attributes);
      case "ul":
      case "ol":
        return this.#enterList({
          isOrdered: name === "ol",
          next: Number.parseInt(attributes["start"] ?? "1", 10) || 1,
        });
      case "li":
        return this.#enterItem(attributes);
      case "table":
        return this.#enterTable();
      case "caption":
        this.#inline.take();
        return () => this.#writer.paragraph(this.#inline.take());
      case "thead":
        this.#tables.at(-1)?.openHead();
        return () => this.#tables.at(-1)?.closeHead();
      case "tr":
        if (this.#table === undefined) this.#flush();
        else this.#table.openRow();
        return undefined;
      case "td":
      case "th":
        return this.#enterCell(name === "th", sizeOf(attributes));
      default:
        return this.#enterOther(name, attributes);
    }
  }

  #enterOther(name: string, attributes: Attributes): Leave {
    if (!PARTING.has(name)) return undefined;
    this.#part();
    const isBeside = isBox(name, attributes);
    if (isBeside) this.#boxes += 1;
    this.#languages.push(codeLanguage(attributes) || (this.#languages.at(-1) ?? ""));
    return () => {
      this.#languages.pop();
      this.#part();
      if (isBeside) this.#boxes -= 1;
    };
  }

  #enterHeading(level: number): Leave {
    if (this.#isHeading) return undefined;
    this.#leaveTable();
    this.#flush();
    this.#isHeading = true;
    return () => {
      this.#isHeading = false;
      this.#sign = undefined;
      this.#writer.heading(level, this.#takeHeading());
    };
  }

  /** A heading is one line, without the sign of a link to itself. */
  #takeHeading() {
    const { text, markup } = this.#inline.take();
    const shown = text.replace(/ ?[¶🔗]$/u, "");
    return { text: shown, markup: markup.filter(({ end }) => end <= shown.length) };
  }

  #enterTicks(): Leave {
    this.#inline.putTick();
    return () => this.#inline.putTick();
  }

  #enterCode(attributes: Attributes): Leave {
    this.#leaveTable();
    this.#flush();
    this.#sign = undefined;
    this.#code = "";
    this.#languages.push(codeLanguage(attributes) || (this.#languages.at(-1) ?? ""));
    return () => {
      this.#writer.code(this.#code ?? "", this.#languages.pop());
      this.#code = undefined;
    };
  }

  #enterInCode(name: string, attributes: Attributes): Leave {
    if (name === "br") this.#code += "\n";
    if (name === "code") {
      const language = codeLanguage(attributes);
      if (language !== "") this.#languages[this.#languages.length - 1] = language;
    }
    return undefined;
  }

  #enterList(list: List): Leave {
    this.#part();
    this.#lists.push(list);
    return () => {
      this.#part();
      this.#lists.pop();
      if (this.#lists.length === 0) this.#writer.endBlock();
    };
  }

  #enterItem({ value }: Attributes): Leave {
    this.#part();
    const list = this.#lists.at(-1);
    if (list !== undefined && value !== undefined) list.next = Number.parseInt(value, 10) || list.next;
    this.#sign = list?.isOrdered ? `${list.next++}.` : "-";
    return () => {
      this.#part();
      this.#sign = undefined;
    };
  }

  #enterTable(): Leave {
    this.#leaveTable();
    this.#flush();
    const table = new HtmlTable();
    this.#tables.push(table);
    return () => {
      this.#flush();
      this.#tables.pop();
      table.write(this.#writer);
    };
  }

  #enterCell(isName: boolean, size: CellSize): Leave {
    const table = this.#table;
    if (table === undefined) {
      this.#flush();
      return () => this.#flush();
    }
    this.#inline.take();
    return () => {
      if (table.isLayout) this.#flush();
      else table.addCell(this.#inline.take(), isName, size);
    };
  }

  /** The table whose cells are being read, if they hold data. */
  get #table(): HtmlTable | undefined {
    const table = this.#tables.at(-1);
    return table?.isLayout ? undefined : table;
  }

  /** What comes next fits into no cell. */
  #leaveTable(): void {
    const table = this.#table;
    if (table === undefined) return;
    table.becomeLayout(this.#writer);
    this.#flush();
  }

  /** A new paragraph; within a cell, or a heading, a new word. */
  #part(): void {
    if (this.#table !== undefined || this.#isHeading) this.#inline.space();
    else this.#flush();
  }

  #flush(): void {
    const inline = this.#inline.take();
    if (inline.text === "") return;
    if (this.#sign === undefined) this.#writer.paragraph(inline);
    else this.#writer.item(inline, this.#sign, Math.max(0, this.#lists.length - 1));
    this.#sign = undefined;
  }
}

function sizeOf({ colspan = "1", rowspan = "1" }: Attributes): CellSize {
  return { columns: Number.parseInt(colspan, 10) || 1, rows: Number.parseInt(rowspan, 10) || 1 };
}
