import { expect, it } from "vitest";
import { findHardWraps } from "../../src/language/hard-wraps.ts";

const unwrap = (text: string) => {
  const wraps = findHardWraps(text);
  return [...text].map((character, i) => (wraps.has(i) ? "_" : character)).join("");
};

it("takes a break for a wrap where the next line goes on in lower case, but not after a blank line", () => {
  expect(unwrap("A title\nThe text goes\non here\n\nand there")).toBe("A title\nThe text goes_on here\n\nand there");
});

it("sees that a paragraph is wrapped although its lines begin with names and numbers", () => {
  const text =
    "The treaty that was signed by the president of\nFrance on the ninth of September in the year of\n1919 was kept by nobody for any great length of\ntime.";
  expect(unwrap(`${text}\n\nNext`)).toBe(`${text.replaceAll("\n", "_")}\n\nNext`);
});

it("keeps lines apart that end before they are full, or that never go on in lower case", () => {
  const verse = "A line of verse that ends where it will\nAnd one\nand one that is longer than any other line";
  expect(unwrap(verse)).toBe(verse.replace("\nand", "_and"));
  const headlines =
    "Ministers meet to talk about the new treaty\nPresident signs the treaty in her old palace\nNobody keeps the treaty for any time at all";
  expect(unwrap(headlines)).toBe(headlines);
});

it("begins a new line at items, headings, quotes and rows", () => {
  const lines = "- one\n- two\n1. three\n# four\n> five\n| six |";
  expect(unwrap(lines)).toBe(lines);
});
