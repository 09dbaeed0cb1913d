import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/conversation/markdown/clean.ts";
import type { CodeLines } from "../../../src/conversation/markdown/code-block.ts";
import { quote } from "../../../src/conversation/markdown/quote.ts";
import type { Span } from "../../../src/language/span.ts";
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

  it("leaves the signs of a list beside what is bold", () => {
    const text = "- One\n2. two";
    expect(quote({ text, marks: [{ start: 0, end: text.length }], limit: PLENTY })).toBe(
      "> \\- **One**\n> 2\\. **two**",
    );
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
        expect(readShown(written).every((line) => line.quoted && !line.small)).toBe(true);
        expect(shownText(written)).toBe(cleanText(text.trim()));
        const withoutItems = (part: string) => part.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])(?=\s)/gm, "");
        const visible = (part: string) => part.replace(/\s+/gu, "");
        expect(visible(shownBold(written).join(""))).toBe(
          visible(marks.map(({ start, end }) => withoutItems(cleanText(text.slice(start, end)))).join("")),
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

  describe("of code", () => {
    const config = "port: 80\nhost: a\nuser: `b`\nlast: 9";
    const text = `Set it:\n\n${config}\n\nThen *start*.`;
    const start = text.indexOf(config);
    const code = [{ start, end: start + config.length, language: "yaml", title: "etc/a.yml" }];
    const mark = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const lines = (marks: readonly Span[], limit = PLENTY, given: readonly CodeLines[] = code) =>
      quote({ text, marks, limit, code: given, nameLines: (first, last) => `▲ ${first}-${last}` })
        .split("\n")
        .map((line) => line.slice(2));

    it("shows a block of code with its language, and the name of its file above", () => {
      expect(lines([])).toEqual(["Set it:", "etc/a.yml", "```yaml", ...config.split("\n"), "```", "Then \\*start\\*."]);
    });

    it("says below which of its lines answer, and nothing where all of them do", () => {
      expect(lines([mark("host")]).slice(7, 9)).toEqual(["```", "**▲ 2-2**"]);
      expect(lines([mark("a\nuser")]).slice(8, 9)).toEqual(["**▲ 2-3**"]);
      expect(lines([mark(config)])).toEqual(lines([]));
    });

    it("cuts between lines, never within one", () => {
      for (let limit = 60; limit < 120; limit++) {
        const shown = lines([mark("host")], limit);
        expect(shown.join("\n").length).toBeLessThanOrEqual(limit);
        expect(shown).toContain("host: a");
        const inside = shown.slice(shown.indexOf("```yaml") + 1, shown.lastIndexOf("```"));
        expect(`\n${config}\n`).toContain(`\n${inside.join("\n")}\n`);
      }
    });

    it("shows what holds a fence itself as text, and takes no word of code for a language", () => {
      const odd = [{ start, end: start + config.length, language: "not a language", title: undefined }];
      expect(lines([], PLENTY, odd)[1]).toBe("```");
      const fenced = "a\n```\nb";
      const whole = { start: 0, end: fenced.length, language: "md", title: undefined };
      expect(quote({ text: fenced, marks: [], limit: PLENTY, code: [whole] })).toBe("> a\n> \\`\\`\\`\n> b");
    });

    it("shows it without its frame where hardly anything fits", () => {
      expect(lines([mark("host")], 24)).toEqual(["… 80", "**host**: a …"]);
    });

    it("cuts a line that alone is too long", () => {
      const long = "x".repeat(5000);
      const whole = { start: 0, end: long.length, language: "js", title: undefined };
      const written = quote({ text: long, marks: [whole], limit: 300, code: [whole] });
      expect(written.length).toBeLessThanOrEqual(300);
      expect(written).toContain("x".repeat(200));
    });
  });

  it("keeps what sets in the line of code that it begins with", () => {
    const text = "\n    b: 1\n  c: 2";
    const code = { start: 0, end: text.length, language: undefined, title: undefined };
    expect(quote({ text, marks: [], code: [code], limit: PLENTY })).toBe("> ```\n>     b: 1\n>   c: 2\n> ```");
  });

  it("cuts between the rows of a table", () => {
    const rows = ["a | 1", "b | 2", "c | 3"];
    const text = rows.join("\n");
    const spans = rows.map((row) => ({ start: text.indexOf(row), end: text.indexOf(row) + row.length }));
    const written = quote({ text, marks: [{ start: 6, end: 7 }], limit: 27, rows: spans, tableHead: "A | B" });
    expect(written).toBe("> -# A | B\n> … **b** | 2 …");
  });

  it("sets the rows that name columns in small print, those that it is cut in front of too", () => {
    const text = "Lamps:\n\nName | Oil\nbig | 2\n\n | Price\nbig | 3";
    const heads = ["Name | Oil", " | Price"].map((row) => ({
      start: text.indexOf(row),
      end: text.indexOf(row) + row.length,
    }));
    const marks = [{ start: text.indexOf("big | 2"), end: text.indexOf("big | 2") + 3 }];
    expect(quote({ text, marks, heads, limit: PLENTY }).split("\n> ")).toEqual([
      "> Lamps:",
      "",
      "-# Name | Oil",
      "**big** | 2",
      "",
      " -# | Price",
      "big | 3",
    ]);
    expect(quote({ text: "A | B\n1 | 2", marks: [], heads: [{ start: 0, end: 5 }], limit: PLENTY })).toBe(
      "> -# A | B\n> 1 | 2",
    );
    const code = [{ start: 0, end: 3, language: undefined, title: undefined }];
    expect(quote({ text: "npm\n\nA | B", marks: [], code, heads: [{ start: 5, end: 10 }], limit: PLENTY })).toBe(
      "> ```\n> npm\n> ```\n> -# A | B",
    );
  });

  it("keeps within its limit wherever columns are named, and says nothing else", () => {
    const row = fc.tuple(fc.lorem({ maxCount: 3 }), fc.lorem({ maxCount: 3 })).map((cells) => cells.join(" | "));
    const table = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => rows.join("\n"));
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 40, max: 400 }),
        (tables, limit) => {
          const text = tables.join("\n\n");
          const heads = tables.map((_, at) => {
            const start = tables.slice(0, at).reduce((sum, each) => sum + each.length + 2, 0);
            return { start, end: start + (tables[at]?.split("\n")[0]?.length ?? 0) };
          });
          const written = quote({ text, marks: [], heads, limit });
          expect(written.length).toBeLessThanOrEqual(limit);
          expect(text).toContain(shownText(written).replace(/ …$/, "").trim());
        },
      ),
    );
  });

  it("says something even where there is nothing to see", () => {
    expect(quote({ text: " \n ", marks: [], limit: 100 })).toBe("> …");
  });
});
