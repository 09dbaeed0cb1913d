/** A part of a word and where it begins in it. */
export interface InnerWord {
  readonly raw: string;
  readonly offset: number;
}

/** "setTimer", "HTMLParser": a capital after a small letter, or the last of several before one. */
const CASE_CHANGE = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;
const MAY_CHANGE = /[a-z][A-Z]|[A-Z]{2}[a-z]/;
const SHORTEST = 2;
/** Names of products whose parts mean something else. */
const NAMES = new Set(
  "javascript typescript github gitlab youtube facebook linkedin paypal wordpress postgresql mysql macos macbook mcdonald".split(
    " ",
  ),
);
/** A number and its unit, written without a space between them. */
const QUANTITY =
  /^(\d+(?:[.,]\d+)*)((?:[kmgtp]i?)?b|(?:[kmg])?bit|bits|m?s|secs?|mins?|hrs?|h|px|r?em|pt|[kmcn]?m|k?g|mg|ft|[kmg]?hz|k?wh?|k?v|ma|mah|fps|rpm|m?l|k)$/i;
/** Grams are rarer than the fifth generation. */
const GENERATION = /^\dg$/i;

/** The words that a word consists of; none for most. */
export function innerWordsOf(raw: string): InnerWord[] {
  if (raw.charCodeAt(0) < 58) return splitQuantity(raw);
  if (!MAY_CHANGE.test(raw) || NAMES.has(raw.toLowerCase())) return [];
  const parts: InnerWord[] = [];
  let offset = 0;
  for (const part of raw.split(CASE_CHANGE)) {
    parts.push({ raw: part, offset });
    offset += part.length;
  }
  return parts.length > 1 && parts.every((part) => part.raw.length >= SHORTEST) ? parts : [];
}

function splitQuantity(raw: string): InnerWord[] {
  const [, number, unit] = QUANTITY.exec(raw) ?? [];
  if (number === undefined || unit === undefined || GENERATION.test(raw)) return [];
  return [
    { raw: number, offset: 0 },
    { raw: unit, offset: number.length },
  ];
}

const RELEASE = /^[vV]?(\d+\.\d+)\.\d+(?:\.\d+)*$/;

/** The series that a release belongs to, under which people ask for it: "5.4" for "v5.4.0". */
export function seriesOf(raw: string): string | undefined {
  return RELEASE.exec(raw)?.[1];
}
