import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../../../src/conversation/markdown/clean.ts";
import { escapeLine, escapeMarkdown, plainLine, unescapeMarkdown } from "../../../src/conversation/markdown/escape.ts";
import { withoutIsolation } from "../../../src/conversation/markdown/isolate.ts";
import { NASTY, nastyText } from "../nasty-text.ts";
import { shownText } from "../shown-markdown.ts";

describe("escaping", () => {
  it.each(NASTY)("shows %j as it is written", (text) => {
    expect(shownText(escapeMarkdown(cleanText(text)))).toBe(cleanText(text));
  });

  it("shows any text as it is written, with nothing that Discord acts upon", () => {
    fc.assert(fc.property(nastyText, (text) => shownText(escapeMarkdown(cleanText(text))) === cleanText(text)));
  });

  it("can be undone", () => {
    fc.assert(fc.property(nastyText, (text) => unescapeMarkdown(escapeMarkdown(cleanText(text))) === cleanText(text)));
  });

  it("leaves ordinary prose alone", () => {
    const prose =
      "In 1921, Ada Lovelace-Byron's lamp (lit nightly) burned; 3.5 % of ships - mostly small - saw it at 21:30, 5 > 3 < 8 (no. 7); ask: a@b.org.";
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});

describe("cleaning", () => {
  it("removes direction marks and controls but no visible letter", () => {
    expect(cleanText("a\u202eb\u0000c\u200fd\ufeff مرحبا שלום é 👩‍👧 ไทยที่")).toBe("abcd مرحبا שלום é 👩‍👧 ไทยที่");
  });

  it("piles at most four marks on a letter", () => {
    expect(cleanText(`z${"\u0301".repeat(50)}a`)).toBe(`z${"\u0301".repeat(4)}a`);
  });

  it("leaves well-formed text without controls, whatever it is given", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(cleanText(text)).not.toMatch(/(?!\n|\t)\p{Cc}|\p{Surrogate}|\p{Bidi_Control}/u);
        expect(cleanLine(text)).not.toMatch(/\n|^\s|\s$/);
      }),
    );
  });
});

describe("cutting a line", () => {
  it("keeps within its limit, markup counted, and marks the cut", () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: 200 }), (text, limit) => {
        const line = escapeLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        const shown = withoutIsolation(shownText(line));
        if (shown !== cleanLine(text)) {
          expect(shown.endsWith("…")).toBe(true);
          expect(cleanLine(text).startsWith(shown.slice(0, -1))).toBe(true);
        }
      }),
    );
  });

  it("cuts between words, and never through a character", () => {
    expect(plainLine("The keeper of the lighthouse", 20)).toBe("The keeper of the…");
    expect(plainLine("👩👩👩", 4)).toBe("👩…");
  });

  it("fits exactly at the limit", () => {
    expect(plainLine("x".repeat(100), 100)).toBe("x".repeat(100));
    expect(plainLine("x".repeat(101), 100)).toBe(`${"x".repeat(99)}…`);
  });
});
