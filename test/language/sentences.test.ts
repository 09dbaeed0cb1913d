import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineBreaks, splitSentences } from "../../src/language/sentences.ts";

const split = (text: string, lineBreaks?: LineBreaks) =>
  splitSentences(text, 0, text.length, lineBreaks).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it("ends a sentence at a terminator with the quotes and brackets that close after it", () => {
    expect(split('He left. "It is late." (So it was!) Really?! She stayed… Then she slept.')).toEqual([
      "He left.",
      '"It is late."',
      "(So it was!)",
      "Really?!",
      "She stayed…",
      "Then she slept.",
    ]);
  });

  it("goes on when a lower-case letter or a comma, colon, dash or bracket follows", () => {
    for (const text of ['"Why?" he asked.', "Wait... what?", "Yahoo! , it said.", "Who (Why? ) knows.", "Stop! - Now."])
      expect(split(text)).toEqual([text]);
  });

  it("does not end a sentence at an abbreviation, an initial or dotted capitals", () => {
    for (const text of [
      "Dr. Smith met Prof. Jones on Jan. 5 at 9 a.m. Friday.",
      "J. R. R. Tolkien and George W. Bush never met.",
      "The U.S. Treasury sued Acme Inc. Monday, e.g. The Times says so.",
      "See fig. 3 and No. 7 of vol. 2.",
      "Version 2.5 costs $3.50 at example.com today.",
    ])
      expect(split(text)).toEqual([text]);
  });

  it("ends a sentence after U.S., Inc., a.m. and their like when a word follows that opens sentences", () => {
    expect(split("He lives in the U.S. The work began at 9 a.m. It was for Acme Inc. However, it ended.")).toEqual([
      "He lives in the U.S.",
      "The work began at 9 a.m.",
      "It was for Acme Inc.",
      "However, it ended.",
    ]);
    expect(split('They moved to Washington D.C. "The city is big."')).toHaveLength(2);
  });

  it("takes 'no.' for a word unless a number follows", () => {
    expect(split("The answer is no. He left.")).toEqual(["The answer is no.", "He left."]);
  });

  it("keeps the number of an item with the item", () => {
    expect(split("1. The first.\n2. The second.")).toEqual(["1. The first.", "2. The second."]);
    expect(split("b. The third.")).toEqual(["b. The third."]);
  });

  it("keeps emphasis and note marks with the sentence that they close", () => {
    expect(split("**It was late.** So we left.[12] The end.")).toEqual([
      "**It was late.**",
      "So we left.[12]",
      "The end.",
    ]);
  });

  it("ends Chinese and Japanese sentences without white space", () => {
    expect(split("你好。今天好吗？“很好！”他说。")).toEqual(["你好。", "今天好吗？", "“很好！”", "他说。"]);
    expect(split("東京です。「はい。」次へ。“新”")).toEqual(["東京です。", "「はい。」", "次へ。", "“新”"]);
  });

  it("by default ends a sentence at a line break, unless the next line goes on in lower case", () => {
    const text = "A title\nThe text goes on\r\nin lower case\nHere not\n\nafter a blank line";
    expect(split(text)).toEqual(["A title", "The text goes on\r\nin lower case", "Here not", "after a blank line"]);
  });

  it("takes soft line breaks for spaces, but not hard ones and blank lines", () => {
    const text = "The president of\nFrance spoke. The\nend.  \nRoses\\\nViolets\n\nOver";
    expect(split(text, "soft")).toEqual(["The president of\nFrance spoke.", "The\nend.", "Roses\\", "Violets", "Over"]);
  });

  it("ends a sentence at every line break where lines stand alone", () => {
    expect(split("let a = 1;\n  let b = 2;\r\rc();", "end")).toEqual(["let a = 1;", "let b = 2;", "c();"]);
  });

  it("reads only the stretch asked for", () => {
    const text = "One. Two. Three.";
    expect(splitSentences(text, 4, 9)).toEqual([{ start: 5, end: 9 }]);
    expect(splitSentences(text, 4, 4)).toEqual([]);
  });

  it("puts every character but white space into exactly one sentence, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(..."aB.!?…\"')”»]*-,;:1 \t\n\r"),
      fc.constantFrom("\r\n", "\n\n", "  \n", "\\\n", "\u00a0", "\u2028", "\u2029", "\u200b", "\ufeff", "\u0085"),
      fc.constantFrom(
        "U.S.",
        "Dr.",
        "e.g.",
        "Inc.",
        "The",
        "。",
        "！？",
        "「",
        "」",
        "👩‍👩‍👧",
        "é",
        "e\u0301",
        "\ud83d",
        "\ude00",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    const modes = fc.constantFrom<LineBreaks>("guess", "soft", "end");
    fc.assert(
      fc.property(texts, modes, fc.nat(20), fc.nat(20), (text, lineBreaks, first, cut) => {
        const start = Math.min(first, text.length);
        const end = Math.max(start, text.length - cut);
        let covered = start;
        for (const sentence of splitSentences(text, start, end, lineBreaks)) {
          expect(sentence.start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, sentence.start).trim()).toBe("");
          const own = text.slice(sentence.start, sentence.end);
          expect(own).not.toBe("");
          expect(own).toBe(own.trim());
          covered = sentence.end;
        }
        expect(covered).toBeLessThanOrEqual(end);
        expect(text.slice(covered, end).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});
