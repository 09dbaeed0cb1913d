import { cutSpans } from "../../language/cut-spans.ts";
import { type Span, spansWithin } from "../../language/span.ts";
import type { Block, OutlinedText } from "../article.ts";
import { DELIMITERS } from "./markdown-row-markup.ts";

/**
 * The row that names the columns of the table in which a place lies; undefined outside of tables, and in that row itself.
 */
export function tableHeadAbove({ text, blocks }: OutlinedText, place: number): Span | undefined {
  const at = blocks.findLastIndex(({ start }) => start <= place);
  for (let index = at; index >= 0; index--) {
    const block = blocks[index];
    if (!isRow(text, block)) return undefined;
    const head = headOf(text, block);
    if (head !== undefined) return index < at ? head : undefined;
    if (!follow(text, blocks[index - 1], block)) return undefined;
  }
  return undefined;
}

/** A table with a row that names its columns. */
export interface Table extends Span {
  readonly names: Span;
  /** That row with the line below it. */
  readonly head: Span;
}

/** The tables of a text, in order. */
export function findTables({ text, blocks }: Pick<OutlinedText, "text" | "blocks">): Table[] {
  const tables: Table[] = [];
  let open: { start: number; end: number; names: Span; head: Span } | undefined;
  for (const [i, block] of blocks.entries()) {
    const row = isRow(text, block);
    const names = row ? headOf(text, block) : undefined;
    if (names !== undefined) {
      open = { start: block.start, end: block.end, names, head: block };
      tables.push(open);
    } else if (open !== undefined && row && follow(text, blocks[i - 1], block)) open.end = block.end;
    else open = undefined;
  }
  return tables;
}

/** Finds what the columns of the table in which a place lies are called, below its head; empty elsewhere. */
export function columnsAt(article: OutlinedText): (place: number) => string {
  const tables = findTables(article);
  return (place) => {
    const [table] = spansWithin(tables, { start: place, end: place + 1 });
    return table !== undefined && table.head.end <= place ? columnsOf(article, table.names) : "";
  };
}

/** More would drown the row that they name. */
const LONGEST_NAMES = 300;

function columnsOf({ text, markup }: OutlinedText, row: Span): string {
  const cells = cutSpans(text.slice(row.start, row.end), spansWithin(markup, row)).text;
  const names = cells.replace(/[\s|]+/g, " ").trim();
  return names.length <= LONGEST_NAMES ? names : names.slice(0, LONGEST_NAMES).replace(/\s*\S*$/, "");
}

/**
 * The blocks that are rows of tables, heads among them, in order. What only holds a bar is one where rows stand above it.
 * @param startsInTable whether the text begins below the head of a table
 */
export function tableRows({ text, blocks }: Pick<OutlinedText, "text" | "blocks">, startsInTable = false): Block[] {
  const rows: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isRow(text, block)) continue;
    const above = blocks[index - 1];
    const goesOn = index === 0 ? startsInTable : rows.at(-1) === above && follow(text, above, block);
    if (goesOn || text.charAt(block.start) === "|" || headOf(text, block) !== undefined) rows.push(block);
  }
  return rows;
}

function isRow(text: string, block: Block | undefined): block is Block {
  return block?.kind === "paragraph" && text.slice(block.start, block.end).includes("|");
}

/** The first line of a block whose second one is that below a head. */
function headOf(text: string, { start, end }: Block): Span | undefined {
  const [first = "", below, ...rest] = text.slice(start, end).split(/\r\n?|\n/);
  if (below === undefined || rest.length > 0) return undefined;
  return DELIMITERS.test(below.replace(/^[ \t>]+/, "")) ? { start, end: start + first.length } : undefined;
}

/** Whether one stands on the line right above the other. */
function follow(text: string, block: Block | undefined, next: Block): boolean {
  return block !== undefined && /^[ \t]*(?:\r\n?|\n)[ \t>]*$/.test(text.slice(block.end, next.start));
}
