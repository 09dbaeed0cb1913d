import type { Span } from "../../language/span.ts";

/** What stands between fences at the very start of a file, and in which notation by the look of its fences. */
export interface FencedFrontMatter {
  readonly notation: "yaml" | "toml" | "json";
  /** What the fences enclose; of JSON the object itself. */
  readonly content: Span;
  /** Offset of the first character behind it: the body begins here. */
  readonly end: number;
}

/** Fences farther apart enclose an article rather than what is said about one. */
const FARTHEST = 1_000_000;
const OPENING = /^(---|\+\+\+)[ \t]*(?=\r\n?|\n)/;
const CLOSING = { "---": closingLine("(?:---|\\.\\.\\.)"), "+++": closingLine("\\+\\+\\+") };
const LINE_BREAK = /\r\n?|\n/g;

/**
 * Finds the front matter of a text by its fences alone: `---` lines (or `...` as the closing one), `+++` lines, or a JSON
 * object. Whatever they enclose is front matter. Linear in the text, and never a parser: what shows articles asks too.
 */
export function findFrontMatter(text: string): FencedFrontMatter | undefined {
  const head = text.slice(0, FARTHEST);
  if (head.startsWith("{")) return leadingObject(head);
  const fence = OPENING.exec(head)?.[1];
  if (fence === "---") return betweenLines(head, "yaml", CLOSING["---"]);
  return fence === "+++" ? betweenLines(head, "toml", CLOSING["+++"]) : undefined;
}

function closingLine(fence: string): RegExp {
  return new RegExp(`(?<=[\\r\\n])${fence}[ \\t]*(?:\\r\\n?|\\n|$)`, "g");
}

function betweenLines(text: string, notation: "yaml" | "toml", closing: RegExp): FencedFrontMatter | undefined {
  const start = lineFrom(text, 0).next;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (found === null) return undefined;
  return { notation, content: { start, end: found.index }, end: closing.lastIndex };
}

/** The end of a line without its line break, and where the next one begins. */
function lineFrom(text: string, start: number): { readonly end: number; readonly next: number } {
  LINE_BREAK.lastIndex = start;
  const found = LINE_BREAK.exec(text);
  return found === null ? { end: text.length, next: text.length } : { end: found.index, next: LINE_BREAK.lastIndex };
}

/** A JSON object, rather than a template's tag or an anchor's. */
const OPENS_OBJECT = /^\{\s*"[^"\n\r]{0,200}"\s*:/;
const BRACKET_OR_QUOTE = /["{}[\]]/g;
const QUOTE_OR_ESCAPE = /["\\]/g;

function leadingObject(text: string): FencedFrontMatter | undefined {
  if (!OPENS_OBJECT.test(text)) return undefined;
  let depth = 0;
  BRACKET_OR_QUOTE.lastIndex = 0;
  for (let sign = BRACKET_OR_QUOTE.exec(text); sign !== null; sign = BRACKET_OR_QUOTE.exec(text)) {
    if (sign[0] === '"') {
      const closing = closingQuote(text, sign.index + 1);
      if (closing === undefined) return undefined;
      BRACKET_OR_QUOTE.lastIndex = closing + 1;
      continue;
    }
    depth += sign[0] === "{" || sign[0] === "[" ? 1 : -1;
    if (depth > 0) continue;
    const end = sign.index + 1;
    const line = lineFrom(text, end);
    if (text.slice(end, line.end).trim() !== "") return undefined;
    return { notation: "json", content: { start: 0, end }, end: line.next };
  }
  return undefined;
}

/** Where the string ends that goes on at `start`. */
function closingQuote(text: string, start: number): number | undefined {
  QUOTE_OR_ESCAPE.lastIndex = start;
  for (let sign = QUOTE_OR_ESCAPE.exec(text); sign !== null; sign = QUOTE_OR_ESCAPE.exec(text)) {
    if (sign[0] === '"') return sign.index;
    QUOTE_OR_ESCAPE.lastIndex = sign.index + 2;
  }
  return undefined;
}
