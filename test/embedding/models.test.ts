import { describe, expect, it } from "vitest";
import { isKnownModel, profileOf } from "../../src/embedding/models.ts";

const BGE = "Represent this sentence for searching relevant passages: ";

describe("the table of models", () => {
  it.each([
    ["built-in", "mean", "", "", 512],
    ["Xenova/all-MiniLM-L6-v2", "mean", "", "", 256],
    ["Xenova/bge-small-en-v1.5", "cls", BGE, "", 256],
    ["BAAI/bge-base-en-v1.5", "cls", BGE, "", 256],
    ["Xenova/bge-m3", "cls", "", "", 256],
    ["Xenova/gte-small", "mean", "", "", 256],
    ["Xenova/e5-small-v2", "mean", "query: ", "passage: ", 256],
    ["Xenova/multilingual-e5-base", "mean", "query: ", "passage: ", 256],
    ["Someone/never-heard-of", "mean", "", "", 256],
  ])("says how %s is used", (model, pooling, questionPrefix, passagePrefix, maxTokens) => {
    expect(profileOf(model)).toMatchObject({ pooling, questionPrefix, passagePrefix, maxTokens });
  });

  it("tells which models are in it", () => {
    const models = [
      "built-in",
      "Xenova/bge-small-en-v1.5",
      "Someone/never-heard-of",
      "intfloat/e5-mistral-7b-instruct",
    ];
    expect(models.filter(isKnownModel)).toEqual(models.slice(0, 2));
  });

  it("takes the tokens of the built-in model alone for independent of their neighbours", () => {
    expect(profileOf("built-in").isContextFree).toBe(true);
    expect(profileOf("Someone/built-in").isContextFree).toBe(false);
  });
});
