import { describe, expect, it } from "vitest";
import { withSentenceBefore } from "../../../src/retrieval/excerpt/antecedent.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";

/** The excerpt of `article` that begins with `from`, its first sentence marked, completed as an answer shows it. */
function shown(article: string, from: string): string {
  const start = article.indexOf(from);
  const highlights = [{ start, end: article.indexOf(".", start) + 1 }];
  const text = article.slice(start);
  const lines = { startLine: article.slice(0, start).split("\n").length, endLine: article.split("\n").length };
  const excerpt = { number: 1, article: "a.md", title: "A", text, start, end: article.length, score: 1, ...lines };
  const found = { ...excerpt, highlights, blocks: [], markup: [], heading: "" };
  const whole = withSentenceBefore(found, outlinedText(article));
  expect(article.slice(whole.start, whole.end)).toBe(whole.text);
  expect(article.slice(0, whole.start).split("\n").length).toBe(whole.startLine);
  return whole.text;
}

describe("the sentence before an excerpt", () => {
  it("is put in front of one that needs it", () => {
    const article = "The mill burned down.\n\nIt was rebuilt in 1888.";
    expect(shown(article, "It was")).toBe(article);
  });

  it.each([
    ["front matter", "---\ntitle: The mill\n---\nIt was rebuilt in 1888."],
    ["a comment", "The mill burned.\n\n<!-- Ask the lawyer about this. -->\n\nIt was rebuilt in 1888."],
    ["code", "```sh\nrm -rf mill\n```\n\nIt was rebuilt in 1888."],
    ["a ruler", "The mill burned.\n\n* * *\n\nIt was rebuilt in 1888."],
    ["a heading", "# The mill\n\nIt was rebuilt in 1888."],
  ])("is not shown where it is %s", (_, article) => {
    expect(shown(article, "It was")).toBe("It was rebuilt in 1888.");
  });

  it.each(["## The mill\n\nIt was rebuilt in 1888.", "The mill\n--------\n\nIt was rebuilt in 1888."])(
    "is not taken from the section before: %j",
    (section) => {
      expect(shown(`The bridge was sold.\n\n${section}`, section)).toBe(section);
    },
  );
});
