import type { Fetched, Remark } from "./source.ts";

/** A message has room for as many. */
const MOST_REMARKS = 20;
/** Characters of a place or a reason: what others have written may have millions. */
const LONGEST_TEXT = 300;

/** The first of the remarks on a source, and how many there are: who made it could fill the memory of whoever is told. */
export function firstRemarks(remarks: readonly Remark[]): Pick<Fetched, "remarks" | "remarked"> {
  const first = remarks
    .slice(0, MOST_REMARKS)
    .map(({ place, reason }) => ({ place: shorten(place), reason: shorten(reason) }));
  return { remarks: first, remarked: remarks.length };
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
