import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleReply } from "../../../src/conversation/replies/article-reply.ts";
import { contextReply } from "../../../src/conversation/replies/context-reply.ts";
import { helpReply } from "../../../src/conversation/replies/help-reply.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { fakeArticle } from "../../fakes/library.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";
import { expectSendable, textsOf } from "../measure.ts";
import { nastyText } from "../nasty-text.ts";

const shown = (reply: Parameters<typeof expectSendable>[0]) => textsOf(reply.components).join("\n");
const metadata = fc.record({
  title: nastyText,
  publisher: nastyText,
  author: nastyText,
  published: nastyText,
  url: fc.webUrl(),
});

describe("the context of an excerpt", () => {
  const paragraphs = ["One.\nOne more.", "Two.", "Three.\nThree more.", "Four.", "Five.", "Six."];
  const article = paragraphs.join("\n\n");
  const spanOf = (words: string, text = article) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it("is its own paragraph and two before and after, the excerpt marked, with lines", () => {
    expect(shown(contextReply(fakeArticle(), outlinedText(article, "a.txt"), spanOf("Four."), english))).toBe(
      [
        "### The lighthouse",
        "> Two.\n> \n> Three.\n> Three more.\n> \n> **Four.**\n> \n> Five.\n> \n> Six.",
        "-# lines 4-13",
      ].join("\n"),
    );
  });

  it("takes lines for paragraphs where there are no blank ones", () => {
    const lines = ["A.", "B.", "C.", "D.", "E.", "F.", "G."].join("\n");
    expect(shown(contextReply(fakeArticle(), outlinedText(lines, "a.txt"), spanOf("D.", lines), english))).toContain(
      "> B.\n> C.\n> **D.**\n> E.\n> F.\n-# lines 2-6",
    );
  });

  it("leaves out the front matter and the comments of Markdown around the excerpt", () => {
    const text = "---\ntitle: A\n---\n# A\n\n<!-- Ask\n\nthe lawyer. -->\n\nOne.\n\nTwo. <!-- x -->\n\nThree.";
    const context = (path: string) =>
      shown(contextReply(fakeArticle({ path }), outlinedText(text, path), spanOf("One.", text), english));
    expect(context("a.md")).toBe("### The lighthouse\n> A\n> \n> **One.**\n> \n> Two.\n> \n> Three.\n-# lines 4-14");
    expect(context("a.txt")).toContain("the lawyer. --");
  });

  it("leaves out the marks of Markdown, and a heading that repeats the title", () => {
    const text = "# The *lighthouse*\n\nIt is **old**.\n\n> Ships saw [it](https://example.com/it).\n\n***\n\nThe end.";
    const context = (path: string) =>
      shown(contextReply(fakeArticle({ path }), outlinedText(text, path), spanOf("Ships saw [it]", text), english));
    expect(context("a.md").split("\n").slice(1, -1)).toEqual([
      "> It is old.",
      "> ",
      "> **Ships saw it**.",
      "> ",
      "> The end.",
    ]);
    expect(context("a.txt")).toContain("\\# The \\*lighthouse\\*");
  });

  it("takes a table of Markdown, and code with its fences, for one paragraph", () => {
    const text = "One.\n\n|A|B|\n|-|-|\n|1|2|\n\n```\nx\n```\n\nTwo.\n\nThree.\n\nFour.\n\nFive.";
    const context = shown(
      contextReply(fakeArticle({ path: "a.md" }), outlinedText(text), spanOf("Two.", text), english),
    );
    expect(context.split("\n").slice(1)).toEqual([
      "> -# A|B",
      "> 1|2",
      "> ```",
      "> x",
      "> ```",
      "> **Two.**",
      "> ",
      "> Three.",
      "> ",
      "> Four.",
      "-# lines 3-15",
    ]);
  });

  it("ends where the article does", () => {
    expect(shown(contextReply(fakeArticle(), outlinedText(article, "a.txt"), spanOf("One."), english))).toContain(
      "lines 1-7",
    );
    expect(shown(contextReply(fakeArticle(), outlinedText(article, "a.txt"), spanOf("Six."), english))).toContain(
      "lines 9-13",
    );
    expect(shown(contextReply(fakeArticle(), outlinedText("One.", "a.txt"), { start: 0, end: 4 }, english))).toContain(
      "> **One.**\n-# line 1",
    );
  });

  it("can be sent whatever the article says, and keeps the excerpt", () => {
    fc.assert(
      fc.property(fc.tuple(nastyText, nastyText, nastyText), metadata, ([before, text, after], given) => {
        const excerpt = { start: before.length + 1, end: before.length + 1 + text.length };
        const read = outlinedText(`${before}\n${text}\n${after}`);
        expectSendable(contextReply(fakeArticle({ metadata: given }), read, excerpt, english));
      }),
    );
  });
});

describe("the page of an article", () => {
  it("tells what is known and how it begins", () => {
    const text = shown(articleReply(fakeArticle(), outlinedText("It stands on a rock.\n\nIt is old."), english));
    expect(text).toContain("### The lighthouse\n-# Coast Press · Apr 1, 1921 · 12 chunks · indexed");
    expect(text).toContain("> It stands on a rock.\n> \n> It is old.");
  });

  it("begins behind the front matter of Markdown, whatever that holds", () => {
    const md = fakeArticle({ path: "a.md" });
    const beginning = (text: string, article = md) =>
      shown(articleReply(article, outlinedText(text, article.path), english)).split("\n")[2];
    expect(beginning("---\r\ntitle: Rock\r\nurl: x\r\n---\r\n\r\nIt is old.")).toBe("> It is old.");
    expect(beginning("---\nIt is old.\n---\nBut: strong.")).toBe("> But: strong.");
    expect(beginning("Rock.\n---\ntitle: Rock\n---\nIt is old.")).toBe("> Rock.");
    expect(beginning("---\ntitle: Rock\n---\nIt is old.", fakeArticle({ path: "a.txt" }))).toBe("> ---");
  });

  it("shows the beginning of Markdown without its marks, however long those are", () => {
    const md = fakeArticle({ path: "a.md" });
    const long = `<!-- ${"hidden ".repeat(3000)} -->\n\n# The lighthouse\n\n## It is \`old\`\n\n- one`;
    expect(
      shown(articleReply(md, outlinedText(long), english))
        .split("\n")
        .slice(2),
    ).toEqual(["> It is old", "> ", "> \\- one"]);
    expect(shown(articleReply(md, outlinedText("# The lighthouse"), english))).toContain("\n> The lighthouse");
  });

  it("can be sent whatever the article is", () => {
    fc.assert(
      fc.property(nastyText, metadata, nastyText, (path, given, text) => {
        expectSendable(articleReply(fakeArticle({ path, metadata: given }), outlinedText(text), english));
      }),
    );
  });
});

describe("the help", () => {
  it("is a dozen lines with the size and the age of the corpus", () => {
    const articles = [fakeArticle(), fakeArticle({ path: "b.txt", indexedAt: "2026-03-02T10:00:00.000Z" })];
    const reply = helpReply(articles, english.help.inDiscord, english);
    expectSendable(reply);
    expect(shown(reply).split("\n").length).toBeLessThanOrEqual(12);
    expect(shown(reply)).toContain("2 articles in 24 chunks, the newest indexed <t:1772445600:d>");
  });

  it("says what to do first when there are no articles", () => {
    expect(shown(helpReply([], english.help.inTerminal, english))).toContain("There are no articles yet");
  });
});
