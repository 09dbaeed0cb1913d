import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buttons, parseMore } from "../../src/conversation/actions.ts";
import { customId, parseCustomId } from "../../src/conversation/custom-id.ts";
import { locateExcerpt, parseReference, referenceExcerpt } from "../../src/conversation/excerpt-reference.ts";
import { DISCORD_LIMITS, MAX_QUESTION_LENGTH, MAX_SEARCH_LENGTH } from "../../src/conversation/limits.ts";
import { cleanLine } from "../../src/conversation/markdown/clean.ts";
import { questionText, readQuestion } from "../../src/conversation/shown-question.ts";
import { fakeExcerpt } from "../fakes/library.ts";
import { nastyText } from "./nasty-text.ts";

const within = (id: string) => id.length > 0 && id.length <= DISCORD_LIMITS.customId;

describe("a custom id", () => {
  it("keeps its parts, the last one whatever it holds", () => {
    expect(parseCustomId(customId("sources", 3, "a:b:c")).parts(2)).toEqual(["3", "a:b:c"]);
    expect(parseCustomId("share").parts(1)).toEqual([""]);
  });

  it("is never too long, however large the corpus, the article or the search", () => {
    const huge = 50_000_000;
    const excerpt = fakeExcerpt({ article: "x".repeat(4000), start: huge, end: huge + 5000, number: 9999 });
    for (const { custom_id } of [
      buttons.context(excerpt),
      buttons.more(9999, "abcdefgh", "abcdefghijkl"),
      buttons.sourcesPage(125_000, "x".repeat(MAX_SEARCH_LENGTH), "Next", false),
      buttons.post("9".repeat(20)),
      buttons.askAbout("abcdefghijkl"),
    ]) {
      expect(within(custom_id)).toBe(true);
    }
  });

  it("brings back what More needs", () => {
    const id = parseCustomId(buttons.more(3, "abcdefgh", undefined).custom_id);
    expect(parseMore(id.parts(3))).toEqual({ from: 3, generationMark: "abcdefgh", articleKey: undefined });
  });
});

describe("a reference to an excerpt", () => {
  const article = fc.tuple(nastyText, nastyText, nastyText).filter(([, text]) => text !== "");

  it("finds it in the same text", () => {
    fc.assert(
      fc.property(article, ([before, text, after]) => {
        const span = { start: before.length, end: before.length + text.length };
        const reference = parseReference(referenceExcerpt(fakeExcerpt({ text, ...span })));
        expect(locateExcerpt(before + text + after, reference)).toEqual(span);
      }),
    );
  });

  it("finds nothing where the text has changed", () => {
    const reference = parseReference(referenceExcerpt(fakeExcerpt({ text: "It burned.", start: 0, end: 10 })));
    expect(locateExcerpt("It smoked. All night.", reference)).toBeUndefined();
    expect(locateExcerpt("", reference)).toBeUndefined();
    expect(locateExcerpt("x", parseReference(["nonsense"]))).toBeUndefined();
  });
});

describe("the question of an answer", () => {
  const question = nastyText.map((text) => cleanLine(text).slice(0, MAX_QUESTION_LENGTH).trim());

  it("is read back from the message as it was asked", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const components = [{ type: 17, components: [{ type: 10, content: "other" }, questionText(asked)] }];
        expect(cleanLine(readQuestion(components))).toBe(cleanLine(asked));
      }),
    );
  });

  it("is missed where there is none", () => {
    expect(() => readQuestion([])).toThrow("please ask again");
    expect(() => readQuestion([{ components: [{ id: 7, content: "-# no" }] }, "nonsense"])).toThrow("please ask again");
  });
});
