import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { english } from "../../src/conversation/words/en/index.ts";
import { openPrompts } from "../../src/terminal/prompts.ts";

test("what set-up tells is broken between words where the window ends, and a link not at all", async () => {
  const output = Object.assign(new PassThrough(), { columns: 24 });
  const link = "https://example.org/a/very/long/address";
  (await openPrompts(output, english)).tell(`Open the page and make an application:\n${link}`);
  const lines = stripVTControlCharacters(String(output.read()))
    .split("\n")
    .map((line) => line.slice("│  ".length));
  expect(lines.filter((line) => line !== "")).toEqual(["Open the page and", "make an application:", link]);
});
