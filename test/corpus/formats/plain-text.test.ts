import { expect, it } from "vitest";
import { plainTextReader, readPlainText } from "../../../src/corpus/formats/plain-text.ts";
import { UnusableFileError } from "../../../src/corpus/unusable-file.ts";

const paragraphs = (text: string) => readPlainText(text).blocks.map(({ start, end }) => text.slice(start, end));

it("takes every line for a paragraph, but for those that go on in lower case", () => {
  const text =
    "A headline\r\n\r\n  The text of the article\r\n  goes on here.\r\nA new one.\n\nlower case after a blank line";
  expect(paragraphs(text)).toEqual([
    "A headline",
    "The text of the article\r\n  goes on here.",
    "A new one.",
    "lower case after a blank line",
  ]);
});

it("makes the title from the first sentence and leaves front matter to Markdown", () => {
  expect(readPlainText("\nFirst sentence. Second.").derivedTitle).toBe("First sentence.");
  expect(paragraphs("---\ntitle: A\n---\n")).toEqual(["---\ntitle: A", "---"]);
});

it("drops a byte-order mark and keeps every other character", async () => {
  const content = await plainTextReader.read(new TextEncoder().encode("\ufeffA\r\n\u00a0b\ufeff"));
  expect(content.text).toBe("A\r\n\u00a0b\ufeff");
});

it.each([
  ["Latin-1", [0x63, 0x61, 0x66, 0xe9], "is not UTF-8: save it as UTF-8"],
  ["an encoded surrogate", [0xed, 0xa0, 0x80], "is not UTF-8: save it as UTF-8"],
  ["UTF-16", [0xff, 0xfe, 0x41, 0x00], "is UTF-16, not UTF-8: save it as UTF-8"],
  ["binary data", [0x50, 0x4b, 0x03, 0x00], "is not text (it holds NUL bytes): convert it to .txt or .md"],
])("refuses %s with the fix", (_, bytes, reason) => {
  expect(() => plainTextReader.read(Uint8Array.from(bytes))).toThrow(new UnusableFileError(reason));
});
