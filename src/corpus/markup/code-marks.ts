import type { Span } from "../../language/span.ts";

/** A line of Docusaurus that says how the code around it is drawn: `// highlight-next-line`. */
const HIGHLIGHT =
  /^[ \t]*(?:\/\/|#|--|%|\/\*|\{\/\*|<!--)[ \t]*highlight-(?:next-line|start|end)[ \t]*(?:\*\/\}?|-->)?[ \t]*(?:\r?\n|$)/gm;
/** What the line that opens a block of code says where Twoslash checks it. */
const CHECKED = /\btwoslash\b/;
/** Twoslash leaves out all above and below these lines, and what stands between the third kind. */
const CUTS = [
  /^(?:.*\r?\n)*?[ \t]*\/\/[ \t]*---cut(?:-before)?---[^\n]*(?:\n|$)/,
  /^[ \t]*\/\/[ \t]*---cut-after---[\s\S]*/gm,
  /^[ \t]*\/\/[ \t]*---cut-start---[\s\S]*?---cut-end---[^\n]*(?:\n|$)/gm,
  /^[ \t]*\/\/[ \t]*@(?:errors|noErrors|filename|module|target|strict)\b[^\n]*(?:\n|$)/gm,
];

/**
 * What in a block of code is said to the program that draws it alone.
 * @param code its lines
 * @param info what the line that opens it says
 */
export function findCodeMarks(text: string, code: Span, info: string): Span[] {
  const lines = text.slice(code.start, code.end);
  const patterns = [
    ...(lines.includes("highlight-") ? [HIGHLIGHT] : []),
    ...(CHECKED.test(info) && lines.includes("//") ? CUTS : []),
  ];
  return patterns.flatMap((pattern) => {
    const all = pattern.global ? lines.matchAll(pattern) : [pattern.exec(lines)].filter((found) => found !== null);
    return [...all].map(({ index, 0: found }) => ({
      start: code.start + index,
      end: code.start + index + found.length,
    }));
  });
}
