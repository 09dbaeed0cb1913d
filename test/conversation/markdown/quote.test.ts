import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/conversation/markdown/clean.ts";
import { quote } from "../../../src/conversation/markdown/quote.ts";
import { nastyText } from "../nasty-text.ts";
import { readShown, shownBold, shownText } from "../shown-markdown.ts";

const PLENTY = 100_000;

/** Sentences that begin with a letter and end in a stop, so that cleaning one does not depend on its neighbour. */
const sentences = fc
  .array(fc.record({ words: nastyText, marked: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((given) => {
    let text = "";
    const marks: { start: number; end: number }[] = [];
    for (const { words, marked } of given) {
      const start = text.length;
      text += `A${words}.`;
      if (marked) marks.push({ start, end: text.length });
      text += " ";
    }
    return { text, marks };
  });

describe("a quote", () => {
  it("sets the answering sentence in bold", () => {
    const text = "One. Two * two. Three.";
    expect(quote({ text, marks: [{ start: 5, end: 15 }], limit: PLENTY })).toBe("> One. **Two \\* two.** Three.");
  });

  it("quotes every line, and closes bold at each line's end", () => {
    const text = "One\ntwo\n\nthree";
    expect(quote({ text, marks: [{ start: 4, end: 14 }], limit: PLENTY })).toBe("> One\n> **two**\n> \n> **three**");
  });

  it("underlines what only may answer", () => {
    const marks = [{ start: 5, end: 15 }];
    const quoted = quote({ text: "One. Two _ two. Three.", marks, limit: PLENTY, emphasis: "underline" });
    expect(quoted).toBe("> One. __Two \\_ two.__ Three.");
  });

  it("joins marks that touch", () => {
    const text = "One. Two. Three.";
    const marks = [
      { start: 5, end: 9 },
      { start: 0, end: 4 },
    ];
    expect(quote({ text, marks, limit: PLENTY })).toBe("> **One. Two.** Three.");
  });

  it("shows any text verbatim inside the quote, with its marks in bold", () => {
    fc.assert(
      fc.property(sentences, ({ text, marks }) => {
        const written = quote({ text, marks, limit: PLENTY });
        expect(readShown(written).every((line) => line.quoted)).toBe(true);
        expect(shownText(written)).toBe(cleanText(text.trim()));
        const visible = (part: string) => part.replace(/\s+/gu, "");
        expect(visible(shownBold(written).join(""))).toBe(
          visible(marks.map(({ start, end }) => cleanText(text.slice(start, end))).join("")),
        );
      }),
    );
  });

  it("keeps within its limit, stays verbatim, marks each cut, and keeps a mark that fits", () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 20, max: 1200 }), ({ text, marks }, limit) => {
        const written = quote({ text, marks, limit });
        expect(written.length).toBeLessThanOrEqual(limit);
        const shown = shownText(written);
        const kept = shown.replace(/^… /, "").replace(/ …$/, "").trim();
        expect(cleanText(text)).toContain(kept);
        const best = marks[0];
        if (best === undefined) return;
        const alone = quote({
          text: text.slice(best.start, best.end),
          marks: [{ start: 0, end: best.end - best.start }],
          limit: PLENTY,
        });
        const ellipses = 2 * "… ".length;
        if (alone.length + ellipses <= limit) expect(shown).toContain(cleanText(text.slice(best.start, best.end)));
      }),
    );
  });

  it("cuts a long text around its mark, at words, with an ellipsis on both sides", () => {
    const text = `${"before ".repeat(50)}Here it is. ${"after ".repeat(50)}`;
    const start = text.indexOf("Here");
    const written = quote({ text, marks: [{ start, end: start + 11 }], limit: 80 });
    expect(written).toMatch(/^> … (before )+\*\*Here it is\.\*\*( after)+ …$/);
    expect(written.length).toBeGreaterThan(60);
  });

  it("cuts a word of 10,000 characters", () => {
    const written = quote({ text: "x".repeat(10_000), marks: [{ start: 0, end: 10_000 }], limit: 300 });
    expect(written).toMatch(/^> \*\*x{250,}\*\* …$/);
    expect(written.length).toBeLessThanOrEqual(300);
  });

  it("says something even where there is nothing to see", () => {
    expect(quote({ text: " \n ", marks: [], limit: 100 })).toBe("> …");
  });
});
