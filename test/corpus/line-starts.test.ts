import fc from "fast-check";
import { expect, it } from "vitest";
import { findLineStarts, lineAt } from "../../src/corpus/line-starts.ts";

it("counts LF, CR and CR LF as one line end each", () => {
  expect(findLineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
  expect(findLineStarts("")).toEqual([0]);
});

it("finds the line of every offset", () => {
  const texts = fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028")).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const starts = findLineStarts(text);
      for (let at = 0; at < text.length; at++) {
        const before = text.slice(0, at + 1).replace(/\r\n$|[\r\n]$/, "");
        const isSplitEnding = text[at] === "\n" && text[at - 1] === "\r";
        if (!isSplitEnding) expect(lineAt(starts, at)).toBe(before.split(/\r\n|\r|\n/).length);
      }
    }),
  );
});
