/** Prose is wrapped no narrower; lines as short as this look full by chance. */
const NARROWEST_WRAP = 40;

interface Line {
  /** Offset of the line break in front of the line. */
  readonly breakAt: number;
  readonly text: string;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const LOWER_CASE = /^\p{Ll}/u;
/** Items of lists, headings, quotes and rows of tables begin a line of their own. */
const OPENS_LINE = /^(?:[-*+•–—>|#]|\d{1,3}[.)]\s)/;

/**
 * Finds the line breaks of a text that only wrap it, by the offset of their first character. A break is one when the next
 * line goes on in lower case. Where that happens in a paragraph and every line is so full that the next one's first word
 * would not have fitted, all its breaks are: lines of wrapped prose also begin with names and numbers.
 */
export function findHardWraps(text: string): Set<number> {
  const wraps = new Set<number>();
  let paragraph: Line[] = [];
  let start = 0;
  let breakAt = -1;
  const add = (end: number) => {
    const line = { breakAt, text: text.slice(start, end).trim() };
    if (line.text === "" || OPENS_LINE.test(line.text)) {
      markWraps(paragraph, wraps);
      paragraph = [];
    }
    if (line.text !== "") paragraph.push(line);
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    add(match.index);
    breakAt = match.index;
    start = match.index + match[0].length;
  }
  add(text.length);
  markWraps(paragraph, wraps);
  return wraps;
}

function markWraps(lines: readonly Line[], wraps: Set<number>): void {
  const goOn = lines.slice(1).filter((line) => LOWER_CASE.test(line.text));
  const wrapped = goOn.length > 0 && areFull(lines) ? lines.slice(1) : goOn;
  for (const { breakAt } of wrapped) wraps.add(breakAt);
}

function areFull(lines: readonly Line[]): boolean {
  const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), NARROWEST_WRAP);
  return lines.slice(0, -1).every(({ text }, i) => {
    const nextWord = /^\S*/.exec(lines[i + 1]?.text ?? "")?.[0] ?? "";
    return text.length + 1 + nextWord.length > width;
  });
}
