import fc from "fast-check";
import { expect, it } from "vitest";
import { columnsAt, findTables, tableHeadAbove } from "../../src/corpus/markup/table-head.ts";
import { outlinedText } from "../fakes/outlined-text.ts";

const headAt = (text: string, words: string) => {
  const head = tableHeadAbove(outlinedText(text), text.indexOf(words));
  return head && text.slice(head.start, head.end);
};
const table = "| A | B |\n|---|:-:|\n| one | 1 |\n| two | 2 |";

it("finds the row that names the columns above any other row", () => {
  expect(headAt(`Text.\n\n${table}`, "| one")).toBe("| A | B |");
  expect(headAt(`Text.\n\n${table}`, "| two")).toBe("| A | B |");
  expect(headAt("> | A | B |\n> |---|---|\n> | one | 1 |", "> | one")).toBe("> | A | B |");
});

it("finds none in that row itself, outside of the table, or above another table", () => {
  expect(headAt(table, "| A")).toBeUndefined();
  expect(headAt(`${table}\n\nText | more.`, "Text")).toBeUndefined();
  expect(headAt(`${table}\n\nText.\n\n| no | head |`, "| no")).toBeUndefined();
});

it("finds tables by their heads, each up to its last row", () => {
  const text = `${table}\n\nText.\n\n${table}\n| three | 3 |\n\n| no | head |`;
  const tables = findTables(outlinedText(text)).map(({ names, end }) => [text.slice(names.start, names.end), end]);
  expect(tables).toEqual([
    ["| A | B |", table.length],
    ["| A | B |", text.indexOf("\n\n| no")],
  ]);
});

it("says what the columns of a row are called, as they are read", () => {
  const text = "| `Name` | **Default**  value |\n|---|---|\n| cache_size | 40 MB |\n\nText.";
  const columns = columnsAt(outlinedText(text));
  expect(columns(text.indexOf("| cache_size"))).toBe("Name Default value");
  expect(columns(0)).toBe("");
  expect(columns(text.indexOf("Text."))).toBe("");
});

it("cuts off between words what very many columns are called", () => {
  const names = Array.from({ length: 100 }, (_, i) => `column${i}`);
  const text = `| ${names.join(" | ")} |\n|${"---|".repeat(100)}\n| 1 ${"| 1 ".repeat(99)}|`;
  const columns = columnsAt(outlinedText(text))(text.indexOf("| 1"));
  expect(columns).toBe(names.slice(0, columns.split(" ").length).join(" "));
  expect(columns.length).toBeLessThanOrEqual(300);
});

it("knows in the whole text what is found from each row upwards", () => {
  const line = fc.constantFrom(
    "| A | B |",
    "|---|---|",
    "| one | 1 |",
    "Text.",
    "",
    "> | C | D |",
    "> |---|---|",
    "# Head",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const article = outlinedText(lines.join("\n"));
      const tables = findTables(article);
      for (const { start } of article.blocks) {
        const table = tables.find(({ head, end }) => head.end <= start && start < end);
        expect(tableHeadAbove(article, start)).toEqual(table?.names);
      }
    }),
  );
});
