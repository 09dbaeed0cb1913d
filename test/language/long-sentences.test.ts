import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutLongSentence } from "../../src/language/long-sentences.ts";

const MOST = 60;
const cut = (text: string) =>
  cutLongSentence(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
const words = (count: number, word = "word") => Array.from({ length: count }, () => word).join(" ");

describe("cutLongSentence", () => {
  it("leaves a sentence of 60 words whole", () => {
    expect(cut(words(MOST))).toEqual([words(MOST)]);
  });

  it("cuts between words into pieces of about the same size where nothing pauses", () => {
    expect(cut(words(90)).map((piece) => piece.split(" ").length)).toEqual([45, 45]);
  });

  it("cuts after a comma rather than between words, after a semicolon rather than that, and between lines above all", () => {
    const [a, b, c] = [words(35, "a"), words(8, "b"), words(40, "c")];
    expect(cut(`${a}, ${b} ${c}`)).toEqual([`${a},`, `${b} ${c}`]);
    expect(cut(`${a}, ${b}; ${c}`)).toEqual([`${a}, ${b};`, c]);
    expect(cut(`${a}; ${b}\n${c}`)).toEqual([`${a}; ${b}`, c]);
    expect(cut(`${a}, ${b}  ${c}`)).toEqual([`${a}, ${b}`, c]);
  });

  it("cuts scripts without spaces", () => {
    const pieces = cut(`${"字".repeat(80)}、${"字".repeat(90)}`);
    expect(pieces).toEqual([`${"字".repeat(80)}、`, "字".repeat(90)]);
  });

  it("keeps a word of any length whole", () => {
    expect(cut("x".repeat(5000))).toEqual(["x".repeat(5000)]);
  });

  it("gives trimmed pieces in order, of 60 words at most, that leave out nothing but white space", () => {
    const part = fc.constantFrom("a", "bc", "字", "、", ", ", "; ", " ", "  ", "\n", " – ", "\ud83d\ude00", ") ");
    const sentence = fc.string({ unit: part, minLength: 100, maxLength: 600 }).map((text) => text.trim());
    fc.assert(
      fc.property(sentence, (text) => {
        const pieces = cut(text);
        expect(pieces.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
        for (const piece of pieces) {
          expect(piece).toBe(piece.trim());
          expect(piece.split(/\s+/).length).toBeLessThanOrEqual(MOST);
        }
      }),
      { numRuns: 200 },
    );
  });
});
