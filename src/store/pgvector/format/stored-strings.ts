import { createHash } from "node:crypto";

/** What `text` columns cannot hold (NUL, and halves of surrogate pairs), and the mark itself. */
const UNSTORABLE = /\0|[\uD800-\uDFFF]|\u{10FFFF}/gu;
/** Whether there may be any; nearly all texts end here. */
const SUSPECT = /[\0\uD800-\uDFFF]/;
/** A code point that means nothing anywhere, and here: the next four hexadecimal digits are a code unit. */
const MARK = "\u{10FFFF}";
const MARKED = /\u{10FFFF}([0-9a-f]{4})/gu;
/** Stands for the mark itself: no code unit of those that cannot be stored. */
const MARK_DIGITS = "ffff";

/** The text as PostgreSQL can hold it, to the code unit; nearly always the text itself. */
export function toStored(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSTORABLE, (found) =>
    found === MARK ? MARK + MARK_DIGITS : MARK + found.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}

export function fromStored(stored: string): string {
  if (!stored.includes(MARK)) return stored;
  return stored.replace(MARKED, (_, digits: string) =>
    digits === MARK_DIGITS ? MARK : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** An index takes no entries longer than about 2,700 bytes; no word that anyone asks for comes near this. */
const LONGEST_TERM = 200;

/** The same for a term, with whatever is too long for an index told apart by its checksum. */
export function toStoredTerm(term: string): string {
  if (term.length <= LONGEST_TERM) return toStored(term);
  return `${toStored(term.slice(0, LONGEST_TERM))} ${createHash("sha256").update(term, "utf16le").digest("hex")}`;
}
