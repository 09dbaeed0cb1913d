import { expect, it } from "vitest";
import { outlinePlainText, readPlainText } from "../../../../src/corpus/formats/plain-text/plain-text.ts";
import { UnusableFileError } from "../../../../src/corpus/unusable-file.ts";

const paragraphs = (text: string) => outlinePlainText(text).blocks.map(({ start, end }) => text.slice(start, end));

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
  expect(outlinePlainText("\nFirst sentence. Second.").derivedTitle).toBe("First sentence.");
  expect(paragraphs("---\ntitle: A\n---\n")).toEqual(["---\ntitle: A", "---"]);
});

it("drops a byte-order mark and keeps every other character", () => {
  const content = readPlainText(new TextEncoder().encode("\ufeffA\r\n\u00a0b\ufeff"));
  expect(content.text).toBe("A\r\n\u00a0b\ufeff");
});

it.each([
  ["binary data", [0x50, 0x4b, 0x03, 0x00], "is not text (it holds NUL bytes): convert it to .txt or .md"],
  ["controls that no text holds", [0xe9, 0x01, 0x41], "is neither UTF-8 nor other text: save it as UTF-8"],
  ["half a character of UTF-16", [0xff, 0xfe, 0x41], "is neither UTF-8 nor other text: save it as UTF-8"],
])("refuses %s with the fix", (_, bytes, reason) => {
  expect(() => readPlainText(Uint8Array.from(bytes))).toThrow(new UnusableFileError(reason));
});

it.each([
  ["UTF-16 with a mark of its byte order", [0xff, 0xfe, 0xe9, 0x00], "é", "utf-16le"],
  ["UTF-16 the other way round", [0xfe, 0xff, 0x00, 0xe9], "é", "utf-16be"],
  ["Windows-1252", [0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94], "“Grüße”", "windows-1252"],
  ["Latin-1", [0x63, 0x61, 0x66, 0xe9], "café", "windows-1252"],
])("reads %s with a note", (_, bytes, text, encoding) => {
  expect(readPlainText(Uint8Array.from(bytes))).toMatchObject({
    text,
    warning: `is read as ${encoding}, as it is not UTF-8: save it as UTF-8 to be sure of its letters`,
  });
});

it("reads Cyrillic by what it looks like", () => {
  const bytes = Uint8Array.from("Привет мир, это текст о парусах и ветре", (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
  expect(readPlainText(bytes)).toMatchObject({ text: "Привет мир, это текст о парусах и ветре" });
});

it("reads UTF-8 with a broken byte as UTF-8", () => {
  const bytes = [...new TextEncoder().encode("Größe für Füße und größere Gefäße: früher Äpfel, später Öl"), 0xe9, 0x2e];
  expect(readPlainText(Uint8Array.from(bytes))).toMatchObject({
    text: "Größe für Füße und größere Gefäße: früher Äpfel, später Öl\ufffd.",
    warning: "holds bytes that are not UTF-8: shown as \ufffd",
  });
});
