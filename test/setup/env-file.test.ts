import { parse } from "dotenv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { setVariables } from "../../src/setup/env-file.ts";

const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,10}$/);
/** Paths and tokens: any text on one line that has some quotes left, and no space at its ends. */
const value = fc
  .string({ unit: "grapheme", maxLength: 30 })
  .filter((text) => !/[\r\n\u2028\u2029]/.test(text) && text.trim() === text && !text.includes("`"));

test("whatever is set is what dotenv reads, and what was set before is still there", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.dictionary(name, value), (before, variables) => {
      const text = setVariables(setVariables("# Settings\n\n", before), variables);
      expect(parse(text)).toEqual({ ...before, ...variables });
      expect(text.startsWith("# Settings\n")).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a place that is left for a variable is filled, and comments stay where they were", () => {
  const text = "# The token.\nDISCORD_TOKEN=\n\n# The folder.\nSEEDS_DIR=old # mine\nLOG_LEVEL=debug\n";
  expect(setVariables(text, { DISCORD_TOKEN: "abc.def", SEEDS_DIR: "my articles", WATCH: "0" })).toBe(
    "# The token.\nDISCORD_TOKEN=abc.def\n\n# The folder.\nSEEDS_DIR='my articles'\nLOG_LEVEL=debug\nWATCH=0\n",
  );
});
