import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleChoices } from "../../../src/conversation/articles/article-choices.ts";
import { ARTICLES_PER_PAGE, DISCORD_LIMITS } from "../../../src/conversation/limits.ts";
import { userErrorReply } from "../../../src/conversation/replies/error-reply.ts";
import { progressReply, reportReply } from "../../../src/conversation/replies/reindex-reply.ts";
import { pageCount, sourcesReply } from "../../../src/conversation/replies/sources-reply.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { UserError } from "../../../src/errors.ts";
import { fakeArticle, fakeReport } from "../../fakes/library.ts";
import { expectSendable, textsOf } from "../measure.ts";
import { nastyText } from "../nasty-text.ts";

const article = fc
  .record({ path: nastyText, title: nastyText, publisher: nastyText, published: nastyText, url: fc.webUrl() })
  .map(({ path, ...metadata }) => fakeArticle({ path, metadata }));
const shown = (reply: Parameters<typeof expectSendable>[0]) => textsOf(reply.components).join("\n");

describe("the list of articles", () => {
  it("gives title, publisher, date, chunks and when it was indexed", () => {
    const reply = sourcesReply({ words: english, articles: [fakeArticle()], search: "", page: 1 });
    expect(shown(reply)).toContain(
      "**The lighthouse**\n-# Coast Press · Apr 1, 1921 · 12 chunks · indexed <t:1772359200:d>",
    );
  });

  it("shows page after page, and the last for any page beyond", () => {
    const articles = Array.from({ length: ARTICLES_PER_PAGE + 1 }, (_, number) =>
      fakeArticle({ path: `${number}.txt`, metadata: { title: `Article ${number}` } }),
    );
    expect(pageCount({ articles, search: "" })).toBe(2);
    expect(shown(sourcesReply({ words: english, articles, search: "", page: 1 }))).toContain("Page 1 of 2");
    expect(shown(sourcesReply({ words: english, articles, search: "", page: 2 }))).toContain(
      `Article ${ARTICLES_PER_PAGE}`,
    );
    expect(sourcesReply({ words: english, articles, search: "", page: 99 })).toEqual(
      sourcesReply({ words: english, articles, search: "", page: 2 }),
    );
  });

  it("finds articles by words of title or publisher, without regard to case and accents", () => {
    const articles = [fakeArticle(), fakeArticle({ path: "cafe.md", metadata: { title: "Le Café du Port" } })];
    expect(shown(sourcesReply({ words: english, articles, search: "cafe port", page: 1 }))).toContain(
      "Le Café du Port",
    );
    expect(shown(sourcesReply({ words: english, articles, search: "coast", page: 1 }))).not.toContain("Café");
    expect(shown(sourcesReply({ words: english, articles, search: "no such", page: 1 }))).toContain(
      "No article matches “no such”",
    );
  });

  it("says what to do when there are none", () => {
    expect(shown(sourcesReply({ words: english, articles: [], search: "", page: 1 }))).toContain("/reindex");
  });

  it("can be sent whatever the articles are called", () => {
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 20 }),
        nastyText,
        fc.integer({ min: -1, max: 5 }),
        (articles, search, page) => {
          expectSendable(sourcesReply({ words: english, articles, search, page }));
          expectSendable(sourcesReply({ words: english, articles, search: "", page }));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("choices of an article", () => {
  it("keep to Discord's limits whatever the articles are called", () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 40 }), (articles) => {
        const choices = articleChoices(articles, "", english);
        expect(choices.length).toBeLessThanOrEqual(DISCORD_LIMITS.autocompleteChoices);
        for (const { name, value } of choices) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(DISCORD_LIMITS.choiceName);
          expect(value.length).toBeLessThanOrEqual(DISCORD_LIMITS.choiceValue);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the report of a re-index", () => {
  it("counts what was added, changed, removed and left, and names what was skipped and why", () => {
    const skipped = [{ file: "notes_1.txt", reason: "is not UTF-8" }];
    const text = shown(reportReply(fakeReport({ skipped }), false, english));
    expect(text).toContain("1 added · 0 changed · 0 removed · 1 unchanged");
    expect(text).toContain("- notes\\_1.txt: is not UTF-8");
  });

  it("says of a dry run that nothing has changed", () => {
    expect(shown(reportReply(fakeReport(), true, english))).toContain("nothing has been changed");
  });

  it("can be sent whatever was skipped", () => {
    const skippedFile = fc.record({ file: nastyText, reason: nastyText });
    fc.assert(
      fc.property(fc.array(skippedFile, { maxLength: 30 }), (skipped) =>
        expectSendable(reportReply(fakeReport({ skipped }), false, english)),
      ),
      { numRuns: 50 },
    );
  });

  it("shows progress as a bar that is full at the end", () => {
    expect(shown(progressReply({ stage: "embedding", done: 5, total: 10 }, english))).toContain(
      `${"█".repeat(10)}${"░".repeat(10)} 50 %`,
    );
    expect(shown(progressReply({ stage: "writing", done: 0, total: 0 }, english))).toContain("0 %");
    expect(shown(progressReply({ stage: "reading", done: 12, total: 10 }, english))).toContain("100 %");
  });
});

describe("the reply to an error", () => {
  it("shows the error's words and no format of theirs", () => {
    expect(shown(userErrorReply(new UserError("index-data/*_x is read-only."), english))).toBe(
      "index-data/\\*\\_x is read-only.",
    );
  });

  it("can be sent whatever the error says", () => {
    fc.assert(fc.property(nastyText, (message) => expectSendable(userErrorReply(new UserError(message), english))));
  });
});
