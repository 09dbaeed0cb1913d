import fc from "fast-check";
import { expect, test } from "vitest";
import { readInline } from "../../../../src/corpus/markup/inline/markdown-inline.ts";
import { findInlineMarkup } from "../../../../src/corpus/markup/inline/markdown-inline-markup.ts";
import { findSimpleMarkup } from "../../../../src/corpus/markup/inline/simple-markup.ts";
import { joinMarkup } from "../../../../src/corpus/markup/join-markup.ts";

const pieces = (...own: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...own), fc.constantFrom("a", "b1", " ", "\n", "é", ".", ":", "“", "(", "字")), {
      maxLength: 24,
    })
    .map((parts) => parts.join(""));

const SIMPLE = [
  ...["`", "``", "` ", " `", "x_y", "\\d`", "~", "!"],
  ...["*", "**", "***", "*a*", " **b c** ", "**", "* "],
  ...["[", "](", ")", "[a](b)", "[a b](https://c.d/e_f)", "[`c`](#d)", "[e](javascript:f)", "![g](h)", "[[i]](j)"],
  ...["{", "}", "{#a}", " { .b c=d }", "^", "^e"],
];
/** A bracket that is never closed is text, and has all of it parsed. */
const PARSED = " [";

test("simple markup is found as the parser finds it, without parsing", () => {
  let quick = 0;
  fc.assert(
    fc.property(pieces(...SIMPLE), (markdown) => {
      // What stands at the end of a block says more there than elsewhere.
      const found = findSimpleMarkup(`${markdown} .`);
      if (found === undefined) return;
      quick += 1;
      const whole = { start: 0, end: markdown.length };
      const parsed = findInlineMarkup(`${markdown} .${PARSED}`, {});
      expect(joinMarkup(markdown, whole, found)).toEqual(joinMarkup(markdown, whole, parsed));
    }),
    { numRuns: 5000 },
  );
  expect(quick).toBeGreaterThan(500);
});

test("attributes and the name of a block at its end are markup, and so is one of the spaces beside them", () => {
  expect(findSimpleMarkup("Setting up { #setting-up }")).toEqual([{ start: 10, end: 26 }]);
  expect(findSimpleMarkup("Setting up ^setting-up")).toEqual([{ start: 10, end: 22 }]);
  expect(findSimpleMarkup("Of {braces} and 2^10")).toEqual([]);
});

test("what may have other markup is left to the parser", () => {
  const others = ["_a_", "[a][b]", "[a](b 'c')", "[a](data:b)", "![a](b)", "<b>", "&amp;", "\\*", "==a==", "%%a%%"];
  const nested = ["*a **b** c*", "***a***", "**a*b*", "un*believ*able", "https://a.b/`c`"];
  expect([...others, ...nested].filter((markdown) => findSimpleMarkup(`x ${markdown} y`) !== undefined)).toEqual([]);
});

test("words are read as the parser reads them, with simple markup and without", () => {
  const text = pieces("x_y", "  \n", "\t", "!", '"', "--", "…", "https://a.b", "\0", "~~a~~", ...SIMPLE);
  fc.assert(
    // A letter that is written as a number has all of it parsed.
    fc.property(text, (markdown) => readInline(`${markdown} x`) === readInline(`${markdown} &#120;`)),
    { numRuns: 5000 },
  );
});

test("a space is read where a tag parts words, and none where one does not", () => {
  expect(readInline("One<br>two</li><li>three <b>f</b>our")).toBe("One two three four");
});
