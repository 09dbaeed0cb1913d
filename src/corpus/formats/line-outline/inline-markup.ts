import type { Span } from "../../../language/span.ts";

/** Finds what only formats a stretch of text inside a paragraph: ascending spans of it. */
export type FindInline = (stretch: string) => Span[];

/** A longer stretch is no paragraph that anybody wrote: it counts as text without markup. */
const LONGEST = 8192;

/**
 * Makes a finder of expressions: of what one of them matches, everything is markup but its groups. The first of them that
 * matches at a place counts; the parts shown are read again, for what is formatted twice.
 */
export function createInlineFinder(expressions: readonly RegExp[]): FindInline {
  const any = new RegExp(expressions.map(({ source }) => source).join("|"), "dgu");
  const find = (stretch: string, depth: number): Span[] =>
    [...stretch.matchAll(any)].flatMap((match) => {
      const [whole, ...groups] = match.indices ?? [];
      if (whole === undefined) return [];
      const hidden: Span[] = [];
      let [at] = whole;
      for (const group of groups) {
        if (group === undefined) continue;
        const [start, end] = group;
        if (start > at) hidden.push({ start: at, end: start });
        if (depth > 0)
          for (const span of find(stretch.slice(start, end), depth - 1))
            hidden.push({ start: span.start + start, end: span.end + start });
        at = end;
      }
      if (whole[1] > at) hidden.push({ start: at, end: whole[1] });
      return hidden;
    });
  return (stretch) => (stretch.length > LONGEST ? [] : find(stretch, 1));
}
