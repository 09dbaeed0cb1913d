import { expect, it } from "vitest";
import { REASONS } from "../../../src/corpus/reasons.ts";
import { skippedLines } from "../../../src/corpus/selection/group-skipped.ts";
import { fill } from "../../../src/system/phrase.ts";

const unread = (ending: string) => fill(REASONS.unread, { ending });
const left = (reason: string, ...files: string[]) => files.map((file) => ({ file, reason }));
const numbered = (count: number, ending: string) => Array.from({ length: count }, (_, i) => `${i}${ending}`);

it("names what is to be mended first, then counts what has an ending that is not read, then what is no text", () => {
  const lines = skippedLines([
    ...left("is an image, not text", ...numbered(102, ".png")),
    ...left("is a video, not text", ...numbered(8, ".mp4")),
    ...left("is a font, not text", "a.ttf"),
    ...left(unread(".xyz"), ...numbered(12, ".xyz")),
    ...left("is empty", "a.md"),
    ...left("is not UTF-8", "b.txt", "c.txt", "d.txt", "e.txt"),
    ...left(unread(".one"), "only.one"),
  ]);
  expect(lines).toEqual([
    "a.md: is empty",
    "b.txt, c.txt, d.txt and 1 more: is not UTF-8",
    `12 .xyz files: ${unread(".xyz")}`,
    `only.one: ${unread(".one")}`,
    "102 images, 8 videos, 1 font: not text",
  ]);
});

it("keeps a name on its line, whatever it holds", () => {
  expect(skippedLines(left("is empty", "a\nSkipped b.txt"))).toEqual(["a\\nSkipped b.txt: is empty"]);
  expect(skippedLines(left(unread(".a\nb"), ...numbered(4, ".a\nb")))).toEqual([
    expect.stringMatching(/^4 \.a\\nb files: has a format that is not read/),
  ]);
});
