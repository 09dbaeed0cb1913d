import { type Span, shiftSpan } from "../../language/span.ts";
import { findAll } from "./find-all.ts";

/** A line of Docusaurus that says how the code around it is drawn: `// highlight-next-line`. */
const HIGHLIGHT =
  /^[ \t]*(?:\/\/|#|--|%|\/\*|\{\/\*|<!--)[ \t]*highlight-(?:next-line|start|end)(?:[ \t]*(?:\*\/\}?|-->))?[ \t]*(?:\r?\n|$)/gm;
/** What the line that opens a block of code says where Twoslash checks it. */
const CHECKED = /\btwoslash\b/;
/** Twoslash leaves out all above and below these lines, and those that tell it something; what they say to readers stays. */
const CUTS = [
  /^(?:.*\r?\n)*?[ \t]*\/\/[ \t]*---cut(?:-before)?---[^\n]*(?:\n|$)/g,
  /^[ \t]*\/\/[ \t]*---cut-after---[\s\S]*/gm,
  /^[ \t]*\/\/[ \t]?@(?!(?:filename|log|warn|error|annotate):)\w+(?::[^\n]*|[ \t\r]*)(?:\n|$)/gm,
];
/** It leaves out what stands from the one to the other. */
const CUT_OUT = /^[ \t]*\/\/[ \t]*---cut-start---[\s\S]*?---cut-end---[^\n]*(?:\n|$)/gm;
const CUT_END = "---cut-end---";

/**
 * What in a block of code is said to the program that draws it alone.
 * @param code its lines
 * @param info what the line that opens it says
 */
export function findCodeMarks(text: string, code: Span, info: string): Span[] {
  const lines = text.slice(code.start, code.end);
  const isChecked = CHECKED.test(info) && lines.includes("//");
  const found = [
    ...(lines.includes("highlight-") ? findAll(lines, HIGHLIGHT) : []),
    ...(isChecked ? CUTS.flatMap((pattern) => findAll(lines, pattern)) : []),
    // Behind the last end, each start would look for one in vain.
    ...(isChecked ? findAll(lines.slice(0, lineEnd(lines, lines.lastIndexOf(CUT_END))), CUT_OUT) : []),
  ];
  return found.map((span) => shiftSpan(span, code.start));
}

/** Where the line of a place ends, with its line break; 0 for no place. */
function lineEnd(lines: string, place: number): number {
  if (place < 0) return 0;
  const end = lines.indexOf("\n", place);
  return end < 0 ? lines.length : end + 1;
}
