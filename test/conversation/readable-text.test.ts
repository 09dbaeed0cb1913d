import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/conversation/markdown/clean.ts";
import { quote } from "../../src/conversation/markdown/quote.ts";
import { readableExcerpt, readableText } from "../../src/conversation/readable-text.ts";
import { shiftSpan, spansWithin } from "../../src/language/span.ts";
import { fakeExcerpt } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";
import { nastyText } from "./nasty-text.ts";
import { readShown, shownText } from "./shown-markdown.ts";

/** Whether all characters of `part` stand in `whole` in their order. */
function isInOrder(part: string, whole: string): boolean {
  let at = -1;
  return part.split("").every((sign) => {
    at = whole.indexOf(sign, at + 1);
    return at >= 0;
  });
}

const given = fc
  .record({ before: nastyText, text: nastyText, after: nastyText, path: fc.constantFrom("a.md", "a.txt") })
  .map(({ before, text, after, path }) => {
    const start = before.length + 1;
    const end = start + text.length;
    const read = outlinedText(`${before}\n${text}\n${after}`, path);
    const markup = spansWithin(read.markup, { start, end }).map((span) => shiftSpan(span, start));
    return fakeExcerpt({ article: path, text, start, end, highlights: [{ start, end }], markup });
  });

describe("a readable excerpt", () => {
  it("has only the article's own characters in their order, and plain text all of them", () => {
    fc.assert(
      fc.property(given, (excerpt) => {
        const shown = readableExcerpt(excerpt).text;
        expect(isInOrder(shown, excerpt.text)).toBe(true);
        if (excerpt.article === "a.txt") expect(shown).toBe(excerpt.text);
      }),
    );
  });

  it("is quoted without any sign that Discord would act upon", () => {
    fc.assert(
      fc.property(given, (excerpt) => {
        const readable = readableExcerpt(excerpt);
        const written = quote({ ...readable, limit: 100_000 });
        expect(readShown(written).every((line) => line.quoted)).toBe(true);
        if (readable.text.trim() !== "") expect(shownText(written)).toBe(cleanText(readable.text.trim()));
      }),
    );
  });

  it("does not begin with the title, unless that is what answers or all there is", () => {
    const title = "The  *lamp*";
    const read = (articleText: string, mark = "burns", path = "a.md") => {
      const start = articleText.indexOf(mark);
      const marks = [{ start, end: start + mark.length }];
      const shown = { start: 0, end: articleText.length };
      const { text, marks: left } = readableText(outlinedText(articleText, path), { shown, marks, title: "The lamp" });
      return [text, ...left.map((each) => text.slice(each.start, each.end))];
    };
    expect(read(`# ${title}\n\nIt *burns*.`)).toEqual(["It burns.", "burns"]);
    expect(read(`${title}\n===\nIt burns.`)).toEqual(["It burns.", "burns"]);
    expect(read(`# ${title}\n\nIt burns.`, `${title}\n\nIt`)).toEqual(["It burns.", "It"]);
    expect(read(`# ${title}\n\nIt burns.`, "lamp")).toEqual(["The  lamp\n\nIt burns.", "lamp"]);
    expect(read(`# ${title}\n`, "#")).toEqual(["The  lamp\n"]);
    expect(read("# The lamp\n\nIt burns.", "burns", "a.txt")).toEqual(["# The lamp\n\nIt burns.", "burns"]);
  });
});
