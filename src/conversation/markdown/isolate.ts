/** Letters of scripts that run from right to left (Unicode's bidirectional classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = "\u2068";
const END = "\u2069";

/** Characters that isolation may add. */
export const ISOLATION_LENGTH = ISOLATE.length + END.length;

/**
 * Text to stand in a line of another direction. Without isolation, a right-to-left title takes the brackets, numbers and
 * points beside it along (UAX #9, 6.3); text that runs from left to right stays as it is.
 */
export function isolate(text: string): string {
  return needsIsolation(text) ? ISOLATE + text + END : text;
}

export function needsIsolation(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Undoes `isolate`. */
export function withoutIsolation(text: string): string {
  return text.startsWith(ISOLATE) && text.endsWith(END) ? text.slice(ISOLATE.length, -END.length) : text;
}
