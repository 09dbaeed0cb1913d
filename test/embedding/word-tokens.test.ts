import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDefuser, type Tokenizer } from "../../src/embedding/tokenizer.ts";
import { loadEncoder } from "../../src/embedding/transformers.ts";
import { createWordTokens } from "../../src/embedding/word-tokens.ts";
import { BUILT_IN_FOLDER } from "./built-in-folder.ts";

/** Any text, with more than its share of what tokenizers trip over. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
      fc.constantFrom(
        " ",
        "\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\u0301",
        "ΟΔΥΣΣΕΎΣ",
        "Σ",
        "İ",
        "ß",
        "東京",
        "ﬁ",
      ),
      fc.constantFrom(
        "it's",
        "U.S.-led",
        "[CLS]",
        "[SEP",
        "\ud800",
        "\udc00",
        "\u0000",
        "\ufffd",
        "x".repeat(120),
        "naïve",
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("tokens of a text, word by word", () => {
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = (await loadEncoder(BUILT_IN_FOLDER)).tokenizer;
  });

  it("are those of the text as a whole", () => {
    expect(tokenizer.isWordByWord).toBe(true);
    const words = createWordTokens(tokenizer.encodePlain);
    const defuse = createDefuser(tokenizer.specialTokens);
    fc.assert(
      fc.property(texts, (text) => {
        const plain = defuse(text);
        const whole = tokenizer.encodePlain(plain);
        expect(words.read(plain, Number.POSITIVE_INFINITY)).toEqual(whole);
        expect(words.count(plain)).toBe(whole.length);
      }),
      { numRuns: 500 },
    );
  });

  it("end at the limit", () => {
    const words = createWordTokens(tokenizer.encodePlain);
    fc.assert(
      fc.property(texts, fc.nat(30), (text, limit) => {
        expect(words.read(text, limit)).toEqual(words.read(text, Number.POSITIVE_INFINITY).slice(0, limit));
      }),
    );
  });

  it("are the same when the words no longer fit into memory", () => {
    const words = createWordTokens((word) => [word.length]);
    for (let i = 0; i < 120_000; i++) words.count(`${i}`);
    expect(words.read("0 59999 119999", 9)).toEqual([1, 5, 6]);
  });
});

describe("special tokens in a text", () => {
  it.each(["[CLS]", "[[SEP]]", "[[[PAD]", "a[MASK]b", "[[CLS]SEP]", "[UNK][UNK]"])(
    "are text like any other: %s",
    async (text) => {
      const { tokenizer } = await loadEncoder(BUILT_IN_FOLDER);
      const special = [tokenizer.padding, ...tokenizer.encode("")];
      const ids = tokenizer.encodePlain(createDefuser(tokenizer.specialTokens)(text));
      expect(ids.filter((id) => special.includes(id))).toEqual([]);
      expect(ids.length).toBeGreaterThan(2);
    },
  );
});
