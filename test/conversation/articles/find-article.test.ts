import { describe, expect, it } from "vitest";
import { articleKey } from "../../../src/conversation/articles/article-key.ts";
import { findArticle, matchArticles } from "../../../src/conversation/articles/find-article.ts";
import { fakeArticle } from "../../fakes/library.ts";

const articles = [
  fakeArticle({ path: "a/lighthouse.md", metadata: { title: "The Lighthouse of Łódź" } }),
  fakeArticle({ path: "b/harbour.md", metadata: { title: "Harbour lights", publisher: "Café Press" } }),
  fakeArticle({ path: "c/灯台.md", metadata: { title: "灯台の歴史" } }),
];
const paths = (typed: string) => matchArticles(articles, typed).map(({ path }) => path);
const found = (named: string) => findArticle(articles, named).path;

describe("articles that match what was typed", () => {
  it("hold every word typed as the beginning of a word, those first whose title begins with it", () => {
    expect(paths("light")).toEqual(["a/lighthouse.md", "b/harbour.md"]);
    expect(paths("harb")).toEqual(["b/harbour.md"]);
    expect(paths("lights harb")).toEqual(["b/harbour.md"]);
    expect(paths("zebra")).toEqual([]);
  });

  it("match without regard to case and accents, and in scripts without spaces", () => {
    expect(paths("CAFE")).toEqual(["b/harbour.md"]);
    expect(paths("歴史")).toEqual(["c/灯台.md"]);
  });

  it("are all of them for nothing typed", () => {
    expect(paths("  ")).toHaveLength(3);
  });
});

describe("the article that is meant", () => {
  it("is found by key, path, title and telling words", () => {
    expect(found(articleKey("b/harbour.md"))).toBe("b/harbour.md");
    expect(found("a/lighthouse.md")).toBe("a/lighthouse.md");
    expect(found("harbour LIGHTS")).toBe("b/harbour.md");
    expect(found("lighthouse")).toBe("a/lighthouse.md");
  });

  it("is asked for again when there are several or none", () => {
    expect(() => found("light")).toThrow("Several articles match “light”");
    expect(() => found("the moon")).toThrow("There is no article “the moon”");
  });
});
