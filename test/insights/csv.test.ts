import fc from "fast-check";
import { expect, it } from "vitest";
import { writeCsv } from "../../src/insights/csv.ts";

/** Reads what RFC 4180 describes, strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const [whole = "", quoted, plain = "", end = ""] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? [];
    if (whole === "") throw new Error(`Not RFC 4180 at ${at}: ${text.slice(at, at + 20)}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"', ",", "\r\n", "=1+1", "+1", "-1", "@x", "\t=1", " a "),
);

it("is read again as it was written, but for the apostrophe before what a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = readCsv(writeCsv(rows));
      expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""))),
      );
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

it("writes numbers as numbers", () => {
  expect(writeCsv([["a", -1, 2]])).toBe("a,-1,2\r\n");
});
