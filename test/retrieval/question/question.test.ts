import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/language/languages/english.ts";
import { kindAskedFor } from "../../../src/retrieval/question/answer-kind.ts";
import { type BareTerm, bareTermsOf, wordsOfQuestion } from "../../../src/retrieval/question/bare-terms.ts";
import { readQuestion } from "../../../src/retrieval/question/question.ts";
import { parts } from "../small-corpus.ts";

/** Reads an English question over a corpus of 100 chunks that has each of its terms in as many as are said. */
function readOver(text: string, frequencyOf: (term: BareTerm, index: number) => number) {
  const words = wordsOfQuestion(text);
  const terms = bareTermsOf(words);
  const frequencies = new Map(terms.map((term, index) => [term.stem, frequencyOf(term, index)]));
  return readQuestion(text, frequencies, 100, parts.table, { language: ENGLISH, words, terms });
}
/** The same where every word is in ten, but for those named. */
const read = (text: string, frequencies: Readonly<Record<string, number>> = {}) =>
  readOver(text, ({ word }) => frequencies[word] ?? 10);
const termsOf = (text: string) => read(text).terms.map(({ word }) => word);

describe("the terms of a question", () => {
  it("are its words but for stop words, each once", () => {
    expect(termsOf("Who told Nexperia to sell its shares?")).toEqual(["told", "nexperia", "sell", "shares"]);
    expect(termsOf("Company, companies and COMPANY's")).toEqual(["company"]);
  });

  it("are its stop words where it has nothing else", () => {
    expect(termsOf("Who is it?")).toEqual(["who", "is", "it"]);
    expect(termsOf("?!")).toEqual([]);
  });

  it("know names, which are capitalised within the question, and numbers", () => {
    const terms = read("Did Wingtech buy 86 percent in 2,019?").terms;
    expect(terms.filter(({ isName }) => isName).map(({ word }) => word)).toEqual(["wingtech"]);
    expect(terms.filter(({ isNumber }) => isNumber).map(({ word }) => word)).toEqual(["86", "2019"]);
    expect(read("Wingtech bought what?").terms.some(({ isName }) => isName)).toBe(false);
  });

  it("weigh more the rarer they are in the corpus", () => {
    const { terms } = read("lighthouse harbour", { lighthouse: 1, harbour: 90 });
    expect(terms[0]?.idf).toBeGreaterThan(terms[1]?.idf ?? 1);
    expect(terms[0]?.weight).toBeGreaterThan(terms[1]?.weight ?? 1);
  });

  it("have weights of each kind that sum to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.array(fc.nat(100)), (text, counts) => {
        const { terms } = readOver(text, (_, index) => counts[index] ?? 0);
        if (terms.length === 0) return;
        for (const kind of ["idf", "salience", "weight"] as const) {
          expect(terms.reduce((sum, term) => sum + term[kind], 0)).toBeCloseTo(1, 9);
          for (const term of terms) expect(term[kind]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the pairs of a question", () => {
  const pairsOf = (text: string) => {
    const { terms, pairs } = read(text);
    return pairs.map(([first, second]) => `${terms[first]?.word} ${terms[second]?.word}`);
  };

  it("are neighbouring terms, stop words between them left out", () => {
    expect(pairsOf("Who is president of the Tarn Railway?")).toEqual(["president tarn", "tarn railway"]);
  });

  it("are not made over a distance", () => {
    expect(pairsOf("lighthouse and of the in at harbour")).toEqual([]);
    expect(pairsOf("lighthouse")).toEqual([]);
  });
});

describe("what a question asks for", () => {
  it.each([
    ["Who opened the bridge?", "person"],
    ["Where does it stand?", "place"],
    ["In which country was it made?", "place"],
    ["When did it open?", "time"],
    ["What year did it open?", "time"],
    ["How many bees are there?", "quantity"],
    ["How long is it?", "quantity"],
    ["Why was it closed?", "reason"],
    ["Which reason did they give?", "reason"],
    ["What did they steal?", "thing"],
    ["How did they steal it?", "thing"],
    ["stolen astrolabe", "thing"],
    ["What is a webhook?", "definition"],
    ["what does SLA stand for", "definition"],
    ["What does quorum mean?", "definition"],
    ["How do I open the lid?", "step"],
    ["how to open the lid", "step"],
    ["What is the default port?", "setting"],
    ["What is the default of cache_mode?", "setting"],
    ["default minifier", "setting"],
    ["What is the upload limit?", "quantity"],
  ] as const)("%s asks for a %s", (text, kind) => {
    expect(kindAskedFor(wordsOfQuestion(text).map(({ lexeme }) => lexeme))).toBe(kind);
  });

  it("is turned around by a negation", () => {
    expect(read("Which buildings may not have cameras?").negated).toBe(true);
    expect(read("Which one can't be sold?").negated).toBe(true);
    expect(read("Which knot holds?").negated).toBe(false);
  });
});

describe("a compound of a question", () => {
  const read = (text: string, frequencyOf: (stem: string) => number) => readOver(text, ({ stem }) => frequencyOf(stem));

  it("counts with its words about as much as they would alone, and makes no pair with them", () => {
    const { terms, pairs } = read("call client.setTimer twice", () => 3);
    const share = (stems: readonly string[]) =>
      terms.filter(({ stem }) => stems.includes(stem)).reduce((sum, { salience }) => sum + salience, 0);
    expect(share(["clientsettim", "settim", "client", "set", "timer"])).toBeLessThan(0.85);
    for (const pair of pairs) for (const index of pair) expect(terms[index]?.isCompound).toBe(false);
  });

  it("is missing where no article has it, an option of a program too, and a hyphenated word of language never is", () => {
    const missing = (text: string) => read(text, (stem) => (stem === "skiplock" || stem === "settim" ? 0 : 3)).missing;
    expect(missing("What does --skip-lock do?").identifiers).toBeGreaterThan(0);
    expect(missing("What does setTimer do?").identifiers).toBeGreaterThan(0);
    expect(missing("What is a skip-lock?")).toEqual({ identifiers: 0, names: 0, words: 0 });
  });

  it("is missing with the words that it is made of, which name something else where they stand alone", () => {
    const missing = (text: string) => read(text, (stem) => (stem.endsWith("skiplock") ? 0 : 3)).missing.identifiers;
    expect(missing("--skip-lock")).toBeCloseTo(1);
    expect(missing("skip what --skip-lock is")).toBeGreaterThan(missing("skip what the other lock --skip-lock is"));
  });

  it("is missed by nobody where it is the place of whoever asks, or the ending of a file whose word is there", () => {
    const isNowhere = (stem: string) => !["svg", "show", "page"].includes(stem);
    const missing = (text: string) => read(text, (stem) => (isNowhere(stem) ? 0 : 3)).missing;
    for (const own of ["localhost:3000", "https://me.example.org/shop", "src\\pages\\index.html", ".svg"])
      expect(missing(`show ${own} page`)).toEqual({ identifiers: 0, names: 0, words: 0 });
    expect(missing("show index.html page").identifiers).toBeGreaterThan(0);
  });

  it("is its words where no article writes it as one, and itself where it has none", () => {
    const isWhole = (stem: string) => stem.includes("settim") || stem.startsWith("-");
    const stemsOf = (text: string) => read(text, (stem) => (isWhole(stem) ? 0 : 3)).terms.map(({ stem }) => stem);
    expect(stemsOf("setTimer")).toEqual(["set", "timer"]);
    expect(
      read("setTimer v9.9", (stem) => (stem === "9.9" || isWhole(stem) ? 0 : 3)).missing.identifiers,
    ).toBeGreaterThan(0);
  });
});
