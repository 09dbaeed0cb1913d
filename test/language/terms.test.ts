import fc from "fast-check";
import { describe, expect, it } from "vitest";
import porter2 from "wink-porter2-stemmer";
import { lexemeOf } from "../../src/language/lexemes.ts";
import { countLineBreaks } from "../../src/language/lines.ts";
import { trimSpan } from "../../src/language/span.ts";
import { stemOf } from "../../src/language/stems.ts";
import { isNegation, isStopWord } from "../../src/language/stop-words.ts";
import { termsOf } from "../../src/language/terms.ts";
import { normaliseWord, splitWords } from "../../src/language/words.ts";

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem({ maxCount: 12 }));

describe("stemOf", () => {
  it.each([
    ["companies", "company"],
    ["running", "runs"],
    ["nationally", "national"],
    ["protected", "protecting"],
  ])("gives %s and %s one stem", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it("is what the stemmer gives for any word", () => {
    const endings = "s ed ing ly al ful ll er ator ion ism ic ent ant y i e ous ize ness li ogi m n g c t r l x".split(
      " ",
    );
    const part = fc.oneof(fc.constantFrom(...endings), fc.stringMatching(/^[a-z']{1,4}$/));
    const word = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(word, (some) => {
        expect(stemOf(some)).toBe(porter2(some));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["general", "generous"],
    ["police", "policy"],
    ["2019", "2018"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it("leaves alone what is no plain English word", () => {
    for (const word of ["5g", "3.5", "手", "naïves", "covid19s", "acgt".repeat(50_000)])
      expect(stemOf(word)).toBe(word);
  });
});

describe("termsOf", () => {
  it("gives the stems of the words that carry a subject, in order, with repetitions", () => {
    expect(termsOf("The companies of the US, and the company's 5G!")).toEqual(
      [stemOf("company"), "us", stemOf("company"), "5g"].filter((term) => !isStopWord(term)),
    );
    expect(termsOf("Why is it not there?")).toEqual([]);
    expect(termsOf("???")).toEqual([]);
  });

  it("gives a question the same terms as the text it asks about, however it is spelt", () => {
    expect(termsOf("CAFÉ’S 2,000 visitors")).toEqual(termsOf("cafe's 2000 Visitor"));
  });

  it("never gives an empty term or one with white space, and leaves out no word", () => {
    fc.assert(
      fc.property(text, (some) => {
        const terms = termsOf(some);
        for (const term of terms) expect(term).toMatch(/^\S+$/u);
        const words = splitWords(some).map(({ raw }) => raw);
        expect(terms).toEqual(expect.arrayContaining(termsOf(words.join(" "))));
      }),
    );
  });
});

describe("lexemeOf", () => {
  it("gives one object for all spellings of a word, so that identity compares words", () => {
    expect(lexemeOf("Cafés")).toBe(lexemeOf("cafes"));
    expect(lexemeOf("cafe")).not.toBe(lexemeOf("cafes"));
    expect(lexemeOf("cafe").stem).toBe(lexemeOf("cafes").stem);
  });

  it("agrees with the parts it is made of", () => {
    fc.assert(
      fc.property(text, (some) => {
        for (const { raw } of splitWords(some)) {
          const word = normaliseWord(raw);
          expect(lexemeOf(raw)).toMatchObject({ text: word, stem: stemOf(word), stop: isStopWord(word) });
        }
      }),
    );
  });
});

describe("stop words and negations", () => {
  it("are told from words with a subject", () => {
    expect(["the", "who", "don't", "whose", "not"].every(isStopWord)).toBe(true);
    expect(["china", "ban", "camera", "2019", ""].some(isStopWord)).toBe(false);
    expect(["not", "never", "can't", "shouldn't", "without"].every(isNegation)).toBe(true);
    expect(["knot", "ant", "none-the-less", "yes"].some(isNegation)).toBe(false);
  });
});

describe("countLineBreaks", () => {
  it("counts each kind of line break once", () => {
    const some = "one\ntwo\r\nthree\rfour\n\nsix";
    expect(countLineBreaks(some, 0, some.length)).toBe(5);
    expect(countLineBreaks(some, 4, 9)).toBe(1);
  });

  it("adds up over the parts of a text that no line break is cut by", () => {
    const lines = fc.array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r "), { maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(20), (pieces, at) => {
        const some = pieces.join("");
        const cut = pieces.slice(0, at).join("").length;
        const whole = countLineBreaks(some, 0, some.length);
        expect(countLineBreaks(some, 0, cut) + countLineBreaks(some, cut, some.length)).toBe(whole);
        expect(whole).toBe(some.split(/\r\n|\r|\n/).length - 1);
      }),
    );
  });
});

describe("trimSpan", () => {
  it("takes the white space off both ends and nothing else", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(" ", "\n", "\u00a0", "x", "y"), maxLength: 12 }),
        fc.nat(12),
        (some, from) => {
          const start = Math.min(from, some.length);
          const span = trimSpan(some, start, some.length);
          expect(some.slice(span.start, span.end)).toBe(some.slice(start).trim());
        },
      ),
    );
  });
});
