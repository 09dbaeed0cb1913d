import type { ArticleWriter, InlineText } from "../article-writer.ts";

interface Row {
  readonly cells: InlineText[];
  /** How many cells name a column or a row. */
  names: number;
  readonly isInHead: boolean;
}

/** A table while its rows are read: rows of a table are written at its end, and what only lays out a page as it comes. */
export class HtmlTable {
  #rows: Row[] = [];
  #isInHead = false;
  #isLayout = false;

  /** Whether its cells hold parts of a page instead of data. */
  get isLayout(): boolean {
    return this.#isLayout;
  }

  openHead(): void {
    this.#isInHead = true;
  }

  closeHead(): void {
    this.#isInHead = false;
  }

  openRow(): void {
    this.#rows.push({ cells: [], names: 0, isInHead: this.#isInHead });
  }

  addCell(cell: InlineText, isName: boolean): void {
    if (this.#rows.length === 0) this.openRow();
    const row = this.#rows.at(-1);
    row?.cells.push(cell);
    if (row && isName) row.names += 1;
  }

  /** A cell holds what no row can: all that was read is paragraphs, and what comes is no table. */
  becomeLayout(writer: ArticleWriter): void {
    this.#isLayout = true;
    for (const cell of this.#rows.flatMap(({ cells }) => cells)) writer.paragraph(cell);
    this.#rows = [];
  }

  write(writer: ArticleWriter): void {
    const rows = this.#rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
    if (rows.every(({ cells }) => cells.length === 1)) {
      for (const { cells } of rows) for (const cell of cells) writer.paragraph(cell);
      return;
    }
    const first = rows[0];
    const hasHead = first !== undefined && (first.isInHead || first.names === first.cells.length) && rows.length > 1;
    writer.endBlock();
    for (const [i, { cells }] of rows.entries()) {
      if (i === 0 && hasHead) writer.tableHead(cells);
      else writer.row(cells);
    }
    writer.endBlock();
  }
}
