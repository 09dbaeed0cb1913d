import type { Outline } from "../corpus/article.ts";
import { entityAt } from "../corpus/markup/entities.ts";
import type { Span } from "../language/span.ts";
import { type ShownBreak, withSpaceAround } from "./shown-breaks.ts";

const TAG = /<\/?[A-Za-z][^<>]*>/y;
const BREAK = /^(?:\r\n?|\n)/;

/**
 * What shows as another character, ascending: entities as what they stand for, tags between words as the end of a line, in
 * a row as a space. All of each but its first character is markup, or else it is what the text is about.
 */
export function findShownSigns(text: string, { markup }: Pick<Outline, "markup">, rows: readonly Span[]): ShownBreak[] {
  let last = -1;
  return markup.flatMap((hidden): ShownBreak[] => {
    const place = hidden.start - 1;
    if (text[place] === "&") {
      const entity = entityAt(text, place);
      const isHidden = entity !== undefined && entity.end <= hidden.end;
      return isHidden ? [{ start: place, end: entity.end, place, sign: entity.character }] : [];
    }
    TAG.lastIndex = place;
    if (text[place] !== "<" || !TAG.test(text) || TAG.lastIndex > hidden.end) return [];
    const sign = rows.some(({ start, end }) => start <= place && place < end) ? " " : "\n";
    const shown = spaceAround(text, { start: place, end: hidden.end });
    // One space is enough for several.
    const isNext = sign === " " && place <= last;
    last = shown.end;
    return [{ ...shown, place: isNext ? undefined : place, sign }];
  });
}

/** With the line break behind it: the line ends once. */
function spaceAround(text: string, tag: Span): Span {
  const { start, end } = withSpaceAround(text, tag);
  return { start, end: end + (BREAK.exec(text.slice(end, end + 2))?.[0].length ?? 0) };
}
