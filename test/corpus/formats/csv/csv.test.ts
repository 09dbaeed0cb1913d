import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, readTsv } from "../../../../src/corpus/formats/csv/csv.ts";
import { blocksOf, contentOf } from "../read-text.ts";

const rows = (text: string, read = readCsv) => blocksOf(contentOf(read, text)).map(([, ...row]) => row);

describe("tables of values", () => {
  it("are read row by row, each with its number, below the names of the columns", () => {
    expect(rows('Name,Price\nLamp,"12,50"\n\nOil,3\n')).toEqual([
      ["Name | Price\n", "row 1"],
      ["Lamp | 12,50", "row 2"],
      ["Oil | 3", "row 4"],
    ]);
  });

  it("may be parted by semicolons, tabs or bars", () => {
    for (const sign of [";", "\t", "|"])
      expect(rows(`Name${sign}Price\nLamp${sign}1,5\n`)[1]).toEqual(["Lamp | 1,5", "row 2"]);
    expect(rows("Name, all\tPrice\nLamp, big\t1", readTsv)[1]).toEqual(["Lamp, big | 1", "row 2"]);
  });

  it("keep what is in quotes: line breaks as spaces, bars and quotes as they are", () => {
    expect(rows('Name,Note\nLamp,"a | b\nsays ""hi"""')[1]).toEqual(['Lamp | a | b says "hi"', "row 2"]);
  });

  it("need no names of columns", () => {
    expect(rows("Lamp,12\nOil,3")).toEqual([
      ["Lamp | 12", "row 1"],
      ["Oil | 3", "row 2"],
    ]);
  });

  it("may say what parts them, as Excel does, and be called something above their names", () => {
    expect(rows("sep=;\r\nName;Price\r\nLamp;1,5\r\n")).toEqual([
      ["Name | Price\n", "row 1"],
      ["Lamp | 1,5", "row 2"],
    ]);
    expect(rows("Prices of 2026,,\n,,\nName,Price,\nLamp,12,\n")).toEqual([
      ["Prices of 2026", "row 1"],
      ["Name | Price\n", "row 3"],
      ["Lamp | 12", "row 4"],
    ]);
  });

  it("are called by their file's name", () => {
    expect(contentOf(readCsv, "Name,Price\nLamp,3").derivedTitle).toBe("");
  });

  it("are refused where they cannot be read as such, naming the row", () => {
    const open = `Name,Note\nLamp,"${"never closed\n".repeat(100_000)}`;
    expect(() => contentOf(readCsv, open)).toThrow("is no table of values at row 2: look for a quote");
    expect(() => contentOf(readCsv, `${"a,".repeat(501)}\n`)).toThrow("has 502 columns in row 1");
    expect(() => contentOf(readCsv, ",".repeat(5_000_000))).toThrow(/columns|no table of values/);
  });

  it("of any values keep each in its row", () => {
    const value = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        (table) => {
          const csv = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
          const bytes = new TextEncoder().encode(csv.replaceAll("\0", ""));
          let content: ReturnType<typeof readCsv>;
          try {
            content = readCsv(bytes);
          } catch {
            // What is no text is refused.
            return;
          }
          for (const { start, end } of content.blocks) expect(content.text.slice(start, end).trim()).not.toBe("");
          expect(content.places?.length).toBe(content.blocks.length);
        },
      ),
    );
  });
});
