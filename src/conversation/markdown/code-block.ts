import type { Span } from "../../language/span.ts";
import { cleanText } from "./clean.ts";
import { escapeLine } from "./escape.ts";

/** Lines of code in a text that is shown, without the fences around them. */
export interface CodeLines extends Span {
  /** As the article has it: "js". */
  readonly language: string | undefined;
  /** The file that it belongs in. */
  readonly title: string | undefined;
}

/** Says in words, as Discord's Markdown, which lines of a block of code are meant, counted from 1. */
export type NameLines = (first: number, last: number) => string;

const FENCE = "```";
/** What Discord takes for a language rather than for the first line of the code. */
const LANGUAGE = /^[a-z0-9_+\-.#]{1,20}$/i;
const MAX_CODE_TITLE_TEXT = 100;

/**
 * Whether some code can be shown as a block of code: Discord knows fences of three backticks alone, so that code which
 * holds one would end the block early.
 */
export function fitsCodeBlock(code: string): boolean {
  const clean = cleanText(code);
  return clean.trim() !== "" && !clean.includes(FENCE);
}

/**
 * Whole lines of code as a block of code, with the name of its file above. Nothing inside can stand out: below it stands
 * which of its lines do, counted in what is shown, unless all of them do.
 * @param marks in offsets into `code`
 */
export function writeCodeBlock(
  code: string,
  { language, title }: Pick<CodeLines, "language" | "title">,
  marks: readonly Span[],
  nameLines: NameLines | undefined,
): string {
  const name = title === undefined ? "" : escapeLine(title, MAX_CODE_TITLE_TEXT);
  const opening = FENCE + (language !== undefined && LANGUAGE.test(language) ? language : "");
  const pointer = pointAt(code, marks, nameLines);
  return [
    ...(name === "" ? [] : [name]),
    opening,
    cleanText(code),
    FENCE,
    ...(pointer === undefined ? [] : [pointer]),
  ].join("\n");
}

function pointAt(code: string, marks: readonly Span[], nameLines: NameLines | undefined): string | undefined {
  const lineAt = (place: number) => cleanText(code.slice(0, place)).split("\n").length;
  const lines = marks.map(({ start, end }) => ({ first: lineAt(start), last: lineAt(end) }));
  const first = Math.min(...lines.map((each) => each.first));
  const last = Math.max(...lines.map((each) => each.last));
  if (lines.length === 0 || (first === 1 && last === lineAt(code.length))) return undefined;
  return nameLines?.(first, last);
}
