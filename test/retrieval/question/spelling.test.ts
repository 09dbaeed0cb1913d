import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/language/languages/language-of.ts";
import { stemOf } from "../../../src/language/stems.ts";
import { correctQuestion, neighboursOf } from "../../../src/retrieval/question/spelling.ts";
import { parts } from "../small-corpus.ts";

/** A corpus that knows these words, each in so many chunks. */
function corpusOf(words: Readonly<Record<string, number>>) {
  const frequencies = new Map(Object.entries(words).map(([word, count]) => [stemOf(word), count]));
  return { documentFrequencies: async (terms: readonly string[]) => terms.map((term) => frequencies.get(term) ?? 0) };
}

const correct = (text: string, words: Readonly<Record<string, number>>) =>
  correctQuestion(text, corpusOf(words), parts.table);

/** The optimal string alignment distance, from its definition. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
const words = fc.string({ unit: letter, minLength: 5, maxLength: 9 });

describe("the spelling of other languages", () => {
  const correctIn = (code: string, text: string, known: Readonly<Record<string, number>>) => {
    const language = languageOf(code);
    const stemmed = Object.entries(known).map(
      ([word, count]) => [language.stem(language.normalise(word)), count] as const,
    );
    const frequencies = new Map(stemmed);
    const store = {
      documentFrequencies: async (terms: readonly string[]) => terms.map((term) => frequencies.get(term) ?? 0),
    };
    return correctQuestion(text, store, parts.table, language);
  };

  it.each([
    ["de", "Wo ist der Leuchtrurm?", { Leuchtturm: 3 }, "Wo ist der Leuchtturm?"],
    ["ru", "Где находится библиотнка?", { библиотека: 2 }, "Где находится библиотека?"],
    ["el", "πού είναι η βιβλιοθηλη;", { βιβλιοθηκη: 2 }, "πού είναι η βιβλιοθηκη;"],
  ])("is put right by what the articles write (%s)", async (code, asked, known, meant) => {
    expect((await correctIn(code, asked, known)).text).toBe(meant);
  });

  it.each([
    ["de", "Wo ist die Kanne?", { Kante: 3 }],
    ["de", "Wo ist die Leuchtturmtreppe?", { Leuchtturm: 3, Treppe: 2, Leuchtturmtreppen: 0 }],
    ["th", "ประภาคารอยู่ที่ไหน", { ประภาคา: 2 }],
    ["ar", "أين المكتبات؟", { المكتوبات: 2 }],
    ["ko", "데이터베이스는 어디에 있나요?", { 데이터베이: 2 }],
  ])(
    "is left alone where a word is short, put together, or of letters that each mean something (%s)",
    async (code, asked, known) => {
      expect(await correctIn(code, asked, known)).toEqual({ text: asked, corrections: [] });
    },
  );
});

describe("neighboursOf", () => {
  it("gives strings at distance 1 that share the first letter, each once", () => {
    fc.assert(
      fc.property(words, (word) => {
        const neighbours = neighboursOf(word);
        expect(new Set(neighbours).size).toBe(neighbours.length);
        for (const neighbour of neighbours) {
          expect(neighbour[0]).toBe(word[0]);
          expect(distance(word, neighbour)).toBe(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("leaves out no slip after the first letter: one too many, one too few, two swapped", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 8 }), letter, (word, place, extra) => {
        const at = Math.min(place, word.length - 1);
        const neighbours = new Set(neighboursOf(word));
        const more = word.slice(0, at) + extra + word.slice(at);
        const less = word.slice(0, at) + word.slice(at + 1);
        const swapped = word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2);
        for (const slip of [more, less, swapped]) {
          if (slip !== word) expect(neighbours).toContain(slip);
        }
      }),
    );
  });
});

describe("correctQuestion", () => {
  it("puts the corpus's word in place of a slip of each kind, and reports it", async () => {
    for (const slip of ["lighthuose", "lighhouse", "lighthoouse", "lightxouse"]) {
      expect(await correct(`Who built the ${slip}, and why?`, { lighthouse: 3 })).toEqual({
        text: "Who built the lighthouse, and why?",
        corrections: [{ from: slip, to: "lighthouse" }],
      });
    }
  });

  it("corrects several words, each at its place, in the order of the question", async () => {
    const { text, corrections } = await correct("Margarett’s brigde: Margarett’s!", { margaret: 1, bridge: 2 });
    expect(corrections.map(({ to }) => to)).toEqual(expect.arrayContaining(["margaret"]));
    expect(text.startsWith("margaret")).toBe(true);
    expect(text).toMatch(/: margaret/);
  });

  it("takes the commonest word where several are as near", async () => {
    const { corrections } = await correct("Where is the harbot?", { harbor: 2, harbour: 1, harbort: 9 });
    expect(corrections).toEqual([{ from: "harbot", to: "harbort" }]);
  });

  it("leaves a word that the corpus has, or that is a word of the language, or that is short or a number", async () => {
    const near = { lighthouse: 1, election: 5, dahl: 9, company: 7 };
    for (const question of ["lighthouses", "selection", "Dahle", "2019x", "compan9", "Wer ist Dahq?"]) {
      expect(await correct(question, near)).toEqual({ text: question, corrections: [] });
    }
  });

  it("leaves a word that nothing in the corpus is like", async () => {
    expect(await correct("Who is Zxqwvkj?", { lighthouse: 1 })).toEqual({ text: "Who is Zxqwvkj?", corrections: [] });
  });

  it("bears endless words and endless lists of unknown words", async () => {
    for (const question of ["a".repeat(500), "zxqwvkj ".repeat(60), "qwertzuiopasdf".repeat(35)]) {
      expect((await correct(question, { lighthouse: 1 })).text).toBe(question);
    }
  });
});
