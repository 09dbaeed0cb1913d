import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArticle, parseArticle } from "../../src/authoring/written-article.ts";
import { cleanLine, cleanText } from "../../src/conversation/markdown/clean.ts";
import { UserError } from "../../src/errors.ts";
import { nastyText } from "../conversation/nasty-text.ts";

const line = nastyText
  .map((text) => cleanLine(text).slice(0, 200).trim())
  .filter((text) => text !== "" && !/\p{Surrogate}/u.test(text));
const body = nastyText
  .map((text) => cleanText(text).trim())
  .filter((text) => text !== "" && !/\p{Surrogate}/u.test(text));

describe("An article that was written in a form", () => {
  it("is read from its file as it was written, or not written at all", () => {
    let written = 0;
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 5 }), body, (title, asks, text) => {
        const article = { title, asks, text, author: "ada", published: "2026-03-01", url: "https://discord.com/1" };
        let content: string;
        try {
          content = formatArticle(article);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        written += 1;
        expect(parseArticle(content)).toEqual(article);
      }),
    );
    expect(written).toBeGreaterThan(80);
  });

  it("has its facts as front matter", () => {
    expect(formatArticle({ title: 'The "lamp": off', author: "ada", asks: ["Why - is it off?"], text: "Oil.\n" })).toBe(
      '---\ntitle: "The \\"lamp\\": off"\nauthor: "ada"\nasks:\n  - "Why - is it off?"\n---\n\nOil.\n',
    );
  });

  it("is told from files that other people wrote", () => {
    expect(parseArticle("# The lamp\n\nOil.")).toBeUndefined();
    expect(parseArticle("---\ntitle: The lamp\ntags: [a]\n---\n\nOil.\n")).toBeUndefined();
  });

  it("may begin like front matter, and hold as many signs as people type", () => {
    const article = {
      title: "[[[[[[[[[[[[ !!!!!!!!!!!!!! ]]",
      asks: ["? ? ? ? ? ? ? ? ? ? ? ?"],
      text: "---\ntitle: no\n---",
    };
    expect(parseArticle(formatArticle(article))).toEqual(article);
  });
});
