import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveOut } from "../../../src/conversation/markdown/leave-out.ts";

describe("leaving characters out of a text", () => {
  it("moves the marks, and drops those of which nothing is left", () => {
    const marks = [
      { start: 2, end: 10 },
      { start: 0, end: 2 },
    ];
    const hidden = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ];
    expect(leaveOut({ text: "**On**e two", marks }, hidden)).toEqual({
      text: "One two",
      marks: [{ start: 0, end: 6 }],
    });
  });

  it("keeps all other characters in their order, the marked ones marked", () => {
    const pieces = fc.array(fc.record({ words: fc.string({ minLength: 1 }), isHidden: fc.boolean() }));
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (given, from, length) => {
        const text = given.map(({ words }) => words).join("");
        let at = 0;
        const hidden = given.flatMap(({ words, isHidden }) => {
          at += words.length;
          return isHidden ? [{ start: at - words.length, end: at }] : [];
        });
        const isKept = (place: number) => hidden.every(({ start, end }) => place < start || place >= end);
        const kept = (start: number, end: number) =>
          [...text.slice(start, end).split("").entries()]
            .flatMap(([i, sign]) => (isKept(start + i) ? [sign] : []))
            .join("");
        const start = Math.min(from, text.length);
        const mark = { start, end: Math.min(text.length, start + length) };
        const left = leaveOut({ text, marks: [mark] }, hidden);
        expect(left.text).toBe(kept(0, text.length));
        const [shown = { start: 0, end: 0 }] = left.marks;
        expect(left.text.slice(shown.start, shown.end)).toBe(kept(mark.start, mark.end));
      }),
    );
  });
});
