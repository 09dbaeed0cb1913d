import { describe, expect, it } from "vitest";
import { createSuggestions, type SuggestionSource } from "../../src/suggestions/suggestions.ts";
import { fakeAbstention, fakeAnswer, fakeArticle } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";

const TEXT = "The ministry banned Hikvision. The keeper of Eddystone met Smeaton. People feared Smeaton.";

const ARTICLE = fakeArticle({ metadata: { title: "How the ministry decided" } });

function library(given: Partial<SuggestionSource> = {}) {
  const asked: string[] = [];
  const source: SuggestionSource = {
    generation: async () => "gen-1",
    listArticles: async () => [ARTICLE],
    readArticle: async () => outlinedText(TEXT, "a.txt"),
    answer: async (question) => {
      asked.push(question);
      return question.includes("Eddystone") ? fakeAbstention({ question }) : fakeAnswer({ question });
    },
    ...given,
  };
  return {
    asked,
    suggestions: createSuggestions(source, { writeQuestion: (subject) => `About ${subject}?`, pause: 0 }),
  };
}

async function searched(given: Partial<SuggestionSource>) {
  const asked: string[] = [];
  const source: SuggestionSource = {
    generation: async () => "gen-1",
    listArticles: async () => [fakeArticle()],
    readArticle: async () => outlinedText(TEXT, "a.txt"),
    answer: async (question) => {
      asked.push(question);
      return fakeAnswer({ question });
    },
    ...given,
  };
  const suggestions = createSuggestions(source, { writeQuestion: async (name, lang) => `${lang}: ${name}?`, pause: 0 });
  suggestions.suggest("", 1);
  await suggestions.settled();
  return { asked };
}

describe("suggestions", () => {
  it("are only questions that have been asked and answered", async () => {
    const { suggestions, asked } = library();
    expect(suggestions.suggest("", 10)).toEqual([]);
    await suggestions.settled();
    expect(suggestions.suggest("", 10)).toEqual(["How the ministry decided", "About Smeaton?", "About Hikvision?"]);
    expect(asked).toContain("About Eddystone?");
  });

  it.each(["", "\u200b", "!!!"])("are about no title in which nothing is said: %j", async (title) => {
    const { asked } = await searched({
      listArticles: async () => [fakeArticle({ metadata: { ...fakeArticle().metadata, title } })],
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const question of asked) expect(question.replace(/^\w+: /, "")).toMatch(/[\p{L}\p{N}]/u);
  });

  it("are put in the language of the article that they are about", async () => {
    const german = fakeArticle({ metadata: { ...fakeArticle().metadata, lang: "de" } });
    const { asked } = await searched({ listArticles: async () => [german] });
    expect(asked).toContain("de: Smeaton?");
  });

  it("continue what was typed: the name, or words beside it, the last perhaps unfinished", async () => {
    const { suggestions } = library();
    suggestions.suggest("", 1);
    await suggestions.settled();
    expect(suggestions.suggest("what about sme", 10)).toEqual(["About Smeaton?", "How the ministry decided"]);
    expect(suggestions.suggest("who was bann", 10)).toEqual(["How the ministry decided", "About Hikvision?"]);
    expect(suggestions.suggest("zebra", 10)).toEqual([]);
    expect(suggestions.suggest("", 1)).toHaveLength(1);
  });

  it("are an article's title and what its owner says that it answers, as they stand, unless that is a single word", async () => {
    const metadata = { title: "Fees", asks: "What does it cost?\nIs it free?" };
    const { asked } = await searched({ listArticles: async () => [fakeArticle({ metadata })] });
    expect(asked).toEqual(expect.arrayContaining(["What does it cost?", "Is it free?", "undefined: Fees?"]));
  });

  it("are none of the questions in members' words that owners pointed to an article", async () => {
    const metadata = { title: "Fees", asks: "What does it cost?\nWhy was Ada banned?", pointed: "Why was Ada banned?" };
    const { asked } = await searched({ listArticles: async () => [fakeArticle({ metadata })] });
    expect(asked).toContain("What does it cost?");
    expect(asked).not.toContain("Why was Ada banned?");
  });

  it("are sought anew after a re-index, and not before", async () => {
    let generation = "gen-1";
    const { suggestions, asked } = library({ generation: async () => generation });
    for (let n = 0; n < 3; n++) {
      suggestions.suggest("", 1);
      await suggestions.settled();
    }
    expect(asked).toHaveLength(4);
    generation = "gen-2";
    suggestions.suggest("", 1);
    await suggestions.settled();
    expect(asked).toHaveLength(8);
  });

  it("fail without harm, and are tried again", async () => {
    let broken = true;
    const { suggestions } = library({
      listArticles: async () => {
        if (broken) throw new Error("There is no index.");
        return [ARTICLE];
      },
    });
    suggestions.suggest("", 1);
    await suggestions.settled();
    broken = false;
    suggestions.suggest("", 1);
    await suggestions.settled();
    expect(suggestions.suggest("", 10)).toHaveLength(3);
  });
});
