import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksEvidence, showsEvidence } from "../../src/known-questions/evidence.ts";

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(" ");

describe("showsEvidence", () => {
  it("wants seven tenths of the evidence's words in a row", () => {
    expect(showsEvidence(words(0, 7), [words(0, 10)])).toBe(true);
    expect(showsEvidence(words(0, 6), [words(0, 10)])).toBe(false);
  });

  it("does not add up words that stand apart", () => {
    expect(showsEvidence(`${words(0, 5)} something else ${words(5, 10)}`, [words(0, 10)])).toBe(false);
  });

  it("reads over markup, case and line breaks, in either of the two", () => {
    const evidence = "Set the **`timeout`** option, see [the guide](./guide.md).";
    expect(showsEvidence("set the timeout\n> option, see the guide", [evidence])).toBe(true);
  });

  it("is content with any one of several places that answer", () => {
    expect(showsEvidence("It listens on port 5173.", ["the default port", "listens on port 5173"])).toBe(true);
  });

  it("finds no evidence in evidence without words", () => {
    expect(showsEvidence("anything", ["---"])).toBe(false);
  });

  it("finds evidence wherever it stands in a text", () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(" "));
    fc.assert(fc.property(text, text, text, (a, b, c) => showsEvidence(`${a}\n${b} ${c}`, [b])));
  });
});

describe("marksEvidence", () => {
  it("wants half of the evidence's words in a row", () => {
    expect(marksEvidence(words(0, 5), [words(0, 10)])).toBe(true);
    expect(marksEvidence(words(0, 4), [words(0, 10)])).toBe(false);
  });
});
