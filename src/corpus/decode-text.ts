import { fill } from "../system/phrase.ts";
import { likelyEncodings } from "./likely-encodings.ts";
import { REASONS } from "./reasons.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** A file's text without its byte-order mark. */
export interface DecodedText {
  readonly text: string;
  /** What its owner should know: it was read as something else than UTF-8. */
  readonly warning?: string;
}

/** What no text holds: controls that neither break lines nor set words apart. */
const NO_TEXT = /(?!\s)\p{Cc}/u;

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 with a byte-order mark, else the encoding that they look like. Throws
 * UnusableFileError for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) {
    const text = decodeAs(marked, bytes);
    if (text === undefined) throw notText();
    return { text, warning: warningOf(marked) };
  }
  if (bytes.includes(0)) throw new UnusableFileError(REASONS.holdsNul);
  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return { text };
  if (isDamagedUtf8(bytes)) return { text: new TextDecoder("utf-8").decode(bytes), warning: REASONS.damagedUtf8 };
  for (const encoding of likelyEncodings(bytes)) {
    const read = decodeAs(encoding, bytes);
    if (read !== undefined && !NO_TEXT.test(read)) return { text: read, warning: warningOf(encoding) };
  }
  throw notText();
}

function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** @param name of an encoding, as files call it. Undefined where there is none of that name, or the bytes are not of it. */
export function decodeAs(name: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, beyondLatin1) : text;
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has from 0x80 to 0x9f (WHATWG's index); spaces where it has nothing. */
const BEYOND_LATIN_1 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node 20 to 23 decode Windows-1252 as Latin-1. */
function beyondLatin1(control: string): string {
  const letter = BEYOND_LATIN_1.charAt(control.charCodeAt(0) - 0x80);
  return letter === " " ? control : letter;
}

/** How many whole letters beyond ASCII are to one broken one in UTF-8 that was damaged. */
const DAMAGED_SHARE = 10;

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/(?!\ufffd)[^\p{ASCII}]/gu)?.length ?? 0;
  return whole >= DAMAGED_SHARE * broken;
}

function notText(): UnusableFileError {
  return new UnusableFileError(REASONS.notUtf8);
}

function warningOf(encoding: string): string {
  return fill(REASONS.readAs, { encoding });
}
