import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import { showSymbols } from "../symbol-fonts.ts";
import type { PdfPage } from "./open-pdf.ts";
import type { Piece } from "./page-rows.ts";

/** What fonts that lie about their letters show them as. */
const CONTROLS = /\p{Cc}/gu;
/** More would be a drawing made of letters. */
const MOST_PIECES = 50_000;
/** Letters that lean or run upwards by more than this are no text to read: watermarks, labels of axes. */
const MOST_SLOPE = 0.1;

/** What stands on a page, turned so that most of its letters can be read. */
export interface PagePieces {
  readonly pieces: readonly Piece[];
  /** In points. */
  readonly height: number;
  /** How many letters were left out, as their font does not tell which they are. */
  readonly unknown: number;
}

/** The letters on a page, and how high it is. */
export async function readPieces(page: PdfPage): Promise<PagePieces> {
  const { items, styles } = await page.getTextContent();
  if (items.length > MOST_PIECES) throw new UnusableFileError(fill(REASONS.longPage, { pieces: items.length }));
  const { transform, height } = page.getViewport({ scale: 1, rotation: findRotation(page, items) });
  const toShown = transform.map(Number);
  let unknown = 0;
  const pieces = items.flatMap((item) => {
    if (!("str" in item)) return [];
    const text = item.str.replace(CONTROLS, "");
    unknown += item.str.length - text.length;
    if (text.trim() === "") return [];
    const [a, b, c, d, x, y] = multiply(toShown, item.transform.map(Number));
    const size = Math.hypot(c, d);
    if (turnOf(a, b) !== 0 || !(size > 0) || !Number.isFinite(x + y + item.width)) return [];
    return [
      {
        text: showSymbols(text),
        left: x,
        right: x + item.width,
        y,
        size: Math.round(size * 2) / 2,
        isRightToLeft: item.dir === "rtl",
        isCode: styles[item.fontName]?.fontFamily === "monospace",
      },
    ];
  });
  return { pieces, height, unknown };
}

type PdfItems = Awaited<ReturnType<PdfPage["getTextContent"]>>["items"];

/** In degrees: as the page says that it is shown, unless most of its letters would lie on their side or their heads then. */
function findRotation(page: PdfPage, items: PdfItems): number {
  const toShown = page.getViewport({ scale: 1 }).transform.map(Number);
  const letters = new Map<number, number>([[0, 0]]);
  for (const item of items) {
    if (!("str" in item)) continue;
    const [a, b] = multiply(toShown, item.transform.map(Number));
    const turn = turnOf(a, b);
    if (turn !== undefined) letters.set(turn, (letters.get(turn) ?? 0) + item.str.trim().length);
  }
  const [[turn] = [0]] = [...letters].sort(([, one], [, other]) => other - one);
  return (page.rotate + turn) % 360;
}

/** By how many degrees a page must be turned for a line of that direction to run to the right; undefined for one that leans. */
function turnOf(a: number, b: number): number | undefined {
  const [across, along] = [Math.abs(a), Math.abs(b)];
  if (along <= MOST_SLOPE * across) return a > 0 ? 0 : 180;
  if (across <= MOST_SLOPE * along) return b > 0 ? 270 : 90;
  return undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Two transformations, the second one first (PDF 32000-1, 8.3.4). */
function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
