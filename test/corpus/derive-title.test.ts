import { describe, expect, it } from "vitest";
import { cutAtWord, titleFromText } from "../../src/corpus/derive-title.ts";

describe("titleFromText", () => {
  it("takes the first sentence on one line", () => {
    expect(titleFromText("\n  The first\n  sentence. The second.")).toBe("The first sentence.");
    expect(titleFromText(" \n ")).toBe("");
  });

  it("cuts a long sentence after a word, with an ellipsis, at 80 characters at most", () => {
    const title = titleFromText(`${"word ".repeat(15)}extraordinarily long, as sentences go.`);
    expect(title).toBe(`${"word ".repeat(15).trim()}…`);
    expect(titleFromText("x".repeat(200))).toBe(`${"x".repeat(79)}…`);
  });
});

describe("cutAtWord", () => {
  it("never cuts a character in two", () => {
    expect(cutAtWord("😀".repeat(10), 6)).toBe("😀😀…");
    expect(cutAtWord("😀".repeat(10), 7)).toBe("😀😀😀…");
  });

  it("drops the comma or dash before the ellipsis", () => {
    expect(cutAtWord("one, two, three", 10)).toBe("one, two…");
  });

  it("keeps a text of just the allowed length", () => {
    expect(cutAtWord("abcde", 5)).toBe("abcde");
  });
});
