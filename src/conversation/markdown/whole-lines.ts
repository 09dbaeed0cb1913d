import type { Span } from "../../language/span.ts";

/** The first place at or after `place` where text may be taken up: inside `zones` the start of a line. */
export function lineStartAfter(text: string, place: number, zones: readonly Span[]): number {
  const zone = zoneAround(place, zones);
  if (zone === undefined || text.charAt(place - 1) === "\n") return place;
  const lineBreak = text.indexOf("\n", place);
  return lineBreak < 0 || lineBreak >= zone.end ? zone.end : lineBreak + 1;
}

/** The last place at or before `place` where text may be cut: inside `zones` the end of a line. */
export function lineEndBefore(text: string, place: number, zones: readonly Span[]): number {
  const zone = zoneAround(place, zones);
  if (zone === undefined || text.charAt(place) === "\n") return place;
  return Math.max(zone.start, text.lastIndexOf("\n", place));
}

/** A stretch with all of each line of `zones` of which it holds a part. */
export function wholeLines(text: string, { start, end }: Span, zones: readonly Span[]): Span {
  const first = zoneAround(start, zones);
  const last = zoneAround(end, zones);
  const lineBreak = text.indexOf("\n", end);
  return {
    start: first === undefined ? start : Math.max(first.start, text.lastIndexOf("\n", start - 1) + 1),
    end: last === undefined ? end : lineBreak < 0 ? last.end : Math.min(last.end, lineBreak),
  };
}

/** The zone that a place lies strictly inside of. */
function zoneAround(place: number, zones: readonly Span[]): Span | undefined {
  return zones.find(({ start, end }) => start < place && place < end);
}
