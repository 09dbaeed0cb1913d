import { expect, it } from "vitest";
import { analyseText } from "../../../src/retrieval/match/analysed-text.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";

it("takes each row of a table for a sentence, also where it begins in lower case without its markup", () => {
  const { text, markup, blocks } = outlinedText(
    "Settings of the\nworker:\n\n| Name | Default |\n|---|---|\n| `retry` | 243 |\n| `queue` | 312 |",
  );
  const { sentences, words } = analyseText(text, markup, blocks);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Settings of the\nworker:",
    "Name | Default",
    "retry` | 243",
    "queue` | 312",
  ]);
  expect(sentences.map(({ firstWord, endWord }) => endWord - firstWord)).toEqual([4, 2, 2, 2]);
  expect(sentences.at(-1)?.endWord).toBe(words.length);
});
