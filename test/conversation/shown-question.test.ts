import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_QUESTION_LENGTH } from "../../src/conversation/limits.ts";
import { cleanLine } from "../../src/conversation/markdown/clean.ts";
import { questionText, readShownQuestion } from "../../src/conversation/shown-question.ts";
import { nastyText } from "./nasty-text.ts";

describe("the question of an answer", () => {
  const question = nastyText.map((text) => cleanLine(text).slice(0, MAX_QUESTION_LENGTH).trim());

  it("is read back from the message as it was asked", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const components = [{ type: 17, components: [{ type: 10, content: "other" }, questionText(asked)] }];
        expect(cleanLine(readShownQuestion(components))).toBe(cleanLine(asked));
      }),
    );
  });

  it("is missed where there is none", () => {
    expect(() => readShownQuestion([])).toThrow("please ask again");
    expect(() => readShownQuestion([{ components: [{ id: 7, content: "-# no" }] }, "nonsense"])).toThrow(
      "please ask again",
    );
  });
});
