import { UnusableFileError } from "../../unusable-file.ts";
import type { PdfPage } from "./open-pdf.ts";
import type { Piece } from "./page-rows.ts";

/** More would be a drawing made of letters. */
const MOST_PIECES = 50_000;
/** Letters that lean or run upwards by more than this are no text to read: watermarks, labels of axes. */
const MOST_SLOPE = 0.1;

/** The letters on a page, as it is shown. */
export async function readPieces(page: PdfPage): Promise<Piece[]> {
  const { items, styles } = await page.getTextContent();
  if (items.length > MOST_PIECES)
    throw new UnusableFileError(`has a page of ${items.length} pieces of text: leave that page out`);
  const toShown = page.getViewport({ scale: 1 }).transform.map(Number);
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, c, d, x, y] = multiply(toShown, item.transform.map(Number));
    const size = Math.hypot(c, d);
    if (Math.abs(b) > MOST_SLOPE * Math.abs(a) || a < 0 || !(size > 0) || !Number.isFinite(x + y + item.width))
      return [];
    return [
      {
        text: item.str,
        left: x,
        right: x + item.width,
        y,
        size: Math.round(size * 2) / 2,
        isRightToLeft: item.dir === "rtl",
        isCode: styles[item.fontName]?.fontFamily === "monospace",
      },
    ];
  });
}

type Matrix = readonly [number, number, number, number, number, number];

/** Two transformations, the second one first (PDF 32000-1, 8.3.4). */
function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
