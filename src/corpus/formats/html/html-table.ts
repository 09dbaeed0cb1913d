import type { ArticleWriter, InlineText } from "../article-writer.ts";

/** More columns or rows are no cell's, and further to the right no cell goes over any others: a page that says so lies. */
const MOST_SPANNED = 100;
const ONE = { columns: 1, rows: 1 };
const EMPTY: InlineText = { text: "", markup: [] };

/** How many columns and rows a cell says that it goes over. */
export interface CellSize {
  readonly columns: number;
  readonly rows: number;
}

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
  /** For each column, in how many of the rows to come a cell from above stands. */
  #below: number[] = [];

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
    const above = this.#rows.at(-1);
    if (above !== undefined) this.#fillUp(above);
    this.#rows.push({ cells: [], names: 0, isInHead: this.#isInHead });
  }

  /** A cell stands in the first of its columns and rows; the others are empty, so that each value stays in its column. */
  addCell(cell: InlineText, isName: boolean, size: CellSize = ONE): void {
    if (this.#rows.length === 0) this.openRow();
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    this.#fill(row);
    const { columns, rows } = row.cells.length < MOST_SPANNED ? size : ONE;
    for (let column = 0; column < Math.max(1, Math.min(columns, MOST_SPANNED)); column++) {
      if (rows > 1) this.#below[row.cells.length] = Math.min(rows, MOST_SPANNED) - 1;
      row.cells.push(column === 0 ? cell : EMPTY);
      if (isName) row.names += 1;
    }
  }

  /** Leaves empty what a row lacks up to the last cell that goes down into it. */
  #fillUp(row: Row): void {
    this.#fill(row);
    const last = this.#below.findLastIndex((left) => left > 0);
    while (row.cells.length <= last) {
      row.cells.push(EMPTY);
      this.#fill(row);
    }
  }

  /** Leaves a column empty where a cell goes down from above. */
  #fill({ cells }: Row): void {
    for (let left = this.#below[cells.length] ?? 0; left > 0; left = this.#below[cells.length] ?? 0) {
      this.#below[cells.length] = left - 1;
      cells.push(EMPTY);
    }
  }

  /** A cell holds what no row can: all that was read is paragraphs, and what comes is no table. */
  becomeLayout(writer: ArticleWriter): void {
    this.#isLayout = true;
    for (const cell of this.#rows.flatMap(({ cells }) => cells).filter((each) => each !== EMPTY))
      writer.paragraph(cell);
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
