import { splitSentences } from "../language/sentences.ts";

/** The longest title that is made from a text, its ellipsis included. */
export const LONGEST_TITLE = 80;

/** The first sentence of a text, cut at a word where it is too long for a title. */
export function titleFromText(text: string): string {
  const start = text.slice(0, 10 * LONGEST_TITLE);
  const first = splitSentences(start)[0];
  return first === undefined ? "" : cutAtWord(start.slice(first.start, first.end), LONGEST_TITLE);
}

/** A text on one line of at most `longest` UTF-16 units: cut after a whole word if there is one, with an ellipsis. */
export function cutAtWord(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const room = line.slice(0, longest);
  const space = room.lastIndexOf(" ");
  const cut = space > longest / 2 ? room.slice(0, space) : room.slice(0, -1).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}
