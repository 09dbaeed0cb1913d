import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanWords } from "../../src/language/word-scan.ts";
import { matchWords } from "../../src/language/words.ts";

const piece = fc.oneof(
  fc.constantFrom("a", "B", "é", "e\u0301", "s", "'", "’", "'s", "’s", "1", "22", ",", ".", "000", " ", "-", "_", "\n"),
  fc.constantFrom("²", "½", "\u0301", "\u0660", "ſ", "ß", "İ", "\u037a", "\u00ad", "“", "—", "…", "\u2009", "\u200d"),
  fc.string({ unit: fc.nat({ max: 0x0dff }).map((code) => String.fromCharCode(code)), maxLength: 3 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("the scan for words", () => {
  it("finds the words that the expression finds", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { starts = [], ends = [] } = scanWords(text) ?? {};
        const found = starts.map((start, index) => ({ raw: text.slice(start, ends[index]), start }));
        expect(found).toEqual(matchWords(text));
      }),
      { numRuns: 500 },
    );
  });

  it("leaves scripts without spaces, and what it does not know, to the expression", () => {
    for (const text of ["a 手机", "ไทย", "x\u{1F600}", "\u1ea1"]) expect(scanWords(text)).toBeUndefined();
    expect(scanWords("“Don’t — 3.5…”")).toEqual({ starts: [1, 9], ends: [6, 12] });
  });
});
