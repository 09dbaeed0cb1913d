import { type DecodedText, decodeAs, decodeText } from "../../decode-text.ts";

/** A page has to name its encoding within so many bytes (HTML Standard, 4.2.5.4). */
const SEARCHED_BYTES = 1024;
const CHARSET = /<(?:meta|\?xml)\b[^<>]*?(?:charset|encoding)\s*=\s*["']?([\w:-]+)/i;

/** Decodes a page: by the encoding that it names, unless its bytes say otherwise. Throws UnusableFileError likewise. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const named = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, SEARCHED_BYTES)))?.[1]?.toLowerCase();
  const isMarked = (bytes[0] ?? 0) >= 0xef && (bytes[1] ?? 0) >= 0xbb;
  if (named === undefined || isMarked || /^utf-?(?:8|16)/.test(named) || bytes.includes(0)) return decodeText(bytes);
  const text = decodeAs(named, bytes);
  return text === undefined ? decodeText(bytes) : { text };
}
