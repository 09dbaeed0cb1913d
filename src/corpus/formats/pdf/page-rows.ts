/** A run of letters as a PDF places it. Lengths are in points, x from the left and y from the top of the page as it is shown. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Its font gives every letter the same width. */
  readonly isCode: boolean;
}

/** Letters beside each other with no more than a word's space between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isCode: boolean;
}

/** What stands on one baseline, from left to right. */
export type Row = readonly Segment[];

/** Baselines nearer than this share of a font's size are one: signs above and below a line, fonts that are mixed. */
const SAME_BASELINE = 0.4;
/** A gap of this share of a font's size is a space between words, in fonts that set them apart without one. */
const WORD_GAP = 0.15;
/** A gap of this share parts columns, of text or of a table: the space between the words of justified lines stays below it. */
const COLUMN_GAP = 1.1;

/** Puts the pieces of a page together, whatever the order in which they are drawn. */
export function toRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isSame = last !== undefined && piece.y - last.y <= SAME_BASELINE * Math.max(piece.size, last.size);
    if (isSame) row?.push(piece);
    else rows.push([piece]);
  }
  return rows.map(toSegments).filter((row) => row.length > 0);
}

function toSegments(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  for (const piece of row.toSorted((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && piece.left - last.right <= COLUMN_GAP * Math.max(piece.size, last.size)) group?.push(piece);
    else groups.push([piece]);
  }
  return groups.map(toSegment).filter(({ text }) => text !== "");
}

function toSegment(pieces: readonly Piece[]): Segment {
  const rightToLeft = pieces.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > pieces.length;
  let text = "";
  let before: Piece | undefined;
  for (const piece of rightToLeft ? pieces.toReversed() : pieces) {
    if (before && gapBetween(before, piece) > WORD_GAP * piece.size && !/\s$/.test(text.slice(-1))) text += " ";
    text += piece.text;
    before = piece;
  }
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: pieces[0]?.y ?? 0,
    size: sizeOf(pieces),
    isCode: pieces.every(({ isCode, text }) => isCode || text.trim() === ""),
  };
}

function gapBetween(one: Piece, other: Piece): number {
  return Math.max(one.left, other.left) - Math.min(one.right, other.right);
}

/** The size in which most letters are set. */
function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
