import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleChoices } from "../../../src/conversation/articles/article-choices.ts";
import { nameArticle } from "../../../src/conversation/articles/article-name.ts";
import { findArticle } from "../../../src/conversation/articles/find-article.ts";
import { DISCORD_LIMITS } from "../../../src/conversation/limits.ts";
import { sourcesReply } from "../../../src/conversation/replies/sources-reply.ts";
import { english } from "../../../src/conversation/words/en/index.ts";
import { fakeArticle } from "../../fakes/library.ts";
import { textsOf } from "../measure.ts";
import { nastyText } from "../nasty-text.ts";

const titled = (title: string, ...paths: string[]) => paths.map((path) => fakeArticle({ path, metadata: { title } }));
const harbours = titled("The harbour", "north/harbour.md", "south/harbour.md");
const articles = [...harbours, ...titled("The lamp", "lamp.md")];

describe("an article's name in a choice", () => {
  it("is its title, with its path where another has the same title", () => {
    expect(articles.map((article) => nameArticle(article, articles, 100, english))).toEqual([
      "The harbour (north/harbour.md)",
      "The harbour (south/harbour.md)",
      "The lamp",
    ]);
  });

  it("says so although only one of them matches what was typed", () => {
    expect(articleChoices(articles, "south", english).map(({ name }) => name)).toEqual([
      "The harbour (south/harbour.md)",
    ]);
  });

  it("is told apart in the list of articles and in its menu, on another page too", () => {
    const many = [...titled("A", ...Array.from({ length: 9 }, (_, n) => `${n}/a.md`))];
    for (const page of [1, 2]) {
      const shown = JSON.stringify(sourcesReply({ words: english, articles: many, search: "", page }));
      expect(shown).toContain(page === 1 ? "A (0/a.md)" : "A (8/a.md)");
      expect(textsOf(sourcesReply({ words: english, articles: many, search: "", page })).join()).toContain(
        page === 1 ? "0/a.md" : "8/a.md",
      );
    }
  });

  it("differs for any two articles of any one title, within any list's limit", () => {
    const limits = fc.constantFrom(50, DISCORD_LIMITS.choiceName);
    const paths = fc.uniqueArray(fc.oneof(nastyText, fc.string({ minLength: 80, maxLength: 300 })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(nastyText, paths, limits, (title, places, limit) => {
        const same = titled(title, ...places);
        const names = same.map((article) => nameArticle(article, same, limit, english));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("an article that is named by hand", () => {
  const find = (named: string) => findArticle(articles, named).path;

  it("is asked for when several fit, each by its title and path", () => {
    for (const named of ["The harbour", "the HARBOUR", "harb"])
      expect(() => find(named)).toThrow(
        /Several articles match “.*”: “The harbour” \(north\/harbour\.md\), “The harbour” \(south\/harbour\.md\)\. .* path/,
      );
    const many = titled("A", ...Array.from({ length: 9 }, (_, n) => `${n}/a.md`));
    expect(() => findArticle(many, "A")).toThrow(/“A” \(4\/a\.md\) and 4 others\./);
  });

  it("is found by its path, by words of its path, and by the name that a list shows", () => {
    for (const named of ["south/harbour.md", "harbour south", "The harbour (south/harbour.md)"])
      expect(find(named)).toBe("south/harbour.md");
  });
});
