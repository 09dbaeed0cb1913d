import type { HeadingLevel } from "./pdf-headings.ts";
import { type Line, lineSpacing } from "./pdf-lines.ts";

/** Lines that belong together, and what they are. */
export interface PdfBlock {
  readonly kind: "heading" | "paragraph" | "item" | "code" | "table";
  readonly level: number;
  readonly lines: Line[];
}

/** How an item of a list begins. */
export const ITEM = /^(?:[•‣◦▪●○■·➢❖✓*–-]|\(?\d{1,3}[.)])\s+(?=\S)/u;
/** A step to the next line above this share of the usual one parts paragraphs. */
const PARTING_STEP = 1.3;
/** A line that begins further right by this share of its size is the first of a paragraph. */
const INDENT = 0.8;
/** Behind the last line of a paragraph there is room for the next word, and for this share of its size besides. */
const ROOM = 2;
const SENTENCE_END = /[.:!?。！？]["”’»)\]]?$/u;
const GOES_ON = /^[\p{Ll}\p{N}(]/u;
/** A table has at least so many rows of the same columns. */
const LEAST_ROWS = 3;

/** Puts the lines of a PDF, in reading order, together as people see them. */
export function toBlocks(lines: readonly Line[], levelOf: HeadingLevel): PdfBlock[] {
  const spacings = new Map<Line["region"], number>();
  for (const [region, own] of groupByRegion(lines)) spacings.set(region, lineSpacing(own));
  const blocks: PdfBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const rows = tableFrom(lines, at);
    const level = levelOf(line);
    const last = blocks.at(-1);
    if (rows.length > 0 && level === undefined) {
      blocks.push({ kind: "table", level: 0, lines: rows });
      at += rows.length - 1;
    } else if (last && continues(last, line, level, spacings.get(line.region) ?? 0)) last.lines.push(line);
    else blocks.push({ kind: kindOf(line, level), level: level ?? 0, lines: [line] });
  }
  return blocks;
}

function groupByRegion(lines: readonly Line[]): Map<Line["region"], Line[]> {
  const groups = new Map<Line["region"], Line[]>();
  for (const line of lines) {
    const group = groups.get(line.region);
    if (group) group.push(line);
    else groups.set(line.region, [line]);
  }
  return groups;
}

function kindOf({ text, isCode }: Line, level: number | undefined): PdfBlock["kind"] {
  if (level !== undefined) return "heading";
  if (isCode) return "code";
  return ITEM.test(text) ? "item" : "paragraph";
}

function continues(block: PdfBlock, line: Line, level: number | undefined, spacing: number): boolean {
  const before = block.lines.at(-1);
  const first = block.lines[0];
  if (before === undefined || first === undefined) return false;
  const isNear = before.region === line.region && line.y - before.y <= PARTING_STEP * spacing;
  if (block.kind === "heading")
    return (
      level === block.level &&
      before.size === line.size &&
      before.region === line.region &&
      line.y - before.y < 2 * line.size
    );
  if (block.kind === "table" || level !== undefined) return false;
  if (block.kind === "code" || line.isCode)
    return block.kind === "code" && line.isCode && before.page === line.page && line.y - before.y <= 3 * line.size;
  if (ITEM.test(line.text) || Math.abs(before.size - line.size) > 1) return false;
  if (before.region !== line.region) return !SENTENCE_END.test(before.text) && GOES_ON.test(line.text);
  if (!isNear) return false;
  const { region } = line;
  const isLast =
    SENTENCE_END.test(before.text) && before.right + widthOfFirstWord(line) + ROOM * line.size < region.right;
  if (isLast) return false;
  const indent = INDENT * line.size;
  if (block.kind === "item") return line.left > first.left + indent / 2;
  return line.left <= before.left + indent;
}

function widthOfFirstWord({ text, left, right }: Line): number {
  return ((right - left) * text.split(" ", 1).join().length) / text.length;
}

/** The rows of the table that begins there; none where there is no table. */
function tableFrom(lines: readonly Line[], start: number): Line[] {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2) return [];
  const rows: Line[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.region !== first.region || !haveSameColumns(first, line)) break;
    rows.push(line);
  }
  return rows.length >= LEAST_ROWS ? rows : [];
}

function haveSameColumns({ cells, size }: Line, other: Line): boolean {
  if (other.cells.length !== cells.length) return false;
  return cells.every((cell, i) => {
    const below = other.cells[i];
    if (below === undefined) return false;
    return Math.abs(cell.left - below.left) < size || Math.abs(cell.right - below.right) < size;
  });
}
