import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";
import { type Span, spansWithin } from "../../../src/language/span.ts";
import { cutSection } from "../../../src/retrieval/excerpt/cut-section.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";

const GUIDE = [
  "# Deploying",
  "Before you begin, log in.",
  "## Commands",
  "Register them once.",
  "### Deleting",
  "Pass an empty list to delete all of them.",
  "## Hosting",
  "Any machine will do.",
].join("\n\n");

/** What is shown of a Markdown text around some words. */
function shown(text: string, words: string, limit: number): string {
  const start = text.indexOf(words);
  const cut = cutSection(outlinedText(text), { start, end: start + words.length }, limit);
  return text.slice(cut?.start, cut?.end);
}

describe("what is shown around a mark", () => {
  it("is the whole article where that fits", () => {
    expect(shown(GUIDE, "Register", 1000)).toBe(GUIDE);
  });

  it("is the largest section that fits, its heading and what stands below further headings included", () => {
    const commands = GUIDE.slice(GUIDE.indexOf("## Commands"), GUIDE.indexOf("\n\n## Hosting"));
    expect(shown(GUIDE, "Register", commands.length)).toBe(commands);
    expect(shown(GUIDE, "empty list", commands.length)).toBe(commands);
    expect(shown(GUIDE, "empty list", commands.length - 8)).toBe(commands.slice(commands.indexOf("### Deleting")));
    expect(shown(GUIDE, "Register", commands.length - 8)).toBe("## Commands\n\nRegister them once.");
  });

  it("goes on below its further headings as far as that fits, and never ends with a heading", () => {
    const fixes =
      "## Error\n\nIt has two causes.\n\n### Age\n\nIt is old.\n\n### Rust\n\nIt is brown, and has been for long.";
    const first = fixes.slice(0, fixes.indexOf("\n\n### Rust"));
    expect(shown(fixes, "two causes", first.length)).toBe(first);
    expect(shown(fixes, "two causes", first.length + 12)).toBe(first);
    expect(shown(fixes, "two causes", first.length - 12)).toBe("## Error\n\nIt has two causes.");
    expect(shown(`${fixes}\n\n## Other\n\nIt is new.`, "is brown", 60)).not.toContain("Other");
  });

  it("is whole steps where no section fits, those before first", () => {
    const steps = "## Steps\n\nDo this:\n\n1. Open the menu.\n2. Choose *Leave*.\n3. Confirm.\n4. Wait a minute.";
    expect(shown(steps, "Choose *Leave*.", 60)).toBe("Do this:\n\n1. Open the menu.\n2. Choose *Leave*.\n3. Confirm.");
    expect(shown(steps, "Choose *Leave*.", 40)).toBe("1. Open the menu.\n2. Choose *Leave*.");
  });

  it("keeps code whole where it fits, and cuts it at lines where it does not", () => {
    const code = "Run it:\n\n```sh\nfirst --one\nsecond --two\nthird --three\n```\n\nDone.";
    expect(shown(code, "second --two", 52)).toBe(code.slice(0, code.indexOf("\n\nDone.")));
    expect(shown(code, "second --two", 30)).toBe("```sh\nfirst --one\nsecond --two");
  });

  it("has whole lines of code even where one is all that there is room for, unless it has no end", () => {
    const line = "# Keep it on. It can go later. Ask Olin.";
    expect(shown(`\`\`\`sh\nfirst\n${line}\nlast\n\`\`\``, "It can go later.", 20)).toBe(line);
    const endless = `\`\`\`js\n${"a();".repeat(5000)} Go. ${"b();".repeat(5000)}\n\`\`\``;
    expect(shown(endless, "Go.", 20)).toBe("Go.");
  });

  it("goes on below an image and inside a container", () => {
    const page = '## Try it\n\nYou see a page like:\n\n<img src="/page.png">\n\n:::tip\nReload it.\n:::';
    expect(shown(page, "You see", 1000)).toBe(page.slice(0, page.indexOf("\n:::", page.indexOf("Reload"))));
  });

  it("never reaches across what is not meant to be read", () => {
    const secret =
      "The mill burned.\n\n<!-- Ask the lawyer about this. -->\n\nIt was rebuilt.\n\n***\n\nIt burned again.";
    expect(shown(secret, "It was rebuilt.", 1000)).toBe("It was rebuilt.\n\n***\n\nIt burned again.");
  });

  const line = fc.constantFrom(
    "The lamp burned. It was oil. Ships saw it!",
    "- an item",
    "1. a step",
    "| a | b |",
    "x = 1",
  );
  const part = fc.oneof(
    line,
    fc.integer({ min: 1, max: 4 }).map((level) => `${"#".repeat(level)} A heading`),
    fc.constantFrom(
      "```js\nlet a;\n\nlet b;\n```",
      "> quoted. Twice.",
      "<!-- hidden words -->",
      "***",
      "Lines\nthat wrap\non.",
    ),
  );
  const articles = fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join("\n\n"));

  it("holds the mark, is made of whole blocks, sentences or lines, and keeps within the limit", () => {
    fc.assert(
      fc.property(articles, fc.nat(), fc.integer({ min: 1, max: 400 }), (text, pick, limit) => {
        const article = outlinedText(text);
        const { blocks, markup } = article;
        const seen = (span: Span) =>
          spansWithin(markup, span).reduce((sum, { start, end }) => sum + start - end, span.end - span.start);
        const borders: Span[] = blocks.flatMap((block) => [
          block,
          ...splitSentences(text, block.start, block.end, block.kind === "code" ? "end" : "guess"),
        ]);
        const sentences = blocks.flatMap((block) =>
          block.kind === "heading" ? [] : splitSentences(text, block.start, block.end),
        );
        const mark = sentences[pick % Math.max(1, sentences.length)];
        if (mark === undefined) return;
        const cut = cutSection(article, mark, limit);
        if (cut === undefined) throw new Error("Nothing is shown.");
        expect(cut.start).toBeLessThanOrEqual(mark.start);
        expect(cut.end).toBeGreaterThanOrEqual(mark.end);
        expect(seen(cut)).toBeLessThanOrEqual(Math.max(limit, seen(mark)));
        expect([mark.start, ...borders.map(({ start }) => start)]).toContain(cut.start);
        expect([mark.end, ...borders.map(({ end }) => end)]).toContain(cut.end);
        expect(text.slice(cut.start, cut.end)).not.toContain("hidden words");
      }),
    );
  });
});
