import { describe, expect, it } from "vitest";
import { targetTokensFor } from "../../src/indexing/chunk-target.ts";
import { TARGET_TOKENS } from "../../src/indexing/chunker.ts";
import { builtIn } from "../retrieval/small-corpus.ts";

const targetOf = (text: string, lang?: string) =>
  targetTokensFor(
    {
      text,
      blocks: [{ kind: "paragraph", start: 0, end: text.length }],
      metadata: { title: "", ...(lang === undefined ? {} : { lang }) },
    },
    (some) => builtIn.countTokens(some),
  );

describe("the size of a chunk", () => {
  it("is what was fitted for English", () => {
    expect(targetOf("The lighthouse stands on a cliff above the harbour.")).toBe(TARGET_TOKENS);
    expect(targetOf("")).toBe(TARGET_TOKENS);
    expect(targetOf("", "de")).toBe(TARGET_TOKENS);
  });

  it("is more where the model cuts words into many tokens, so that as many words are in it", () => {
    expect(targetOf("Der Leuchtturm steht auf einer Klippe über dem Hafen von Aldmouth.", "de")).toBeGreaterThan(150);
  });

  it("is less where the model takes all of a stretch for one token", () => {
    expect(targetOf("ประภาคารตั้งอยู่บนหน้าผาเหนือท่าเรือเก่าแก่ของเมืองนี้", "th")).toBeLessThan(100);
  });
});
