import { CsvError, type Options, parse } from "csv-parse/sync";
import { fill } from "../../../system/phrase.ts";
import { decodeText } from "../../decode-text.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { ArticleWriter, type InlineText } from "../article-writer.ts";
import type { ArticleContent } from "../format.ts";

/** A longer row is no row: somewhere above a quote was left open. */
const LONGEST_ROW = 1_000_000;
/** A row of more cells says nothing that anybody could read. */
const MOST_COLUMNS = 500;
/** Characters in which the sign between cells is looked for. */
const SAMPLE = 10_000;
const DELIMITERS = [",", ";", "\t", "|"];
/** The line in which Excel says what parts the values. */
const STATED_DELIMITER = /^sep=(.)\r?\n/;
const NUMBER = /^[\s\d.,:%€$£+-]*$/;

/** Reads values that commas, semicolons or tabs part as a table, each row of which is cited by its number. */
export function readCsv(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  const [line = "", stated] = STATED_DELIMITER.exec(text) ?? [];
  const values = text.slice(line.length);
  return { ...readTable(values, stated ?? likeliestDelimiter(values)), ...decoding };
}

/** Reads values that tabs part. */
export function readTsv(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  return { ...readTable(text, "\t"), ...decoding };
}

function readTable(text: string, delimiter: string): ArticleContent {
  const writer = new ArticleWriter();
  let number = 0;
  let isTitled = true;
  const writeRow = (row: readonly string[]): null => {
    number += 1;
    if (row.length > MOST_COLUMNS)
      throw new UnusableFileError(fill(REASONS.manyColumns, { columns: row.length, row: number }));
    const cells = withoutEmptyEnd(row.map(toCell));
    const words = cells.filter((cell) => cell.text !== "");
    const [title] = words;
    if (title === undefined) return null;
    writer.beginPlace("row", number);
    // What a sheet is called stands in a cell of its own above it all.
    if (isTitled && words.length === 1 && row.length > 1) writer.paragraph(title);
    else if (isTitled && namesColumns(row)) writer.tableHead(cells);
    else writer.row(cells);
    isTitled &&= words.length === 1 && row.length > 1;
    // What is written need not be kept.
    return null;
  };
  try {
    parse(text, optionsFor(delimiter, writeRow));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnusableFileError(fill(REASONS.brokenTable, { row: number + 1 }), { cause: error });
  }
  // A table's first row is no title: it is called by its file's name.
  return { ...writer.finish(), derivedTitle: "", metadata: {} };
}

function optionsFor(delimiter: string, onRecord: (row: readonly string[]) => null): Options<string[]> {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    on_record: onRecord,
  };
}

/** The sign that parts the first row's cells outside quotes. */
function likeliestDelimiter(text: string): string {
  const first = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, SAMPLE))?.[0].replace(/"[^"]*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Whether a first row names the columns rather than holding values. */
function namesColumns(row: readonly string[]): boolean {
  const names = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return names.length > 1 && new Set(names).size === names.length && !names.some((name) => NUMBER.test(name));
}

function withoutEmptyEnd(cells: readonly InlineText[]): InlineText[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== "") + 1);
}

function toCell(value: string): InlineText {
  return { text: value.replace(/\s+/g, " ").trim(), markup: [] };
}
