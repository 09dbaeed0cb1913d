import { analyse } from "chardet";

/** Bytes that are looked at: 60 KB take a tenth of a second, 21 MB took forty. */
const SAMPLE = 64 * 1024;
/** Bytes before the first letter beyond ASCII that are looked at. */
const LEAD = 1024;
/** On chardet's scale to 100: of "Grüße" alone it says Shift_JIS by 10; what was true of short texts came with 32 and more. */
const LEAST_CONFIDENCE = 20;
/** What most software without UTF-8 writes in the west; Latin-1 is part of it. */
const COMMONEST = "windows-1252";

/** The encodings that bytes which are not UTF-8 look like, the likeliest first, by names that TextDecoder knows. */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - LEAD);
  const likely = analyse(bytes.subarray(start, start + SAMPLE))
    .filter(({ name, confidence }) => confidence >= LEAST_CONFIDENCE && isDecodable(name))
    // What is Latin-1 by its letters has quotes and dashes of Windows-1252 more often than controls.
    .map(({ name }) => new TextDecoder(name).encoding);
  return [...new Set([...likely, COMMONEST])];
}

function isDecodable(name: string): boolean {
  if (/^(?:ASCII|UTF)/.test(name)) return false;
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}
