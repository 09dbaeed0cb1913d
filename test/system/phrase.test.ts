import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, fillNames, lengthOfFixedText, readPhrase } from "../../src/system/phrase.ts";

const WIDE = "has {columns} columns in row {row}: split it into smaller tables";

describe("a phrase", () => {
  it("is filled with values, and gives them back", () => {
    const said = fill(WIDE, { columns: 300, row: 12 });
    expect(said).toBe("has 300 columns in row 12: split it into smaller tables");
    expect(readPhrase(WIDE, said)).toEqual(new Map(Object.entries({ columns: "300", row: "12" })));
  });

  it("fits no other sentence", () => {
    for (const other of ["", "has 300 columns", "has 3 columns in row 1: split it", "it has 3 columns in row 1"])
      expect(readPhrase(WIDE, other)).toBeUndefined();
    expect(readPhrase("is {what}", "is ")).toEqual(new Map([["what", ""]]));
    expect(readPhrase("abc{x}bc", "abc")).toBeUndefined();
    expect(readPhrase("is empty", "is empty: mend it")).toBeUndefined();
  });

  it("leaves a name as it is that it has no value for", () => {
    expect(fillNames("has {columns} in {row}", new Map([["row", 2]]))).toBe("has {columns} in 2");
  });

  it("counts what it says by itself", () => {
    expect(lengthOfFixedText("is a {what}, so {to}.")).toBe("is a , so .".length);
  });

  it("gives values back, whatever they are, as ones that make the same sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (what, how) => {
        const phrase = "is no {what} ({how}): save it";
        const said = fill(phrase, { what, how });
        const read = readPhrase(phrase, said);
        expect(fillNames(phrase, read ?? new Map())).toBe(said);
        if (!what.includes(" (")) expect(read).toEqual(new Map(Object.entries({ what, how })));
      }),
    );
  });
});
