/** Marks stacked on one letter: no living script needs more than four, zalgo needs dozens. */
const TOO_MANY_MARKS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;
/** Controls, and characters that are invisible or turn the direction of what follows them. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text with everything taken out that could upset a layout without being seen: control and direction characters,
 * half characters, marks piled upon marks. All line breaks become "\n". What can be seen stays as it is.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, "\n")
    .replace(UNSEEN, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(TOO_MANY_MARKS, "$1");
}

/** The same on one line: white space of any length becomes one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}
