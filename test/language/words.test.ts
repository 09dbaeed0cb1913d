import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCapitalised, isNumber, normaliseWord, splitWords } from "../../src/language/words.ts";

const wordsOf = (text: string) => splitWords(text).map(({ raw }) => raw);
const normalised = (text: string) => wordsOf(text).map(normaliseWord);

/** Text with what tears words apart or holds them together. */
const piece = fc.oneof(
  fc.constantFrom("a", "B", "é", "e\u0301", "s", "'", "’", "'s", "’s", "1", ",", ".", "000", " ", "-", "_", "\n"),
  fc.constantFrom(
    "手",
    "机",
    "ข้",
    "か\u3099",
    "ﾞ",
    "한",
    "हि",
    "ß",
    "İ",
    "ﬁ",
    "½",
    "\u037a",
    "❤\ufe0f",
    "👩‍👩‍👧",
    "\ud83d",
  ),
  fc.string({ unit: "binary", maxLength: 2 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("splitWords", () => {
  it("drops punctuation and keeps apostrophes within words", () => {
    expect(wordsOf(`"Don't," said O’Neill's dog -- 'twice'!`)).toEqual(["Don't", "said", "O’Neill's", "dog", "twice"]);
  });

  it("keeps numbers with separators and decimals together", () => {
    expect(wordsOf("It cost 1,250,000.75 in 3.5 days, 2,000 more.")).toEqual([
      "It",
      "cost",
      "1,250,000.75",
      "in",
      "3.5",
      "days",
      "2,000",
      "more",
    ]);
    expect(wordsOf("It was 1999.")).toEqual(["It", "was", "1999"]);
  });

  it("keeps marks with their letters, whichever way an accent is stored", () => {
    expect(wordsOf("café cafe\u0301 naïve")).toEqual(["café", "cafe\u0301", "naïve"]);
  });

  it("takes emoji and their invisible companions for no words", () => {
    expect(wordsOf("I ❤\ufe0f tea 👩‍👩‍👧 1\ufe0f\u20e3")).toEqual(["I", "tea", "1\ufe0f\u20e3"]);
    expect(wordsOf("\u0301 ?!… 😀")).toEqual([]);
  });

  it("makes each character of a script without spaces a word, also beside Latin letters", () => {
    expect(wordsOf("华为5G手机")).toEqual(["华", "为", "5G", "手", "机"]);
    expect(wordsOf("Huawei华为")).toEqual(["Huawei", "华", "为"]);
    expect(wordsOf("ข้าว")).toEqual(["ข้", "า", "ว"]);
    expect(wordsOf("화웨이 회사")).toEqual(["화웨이", "회사"]);
  });

  it("gives words in order, without overlap, exactly as they stand at their offsets", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { raw, start } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, start + raw.length)).toBe(raw);
          expect(raw).not.toBe("");
          from = start + raw.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves no letter and no number outside of a word", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let rest = text;
        for (const { raw, start } of splitWords(text).reverse())
          rest = rest.slice(0, start) + rest.slice(start + raw.length);
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("normaliseWord", () => {
  it("makes one word of its spellings", () => {
    for (const spellings of [
      "Café cafe CAFÉ cafe\u0301",
      "ZTE's zte’s Zte",
      "2,000 2000",
      "ﬁve five FIVE",
      "Ｚｏｏ zoo",
    ]) {
      expect(new Set(normalised(spellings)).size).toBe(1);
    }
  });

  it("leaves out marks in scripts where people do, and only there", () => {
    const same = [
      "café cafe",
      "Łódź Lodz",
      "smørrebrød smorrebrod",
      "straße STRASSE strasse",
      "İstanbul istanbul",
      "ёлка елка",
    ];
    for (const spellings of [
      ...same,
      "Άθήνα Αθηνα",
      "الْمَسْبَح المسبح",
      "sh\u00adar\u00aded shared",
      "har\u200bbour harbour",
    ]) {
      expect(new Set(normalised(spellings)).size, spellings).toBe(1);
    }
    for (const [one = "", other = ""] of [
      ["バ", "ハ"],
      ["パ", "ハ"],
      ["दिन", "दान"],
      ["дай", "даи"],
    ]) {
      expect(normaliseWord(one)).not.toBe(normaliseWord(other));
    }
  });

  it("keeps apart what is not the same", () => {
    expect(normaliseWord("1,5")).not.toBe(normaliseWord("15"));
    expect(normaliseWord("3.5")).not.toBe(normaliseWord("35"));
    expect(normaliseWord("don't")).toBe("don't");
  });

  it("changes nothing the second time, and leaves something of every word", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of wordsOf(text)) {
          const once = normaliseWord(word);
          expect(once).not.toBe("");
          expect(once).not.toMatch(/\s/);
          expect(normaliseWord(once)).toBe(once);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("isCapitalised and isNumber", () => {
  it("look at the first letter, of any script", () => {
    expect(["London", "Élan", "Øre", "Ω"].every(isCapitalised)).toBe(true);
    expect(["london", "élan", "5G", "华", "iPhone"].some(isCapitalised)).toBe(false);
  });

  it("tell what begins with a digit", () => {
    expect(["2019", "5g", "3.5"].every(isNumber)).toBe(true);
    expect(["g5", "two", ""].some(isNumber)).toBe(false);
  });
});
