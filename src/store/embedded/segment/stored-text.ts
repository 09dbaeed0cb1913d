/**
 * Texts are stored so that a position in UTF-16 code units is a position in bytes:
 * one byte a unit where all units are below 256, else two. Lone surrogates survive.
 */
export type UnitBytes = 1 | 2;

const BEYOND_ONE_BYTE = /[\u0100-\uffff]/;

export function unitBytesOf(text: string): UnitBytes {
  return BEYOND_ONE_BYTE.test(text) ? 2 : 1;
}

export function encodeText(text: string, unitBytes: UnitBytes): Buffer {
  return Buffer.from(text, unitBytes === 1 ? "latin1" : "utf16le");
}

export function decodeText(bytes: Buffer, unitBytes: number): string {
  return bytes.toString(unitBytes === 1 ? "latin1" : "utf16le");
}
