import { UnusableFileError } from "./unusable-file.ts";

/** Decodes the bytes of a text file, leaving out a byte-order mark. Throws UnusableFileError for anything but UTF-8 text. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UnusableFileError("is UTF-16, not UTF-8: save it as UTF-8");
  if (bytes.includes(0)) throw new UnusableFileError("is not text (it holds NUL bytes): convert it to .txt or .md");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnusableFileError("is not UTF-8: save it as UTF-8", { cause: error });
  }
}
