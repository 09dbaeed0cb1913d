import { expect, it } from "vitest";
import { tableHeadAbove } from "../../src/corpus/markup/table-head.ts";
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
