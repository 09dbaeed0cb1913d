import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/language/languages/english.ts";
import { analyseText, lexemesOf } from "../../../src/retrieval/match/analysed-text.ts";
import { hasTerm, matchPassage, softAt } from "../../../src/retrieval/match/match-table.ts";
import { createQuestionMatcher } from "../../../src/retrieval/match/question-matcher.ts";
import { createMeanings } from "../../../src/retrieval/match/word-meanings.ts";
import { bareTermsOf, wordsOfQuestion } from "../../../src/retrieval/question/bare-terms.ts";
import { createThesaurus, type Thesaurus } from "../../../src/retrieval/thesaurus/thesaurus.ts";
import { parts } from "../small-corpus.ts";

const meaningsOf = createMeanings(parts.table);

/** The table of a text, and the words of the question that its columns stand for. */
function tableOf(question: string, text: string, title = "", thesaurus?: Thesaurus) {
  const words = wordsOfQuestion(question);
  const terms = bareTermsOf(words, ENGLISH, thesaurus);
  const matcher = createQuestionMatcher(
    terms,
    words.map(({ lexeme }) => lexeme),
    parts.table,
  );
  const analysed = analyseText(text);
  const titled = lexemesOf(title);
  const { table } = matchPassage(
    {
      text: analysed,
      meanings: meaningsOf(analysed.lexemes),
      title: titled,
      titleMeanings: meaningsOf(titled),
    },
    matcher,
  );
  return { table, column: (word: string) => terms.findIndex((term) => term.word === word) };
}

function cosine(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => parts.table.sumOf(parts.table.wordOf(word).tokens));
  if (!a || !b) return 0;
  return a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));
}

describe("a match table", () => {
  it("knows which sentence holds a term, in any form of the word", () => {
    const { table, column } = tableOf("Which company sells cameras?", "It rains. Companies sold a camera.");
    expect(hasTerm(table, 0, column("cameras"))).toBe(false);
    expect(hasTerm(table, 1, column("cameras"))).toBe(true);
    expect(hasTerm(table, 1, column("company"))).toBe(true);
  });

  it("likes a word of like meaning less than the word, and more than any other", () => {
    const { table, column } = tableOf("physician", "She saw a physician. She saw a doctor. She saw a bridge.");
    const [same = 0, like = 0, other = 0] = [0, 1, 2].map((sentence) => softAt(table, sentence, column("physician")));
    expect(same).toBe(1);
    expect(like).toBeLessThan(1);
    expect(like).toBeGreaterThan(other);
  });

  it("likes what may stand for a word more than what only means something like it", () => {
    const thesaurus = createThesaurus([["vet", "bridge", "animal doctor"]]);
    const { table, column } = tableOf(
      "a vet for dogs",
      "She crossed a bridge. She crossed a road.",
      "Bridges",
      thesaurus,
    );
    expect(softAt(table, 0, column("vet"))).toBeCloseTo(0.8);
    expect(softAt(table, 0, column("dogs"))).toBe(0);
    expect(softAt(table, 1, column("vet"))).toBe(0);
    expect(table.title[column("vet")]).toBeCloseTo(0.8);
  });

  it("knows the cosine of the best word of each sentence with each term", () => {
    const sentences = ["She saw a physician.", "Karomiten doctors nursed her.", "A bridge stood there."];
    const { table, column } = tableOf("Which surgeon nurses patients?", sentences.join(" "));
    for (const term of ["surgeon", "nurses", "patients"]) {
      for (const [index, sentence] of sentences.entries()) {
        const best = Math.max(...lexemesOf(sentence).map((word) => (word.stop ? 0 : cosine(term, word.text))));
        const expected = term === "nurses" && index === 1 ? 1 : best > 0.35 ? Math.min(best, 0.95) : 0;
        expect(softAt(table, index, column(term))).toBeCloseTo(expected, 4);
      }
    }
  });

  it("takes a number for nothing but itself, and a stop word for nothing", () => {
    const { table, column } = tableOf("astrolabe 1951", "It was 1952. It was 1,951. This and that.");
    expect([0, 1, 2].map((sentence) => softAt(table, sentence, column("1951")))).toEqual([0, 1, 0]);
    expect(softAt(table, 2, column("astrolabe"))).toBe(0);
  });

  it("looks at the title apart from the sentences", () => {
    const { table, column } = tableOf("lighthouse", "It is white.", "The lighthouse");
    expect(table.title[column("lighthouse")]).toBe(1);
    expect(hasTerm(table, 0, column("lighthouse"))).toBe(false);
  });

  it("is empty before the first and after the last sentence", () => {
    const { table } = tableOf("lighthouse", "A lighthouse.");
    expect([-1, 1, 2].map((sentence) => softAt(table, sentence, 0))).toEqual([0, 0, 0]);
  });
});

describe("a question matcher", () => {
  const words = wordsOfQuestion("Who keeps the lighthouse?");
  const lexemes = words.map(({ lexeme }) => lexeme);
  const compare = (text: string, between: () => void) => {
    const matcher = createQuestionMatcher(bareTermsOf(words), lexemes, parts.table);
    const compared = lexemesOf(text);
    return matcher.match(compared, meaningsOf(compared), ({ dots, isLike, likeness }) => {
      between();
      matcher.match(lexemes, meaningsOf(lexemes), between);
      const length = compared.length * matcher.terms;
      return [
        [...dots.slice(0, compared.length)],
        [...isLike.slice(0, compared.length)],
        [...likeness.slice(0, length)],
      ];
    });
  };

  it("lends each text room of its own, also while another is being looked at", () => {
    const alone = compare("A keeper of bees", () => {});
    const nested = compare("A keeper of bees", () => compare("lighthouse ".repeat(200), () => {}));
    expect(nested).toEqual(alone);
  });
});

describe("an analysed text", () => {
  it("has every word in exactly one sentence, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const { words, sentences, lexemes, capitalised } = analyseText(text);
        expect(capitalised.length).toBe(words.length);
        expect(new Set(lexemes).size).toBe(lexemes.length);
        let next = 0;
        for (const { firstWord, endWord } of sentences) {
          expect(firstWord).toBe(next);
          expect(endWord).toBeGreaterThanOrEqual(firstWord);
          next = endWord;
        }
        expect(next).toBe(words.length);
        expect([...words].map((word) => lexemes[word])).toEqual(lexemesOf(text));
      }),
    );
  });
});
