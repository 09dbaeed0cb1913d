import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_QUESTION_LENGTH } from "../../../src/conversation/limits.ts";
import { cleanLine } from "../../../src/conversation/markdown/clean.ts";
import { answerReply } from "../../../src/conversation/replies/answer-reply.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import type { Place } from "../../../src/corpus/article.ts";
import { shiftSpan, spansWithin } from "../../../src/language/span.ts";
import type { Answer } from "../../../src/retrieval/answer.ts";
import { fakeAbstention, fakeAnswer, fakeClosest, fakeExcerpt } from "../../fakes/library.ts";
import { outlinedText } from "../../fakes/outlined-text.ts";
import { expectSendable, textsOf } from "../measure.ts";
import { NASTY, nastyText } from "../nasty-text.ts";
import { shownText } from "../shown-markdown.ts";

const address = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), nastyText);
const excerpt = fc
  .record({
    article: fc.constantFrom("a.txt", "a.md"),
    text: nastyText,
    title: nastyText,
    publisher: nastyText,
    published: nastyText,
    url: address,
  })
  .map(({ text, ...metadata }) =>
    fakeExcerpt({
      ...metadata,
      text,
      start: 7,
      end: 7 + text.length,
      highlights: [{ start: 7, end: 7 + Math.ceil(text.length / 2) }],
    }),
  );
const question = nastyText.map((text) => cleanLine(text).slice(0, MAX_QUESTION_LENGTH));
const correction = fc.record({ from: nastyText, to: nastyText });

const show = (answer: Answer) => answerReply({ words: english, answer, generationMark: "abcdefgh" });

describe("the reply to a question", () => {
  it("quotes the excerpt with its answering sentence in bold and cites title, publisher, date and lines", () => {
    const cited = fakeExcerpt({ publisher: "Coast Press", published: "1921-04-01" });
    const [asked, answer] = textsOf(show(fakeAnswer({ excerpts: [cited] })).components);
    expect(asked).toBe("-# How long did the lamp burn?");
    expect(answer).toBe(
      "> The keeper lit the lamp. **It burned all night.** Ships saw it.\n" +
        "-# [1] The lighthouse · Coast Press · Apr 1, 1921 · lines 5-6",
    );
  });

  it("shows Markdown without its marks, by what the article says around the excerpt", () => {
    const article = "# Care\n\n```\nold: *1*\nlamp: *2*\n```\n\nTrim the **wick**, then [light][1] it.\n\n[1]: /how";
    const start = article.indexOf("lamp");
    const text = article.slice(start, article.indexOf("\n\n[1]"));
    const trim = start + text.indexOf("Trim");
    const cited = fakeExcerpt({
      article: "a.md",
      text,
      start,
      highlights: [{ start: trim, end: start + text.length }],
    });
    const markup = spansWithin(outlinedText(article).markup, cited).map((span) => shiftSpan(span, start));
    const excerpts = [{ ...cited, markup }];
    const reply = answerReply({ words: english, answer: fakeAnswer({ excerpts }), generationMark: "abcdefgh" });
    expect(textsOf(reply.components)[1]?.split("\n").slice(0, -1)).toEqual([
      "> lamp: \\*2\\*",
      "> ",
      "> **Trim the wick, then light it.**",
    ]);
  });

  it("names the other articles in which the same text stands, by what tells them apart", () => {
    const place = { startLine: 1, endLine: 1 };
    const also = [
      { article: "old/lamp.md", title: "The lighthouse", ...place },
      { article: "b.md", title: "Lamps_2", url: "https://example.org/b", ...place },
      { article: "c.md", title: "C", ...place },
      { article: "d.md", title: "D", ...place },
      { article: "e.md", title: "E", ...place },
    ];
    const [, shown] = textsOf(show(fakeAnswer({ excerpts: [fakeExcerpt({ also })] })).components);
    expect(shown).toMatch(
      / · also in old\/lamp\.md, \[Lamps\\_2\]\(https:\/\/example\.org\/b\), C and 2 other places$/,
    );
  });

  it("cites pages, slides, rows and times instead of lines where the text was extracted, and headings where those alone tell", () => {
    const citationOf = (kind: Place["kind"], ...numbers: readonly number[]) => {
      const places = numbers.map((number, i) => ({ kind, number, start: 100 + i, end: 101 + i }));
      const excerpts = [fakeExcerpt({ heading: "Care", places, highlights: [{ start: 103, end: 106 }] })];
      return textsOf(show(fakeAnswer({ excerpts })).components)[1]
        ?.split("\n")
        .at(-1);
    };
    expect(citationOf("page", 4)).toBe("-# [1] The lighthouse · Care · page 4");
    expect(citationOf("slide", 2, 3)).toBe("-# [1] The lighthouse · Care · slides 2-3");
    expect(citationOf("row", 12, 13, 14)).toBe("-# [1] The lighthouse · Care · rows 12-14");
    expect(citationOf("time", 750, 760)).toBe("-# [1] The lighthouse · Care · at 12:30");
    expect(citationOf("time", 3605)).toBe("-# [1] The lighthouse · Care · at 1:00:05");
    const marked = [...Array(20).keys()].map((i) => i + 10);
    expect(citationOf("row", ...marked), "the fourth to sixth hold the mark").toBe(
      "-# [1] The lighthouse · Care · rows 13-15",
    );
    expect(citationOf("page")).toBe("-# [1] The lighthouse · Care");
  });

  it("names the headings above the excerpt, the nearest where there is no room for all", () => {
    const citationOf = (heading: string) =>
      textsOf(show(fakeAnswer({ excerpts: [fakeExcerpt({ heading })] })).components)[1]
        ?.split("\n")
        .at(-1);
    expect(citationOf("Care › Wick *2*")).toBe("-# [1] The lighthouse · Care › Wick \\*2\\* · lines 5-6");
    const long = ["a", "b", "c"].map((letter) => letter.repeat(35)).join(" › ");
    expect(citationOf(long)).toBe(`-# [1] The lighthouse · … › ${"b".repeat(35)} › ${"c".repeat(35)} · lines 5-6`);
    expect(citationOf("x".repeat(200))).toBe(`-# [1] The lighthouse · ${"x".repeat(79)}… · lines 5-6`);
  });

  it("shows the row that names the columns above rows further down", () => {
    const text = "| wick | 4 |\n| oil | 5 |";
    const row = "| Part | Price |";
    const tableHead = {
      text: row,
      blocks: [],
      markup: [
        { start: 0, end: 2 },
        { start: 14, end: 16 },
      ],
    };
    const excerpts = [fakeExcerpt({ text, start: 0, highlights: [{ start: 13, end: 24 }], tableHead })];
    expect(
      textsOf(show(fakeAnswer({ excerpts })).components)[1]
        ?.split("\n")
        .slice(0, 3),
    ).toEqual(["> -# Part | Price", "> | wick | 4 |", "> **| oil | 5 |**"]);
  });

  it("shows plain text as it is", () => {
    const text = "# It *burned*";
    const [, answer] = textsOf(show(fakeAnswer({ excerpts: [fakeExcerpt({ text, highlights: [] })] })).components);
    expect(answer).toContain("> \\# It \\*burned\\*\n");
  });

  it("links the title to the article's address", () => {
    const linked = fakeExcerpt({ url: "https://example.com/a_(b)?c=d", endLine: 5 });
    expect(textsOf(show(fakeAnswer({ excerpts: [linked] })).components)[1]).toContain(
      "-# [1] [The lighthouse](https://example.com/a%5F%28b%29?c=d) · line 5",
    );
  });

  it("puts the link beside a title with brackets, which Discord takes in no label", () => {
    const linked = fakeExcerpt({ title: "[Draft] The lighthouse", url: "https://example.com/" });
    expect(textsOf(show(fakeAnswer({ excerpts: [linked] })).components)[1]).toContain(
      "-# [1] \\[Draft] The lighthouse ([link](https://example.com/)) · lines",
    );
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "not an address", `https://example.com/${"x".repeat(2000)}`])(
    "does not link to %s",
    (url) => {
      expect(textsOf(show(fakeAnswer({ excerpts: [fakeExcerpt({ url })] })).components)[1]).toContain(
        "-# [1] The lighthouse · lines",
      );
    },
  );

  it("shows three excerpts at most", () => {
    const excerpts = [1, 2, 3, 4, 5].map((number) => fakeExcerpt({ number }));
    const shown = textsOf(show(fakeAnswer({ excerpts })).components).join("\n");
    expect(shown).toContain("[3]");
    expect(shown).not.toContain("[4]");
  });

  it("says which word it looked for instead of one that no article knows", () => {
    const reply = show(fakeAnswer({ corrections: [{ from: "lampp", to: "lamp" }] }));
    expect(textsOf(reply.components)[1]).toBe("-# No article says “lampp”: looked for “lamp” instead.");
  });

  it("says plainly that the articles do not answer, and names the nearest without quoting them", () => {
    const shown = textsOf(show(fakeAbstention()).components).join("\n");
    expect(shown).toContain("**The articles don't answer this.**");
    expect(shown).toContain("- The lighthouse");
    expect(shown).not.toContain("> ");
  });

  it("says that it is not sure, quotes the closest passages quietly and offers the owners", () => {
    const reply = show(fakeClosest());
    const [, said, quoted = ""] = textsOf(reply.components);
    expect(said).toBe("I'm not sure the articles answer this. The closest passages:");
    expect(quoted).toContain("> The keeper lit the lamp. __It burned all night.__ Ships saw it.");
    expect(quoted).not.toContain("**");
    const buttons = JSON.stringify(reply.components);
    expect(buttons).toContain(english.buttons.tellOwners);
    expect(buttons).not.toContain(english.buttons.helpful);
  });

  it("says which languages the articles are in, where the question is in none of them and is not answered", () => {
    const told = "The articles are in another language: German and Thai.";
    const articleLanguages = ["de", "th"];
    const closest = textsOf(show(fakeClosest({ articleLanguages })).components)[1];
    expect(closest).toBe(`${told}\nI'm not sure the articles answer this. The closest passages:`);
    expect(textsOf(show(fakeAbstention({ articleLanguages })).components)[1]).toContain(told);
  });

  it("asks nobody to share the closest passages", () => {
    const reply = answerReply({
      words: english,
      answer: fakeClosest(),
      generationMark: "abcdefgh",
      publishing: "share",
    });
    expect(JSON.stringify(reply.components)).not.toContain(english.buttons.share);
  });

  it("can be sent whatever people and articles say", () => {
    fc.assert(
      fc.property(
        question,
        fc.array(excerpt, { minLength: 1, maxLength: 4 }),
        fc.array(correction),
        (asked, excerpts, corrections) => {
          const numbered = excerpts.map((each, place) => ({ ...each, number: place + 1, article: `${place}.md` }));
          const answer = fakeAnswer({ question: asked, excerpts: numbered, corrections });
          expectSendable(show(answer));
          expectSendable(show(fakeClosest({ question: asked, excerpts: numbered, corrections })));
          expectSendable(
            answerReply({
              words: english,
              answer,
              generationMark: "abcdefgh",
              publishing: { replyTo: "9".repeat(19) },
              remark: english.answer.reindexedSince,
            }),
          );
        },
      ),
    );
  });

  it("can be sent whatever the nearest titles are", () => {
    fc.assert(
      fc.property(question, fc.array(nastyText), (asked, nearest) => {
        expectSendable(show(fakeAbstention({ question: asked, nearest })));
      }),
    );
  });

  it.each(NASTY)("keeps %j inside the quote", (text) => {
    const marked = fakeExcerpt({ text, start: 0, end: text.length, highlights: [] });
    const quoted = textsOf(show(fakeAnswer({ excerpts: [marked] })).components)[1] ?? "";
    const lines = quoted.split("\n").slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith("> "))).toBe(true);
    expect(() => shownText(lines.join("\n"))).not.toThrow();
  });
});
