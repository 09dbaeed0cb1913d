import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLexemes, lexemeOf } from "../../src/language/lexemes.ts";
import { splitWords } from "../../src/language/words.ts";

describe("finding lexemes", () => {
  it("gives those of the text's words and where each begins, in any script", () => {
    const word = fc.constantFrom("Ships", "ship's", "ships", "2,000", "é", "手机", "of", "\u{1F600}");
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(" ")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { lexemes, starts } = findLexemes(value);
        const words = splitWords(value);
        expect(starts).toEqual(words.map(({ start }) => start));
        for (const [index, { raw }] of words.entries()) expect(lexemes[index]).toBe(lexemeOf(raw));
      }),
    );
  });

  it("does not take one word for another, however many it has met", () => {
    const words = Array.from({ length: 200_000 }, (_, number) => `w${number}x`);
    for (const word of words) findLexemes(word);
    for (const word of words.slice(0, 5000)) expect(findLexemes(word).lexemes.map(({ text }) => text)).toEqual([word]);
  });

  it("gives every lexeme an id of its own", () => {
    const { lexemes } = findLexemes("One lighthouse, one keeper and one dog");
    expect(new Set(lexemes.map(({ id }) => id)).size).toBe(new Set(lexemes.map(({ text }) => text)).size);
  });
});
