import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLine, plainLine } from "../../../src/conversation/markdown/escape.ts";
import { isolate, withoutIsolation } from "../../../src/conversation/markdown/isolate.ts";
import { nastyText } from "../nasty-text.ts";

const TITLES = ["دليل المنارة", "מדריך המגדלור", "راهنمای فانوس (2)", "mixed: שלום world"];

describe("text from right to left", () => {
  it.each(TITLES)("stands isolated among ours: %s", (title) => {
    expect(escapeLine(title, 160)).toMatch(/^\u2068.*\u2069$/);
    expect(plainLine(title, 160)).toBe(`\u2068${title}\u2069`);
  });

  it("keeps within its limit, isolation counted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TITLES), nastyText, fc.integer({ min: 3, max: 60 }), (title, more, limit) => {
        expect(plainLine(title + more, limit).length).toBeLessThanOrEqual(limit);
        expect(escapeLine(title + more, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("is what it was without the isolation", () => {
    fc.assert(fc.property(nastyText, (text) => withoutIsolation(isolate(text)) === text || text.startsWith("\u2068")));
  });

  it("alone is isolated", () => {
    for (const title of ["The lighthouse", "Μαγδαληνή", "灯台", "Маяк 2"]) expect(plainLine(title, 160)).toBe(title);
  });
});
