import type { Pdf } from "./open-pdf.ts";
import type { Line } from "./pdf-lines.ts";

/** A heading is set in letters larger than those of the text by at least this. */
const LARGER = 1.12;
/** Longer lines in large letters are text that somebody wants to be read. */
const LONGEST = 150;
const LOWEST_LEVEL = 6;
const WORD = /\p{L}{2}|[\u2e80-\u9fff]/u;
/** Bookmarks beyond this are an index. */
const MOST_BOOKMARKS = 5000;

/** Tells the level of a heading, from 1; undefined for a line that is none. */
export type HeadingLevel = (line: Line) => number | undefined;

/** Learns from all lines of a PDF, and from its bookmarks, which lines are headings. */
export function findHeadings(lines: readonly Line[], bookmarks: ReadonlySet<string>): HeadingLevel {
  const body = bodySize(lines);
  const isLarge = ({ text, size, isCode }: Line) =>
    size >= LARGER * body && !isCode && text.length <= LONGEST && hasWord(text);
  const sizes = [...new Set(lines.filter(isLarge).map(({ size }) => size))].sort((a, b) => b - a);
  return (line) => {
    if (isLarge(line)) return Math.min(LOWEST_LEVEL, sizes.indexOf(line.size) + 1);
    return bookmarks.has(titleKey(line.text)) ? Math.min(LOWEST_LEVEL, sizes.length + 1) : undefined;
  };
}

/** Also "3D" and "A4", no letter that only opens a paragraph. */
function hasWord(text: string): boolean {
  return WORD.test(text) || (/\p{L}/u.test(text) && /\p{N}/u.test(text));
}

/** The titles of a PDF's bookmarks, as `titleKey` gives them. */
export async function readBookmarks(pdf: Pdf): Promise<ReadonlySet<string>> {
  const titles = new Set<string>();
  try {
    const waiting = [...((await pdf.getOutline()) ?? [])];
    for (let next = waiting.pop(); next !== undefined && titles.size < MOST_BOOKMARKS; next = waiting.pop()) {
      const key = titleKey(next.title);
      if (key !== "") titles.add(key);
      waiting.push(...next.items);
    }
  } catch {
    // Damaged bookmarks leave the text as it is.
  }
  return titles;
}

function titleKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The size in which most letters are set. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text, isCode } of lines) if (!isCode) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
