/** Controls, line breaks of every kind, and characters that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A text from outside for a place where lines mean something, a log or a terminal: what could pass for another line or
 * command the terminal is written as an escape, as in JSON.
 */
export function onOneLine(text: string): string {
  return text.replace(UNSEEN, (sign) =>
    sign === "\n" ? "\\n" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
