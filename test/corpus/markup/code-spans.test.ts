import fc from "fast-check";
import { expect, test } from "vitest";
import { findCodeSpans } from "../../../src/corpus/markup/code-spans.ts";
import { readInline } from "../../../src/corpus/markup/markdown-inline.ts";
import { findInlineMarkup } from "../../../src/corpus/markup/markdown-inline-markup.ts";

const pieces = (...own: readonly string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...own), fc.constantFrom("a", "b1", " ", "\n", "é", ".", ":", "“")), {
    maxLength: 24,
  });

test("code is found as the parser finds it, without parsing", () => {
  const text = pieces("`", "``", "` ", " `", "x_y", "\\d`", "~", "!").map((parts) => parts.join(""));
  let quick = 0;
  fc.assert(
    fc.property(text, (markdown) => {
      const found = findCodeSpans(markdown);
      if (found === undefined) return;
      quick += 1;
      // A bracket that is never closed is text, and has all of it parsed.
      const parsed = findInlineMarkup(`${markdown} [`, {});
      expect([...found].sort((a, b) => a.start - b.start)).toEqual([...parsed].sort((a, b) => a.start - b.start));
    }),
    { numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(500);
});

test("what may have other markup is left to the parser", () => {
  const others = ["*a*", "_a_", "[a](b)", "<b>", "&amp;", "\\*", "==a==", "%%a%%", "^a", "{#a}", "https://a.b/`c`"];
  expect(others.filter((markdown) => findCodeSpans(`x ${markdown} y`) !== undefined)).toEqual([]);
});

test("words without marks are read as the parser reads them", () => {
  const text = pieces("x_y", "  \n", "\t", ":", "!", "(", '"', "--", "…", "https://a.b").map((parts) => parts.join(""));
  fc.assert(
    // A letter that is written as a number has all of it parsed.
    fc.property(text, (markdown) => readInline(`${markdown}x`) === readInline(`${markdown}&#120;`)),
    { numRuns: 2000 },
  );
});
