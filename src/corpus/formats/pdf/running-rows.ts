import type { Row } from "./page-rows.ts";

/** A page's rows from top to bottom. */
export interface PageRows {
  readonly number: number;
  readonly rows: readonly Row[];
  /** In points. */
  readonly height: number;
}

/** How many rows at the top and at the bottom of a page may be the same on others, */
const EDGE = 3;
/** within this share of its height. */
const EDGE_SHARE = 0.11;
/** On fewer pages a row may be said twice on purpose. */
const LEAST_PAGES = 3;
/** A row that stands on this share of the pages says nothing about any of them; odd and even pages may have their own. */
const LEAST_SHARE = 0.3;
/** "7", "- 7 -", "Page 7 of 30", "iv". */
const PAGE_NUMBER =
  /^[-–—|\s]{0,5}(?:\p{L}{1,10}\.? )?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:\/|\||of|von|de|sur|di) ?\d{1,4})?[-–—|\s]{0,5}$/iu;

/** Leaves out what stands above and below the text of many pages: titles that run along, and the pages' numbers. */
export function withoutRunningRows(pages: readonly PageRows[]): PageRows[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.rows.filter((row) => isEdge(row, page)).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(LEAST_PAGES, LEAST_SHARE * pages.length);
  return pages.map((page) => ({
    ...page,
    rows: page.rows.filter((row) => {
      if (!isEdge(row, page)) return true;
      const isOuter = row === page.rows[0] || row === page.rows.at(-1);
      if (isOuter && pages.length > 1 && PAGE_NUMBER.test(textOf(row))) return false;
      return (seen.get(keyOf(row)) ?? 0) < least;
    }),
  }));
}

function isEdge(row: Row, { rows, height }: PageRows): boolean {
  const y = row[0]?.y ?? 0;
  if (y > EDGE_SHARE * height && y < (1 - EDGE_SHARE) * height) return false;
  return rows.slice(0, EDGE).includes(row) || rows.slice(-EDGE).includes(row);
}

function textOf(row: Row): string {
  return row.map(({ text }) => text).join(" ");
}

/** What a row says but for its numbers, and where. */
function keyOf(row: Row): string {
  return `${Math.round((row[0]?.y ?? 0) / 6)} ${textOf(row).replace(/\d+/g, "#").slice(0, 200)}`;
}
