import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/retrieval/answer.ts";
import { answerQuestion, type QuestionOptions } from "../../src/retrieval/answer-question.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { LIBRARY, openCorpus, parts } from "./small-corpus.ts";

const ALL: QuestionOptions = { thresholds: { answer: 0, closest: 0 } };
const NOTHING: QuestionOptions = { thresholds: { answer: 1, closest: 1 } };

let store: PassageStore;
beforeAll(async () => {
  store = await openCorpus(LIBRARY);
});

const ask = (question: string, options?: QuestionOptions): Promise<Answer> =>
  answerQuestion(question, store, parts, options);

/** The text that the first excerpt marks. */
function marked({ excerpts }: Answer): string {
  const [excerpt] = excerpts;
  const [highlight] = excerpt?.highlights ?? [];
  return excerpt && highlight ? excerpt.text.slice(highlight.start - excerpt.start, highlight.end - excerpt.start) : "";
}

/** A question, the article that answers it and what the marked sentence says. */
const ANSWERED: readonly (readonly [string, string, string])[] = [
  ["Who opened the bridge over the Tarn?", "bridge.txt", "Queen Margaret"],
  ["How long is the Tarn bridge?", "bridge.txt", "340 metres"],
  ["What damaged the northern pier?", "bridge.txt", "flood"],
  ["Who built the lighthouse of Skerry Point?", "lighthouse.txt", "Robert Stevens"],
  ["Until when did the lamp burn whale oil?", "lighthouse.txt", "1902"],
  ["Who was the last keeper of the lighthouse?", "lighthouse.txt", "Agnes Moir"],
  ["How many bees does a hive hold in summer?", "bees.txt", "forty thousand"],
  ["Which parasite is dangerous to the honey bee?", "bees.txt", "Varroa"],
  ["How long does the dough of the rye bread rise?", "bread.txt", "twelve hours"],
  ["Who is the new mayor of Holm?", "election.txt", "Ingrid Falk"],
  ["What did thieves steal from the maritime museum?", "museum.txt", "golden astrolabe"],
  ["How much is the astrolabe worth?", "museum.txt", "two million"],
];

/** Questions that none of the articles answers, of all sorts. */
const REFUSED: readonly string[] = [
  "Who won the football world cup in Brazil?",
  "Which protein does the spike gene of the virus encode?",
  "How do I reset my password?",
  "What is the capital of Mongolia?",
  "Hello!",
  "hi there, how are you doing today?",
  "thank you so much",
  "tell me a joke",
  "lorem ipsum dolor sit amet",
  "asdf qwertz uiop",
  "what is this?",
];

/** What people send by accident. */
const EMPTYISH: readonly (readonly [string, string])[] = [
  ["question marks", "???"],
  ["emoji", "😀🎉❤\ufe0f"],
  ["punctuation", "... --- !!! §$%&/()"],
  ["one stop word", "the"],
  ["stop words alone", "who is it and what are they?"],
  ["one letter 500 times", "a".repeat(500)],
  ["500 letters in words", "a ".repeat(250)],
  ["marks without letters", "\u0301\u0302"],
  ["half a character", "\ud83d"],
  ["nothing", ""],
];

describe("a question that an article answers", () => {
  it.each(ANSWERED)("%s finds %s and marks “%s”", async (question, path, answer) => {
    const found = await ask(question);
    expect(found.answered).toBe(true);
    expect(found.excerpts[0]?.article).toBe(path);
    expect(marked(found)).toContain(answer);
  });

  it("reads a question that leans on the one before together with it", async () => {
    const store = await openCorpus([
      { path: "bread.md", title: "Rye bread", text: "Rye bread needs sourdough. Baking rye bread takes one hour." },
      {
        path: "ferry.md",
        title: "The ferry",
        text: "The night ferry leaves at nine. The crossing by ferry takes six hours.",
      },
    ]);
    const ask = (earlier: string) => answerQuestion("and how long does it take?", store, parts, { earlier });
    const [bread, ferry] = [await ask("How do I bake rye bread?"), await ask("When does the ferry leave?")];
    expect([bread, ferry].map(({ excerpts }) => excerpts[0]?.article)).toEqual(["bread.md", "ferry.md"]);
    expect(bread.question).toBe("and how long does it take?");
  });

  it("is answered whatever its case and punctuation", async () => {
    const [plain, loud, bare] = await Promise.all(
      ["Who opened the bridge over the Tarn?", "WHO OPENED THE BRIDGE OVER THE TARN!!!", "opened tarn bridge"].map(
        (q) => ask(q),
      ),
    );
    for (const answer of [plain, loud, bare]) expect(answer && marked(answer)).toContain("Queen Margaret");
  });

  it("gets excerpts that are the article's own text at the offsets and lines they name", async () => {
    for (const [question] of ANSWERED) {
      for (const excerpt of (await ask(question)).excerpts) {
        const article = LIBRARY.find(({ path }) => path === excerpt.article);
        expect(article?.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        expect(excerpt.title).toBe(article?.title);
        expect(article?.text.slice(0, excerpt.start).split("\n").length).toBe(excerpt.startLine);
        expect(article?.text.slice(0, excerpt.end).split("\n").length).toBe(excerpt.endLine);
      }
    }
  });

  it("gets the same answer every time, with numbers from 1 up to the limit", async () => {
    const question = "What happened in Aldmouth and in Holm?";
    const timeless = async (options?: QuestionOptions) => ({ ...(await ask(question, options)), milliseconds: 0 });
    const first = await timeless(ALL);
    expect(await timeless(ALL)).toEqual(first);
    expect(first.excerpts.length).toBeLessThanOrEqual(3);
    expect(first.excerpts.map(({ number }) => number)).toEqual(first.excerpts.map((_, index) => index + 1));
    const one = await timeless({ ...ALL, limit: 1 });
    expect(one.excerpts).toEqual(first.excerpts.slice(0, 1));
  });

  it("has beside it what would not be refused by itself, and beside a sure answer what is a third as likely", async () => {
    const { thresholds } = parts.weights;
    const counts: number[] = [];
    for (const [question] of ANSWERED) {
      const { verdict, excerpts } = await ask(question);
      expect(verdict).toBe("answer");
      const most = excerpts[0]?.score ?? 0;
      const least = Math.max(thresholds.closest, most >= 0.9 ? most / 3 : 0);
      for (const { score } of excerpts.slice(1)) expect(score).toBeGreaterThanOrEqual(least);
      counts.push(excerpts.length);
    }
    expect(Math.min(...counts)).toBe(1);
  });

  it("never shows the same text twice", async () => {
    for (const [question] of ANSWERED) {
      const { excerpts } = await ask(question, { ...ALL, limit: 5 });
      const places = excerpts.map(({ article, start, end }) => `${article} ${start} ${end}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe("a question that no article answers", () => {
  it.each(REFUSED)("%s is refused", async (question) => {
    const { answered, excerpts } = await ask(question);
    expect(answered).toBe(false);
    expect(excerpts).toEqual([]);
  });

  it.each(EMPTYISH)("made of %s is refused without complaint", async (_, question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ question, answered: false, excerpts: [] });
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThan(0.5);
  });

  it("names up to three different titles that come nearest, nearest first", async () => {
    const answer = await ask("Which insurance covers a theft of golden jewellery from museum shops?", NOTHING);
    if (answer.answered) throw new Error("Nothing is this certain.");
    expect(answer.nearest[0]).toBe("Theft at the maritime museum");
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    expect(new Set(answer.nearest).size).toBe(answer.nearest.length);
  });

  it("is refused where there is hardly any text at all", async () => {
    const tiny = await openCorpus([{ path: "a.txt", title: "A note", text: "Yes." }]);
    expect(await answerQuestion("Who wrote Hamlet?", tiny, parts)).toMatchObject({
      answered: false,
      nearest: ["A note"],
    });
  });
});

describe("the options of a question", () => {
  it("keep to one article where one is named", async () => {
    const { excerpts } = await ask("When was it built?", { article: "bridge.txt", ...ALL, limit: 5 });
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { article } of excerpts) expect(article).toBe("bridge.txt");
    const nothing = await ask("Who opened the bridge over the Tarn?", { article: "no-such.txt", ...ALL });
    expect(nothing).toMatchObject({ answered: false, confidence: 0, nearest: [] });
  });

  it("move the threshold: 1 refuses what 0 answers", async () => {
    const question = "Who opened the bridge over the Tarn?";
    expect((await ask(question, ALL)).answered).toBe(true);
    expect((await ask(question, NOTHING)).answered).toBe(false);
  });
});

describe("the confidence", () => {
  it.each([
    ["Who opened the bridge over the Tarn?", "Who designed the bridge over the Danube?"],
    ["Who was the last keeper of the lighthouse of Skerry Point?", "Who was the last king of France?"],
    ["What did thieves steal from the maritime museum of Aldmouth?", "What did thieves steal from the bank of Zurich?"],
    ["How many bees does a hive hold in summer?", "How many wolves does a pack have in summer?"],
  ])("is higher for “%s” than for “%s”", async (own, other) => {
    expect((await ask(own)).confidence).toBeGreaterThan((await ask(other)).confidence);
  });

  it("is lower when the question names another year than the article", async () => {
    const right = await ask("Did a flood damage the northern pier of the Tarn bridge in 1951?");
    const wrong = await ask("Did a flood damage the northern pier of the Tarn bridge in 1963?");
    expect(right.confidence).toBeGreaterThan(wrong.confidence);
  });

  it("falls when the answering article is taken away", async () => {
    for (const [question, path] of ANSWERED) {
      const without = await openCorpus(LIBRARY.filter((article) => article.path !== path));
      const { confidence } = await answerQuestion(question, without, parts);
      expect(confidence).toBeLessThan((await ask(question)).confidence);
    }
  });

  it("lies between 0 and 1", async () => {
    for (const question of [...ANSWERED.map(([each]) => each), ...REFUSED, ...EMPTYISH.map(([, each]) => each)]) {
      const { confidence } = await ask(question);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe("a misspelt word", () => {
  it("is corrected to the articles' word, which is reported", async () => {
    const answer = await ask("Who opened the bridge that Queen Margarret saw?");
    expect(answer.corrections).toEqual([{ from: "Margarret", to: "margaret" }]);
    const lighthouse = await ask("Who built the lighthuose?");
    expect(lighthouse.corrections).toEqual([{ from: "lighthuose", to: "lighthouse" }]);
    expect(marked(lighthouse)).toContain("Robert Stevens");
    expect(lighthouse.question).toBe("Who built the lighthuose?");
  });

  it("is left alone where the articles have nothing like it, and right words are never touched", async () => {
    for (const question of ["Who is Zxqwvkj?", ...ANSWERED.map(([each]) => each), ...REFUSED]) {
      expect(await ask(question)).not.toHaveProperty("corrections");
    }
  });
});

describe("a message that asks two things", () => {
  it("is answered to both, one excerpt each before any other", async () => {
    const answer = await ask("hi, who built the lighthouse of Skerry Point? And who is the new mayor of Holm? thanks");
    expect(answer.verdict).toBe("answer");
    expect(answer.excerpts.slice(0, 2).map(({ article }) => article)).toEqual(["lighthouse.txt", "election.txt"]);
    expect(answer.excerpts.map(({ number }) => number)).toEqual(answer.excerpts.map((_, index) => index + 1));
    expect(
      (await ask("Who built the lighthouse of Skerry Point? Who is the new mayor of Holm?", { limit: 1 })).excerpts,
    ).toHaveLength(1);
  });

  it("is answered as far as the articles do", async () => {
    const answer = await ask("Who is the new mayor of Holm? Which protein does the spike gene of the virus encode?");
    expect(answer.verdict).toBe("answer");
    expect(answer.excerpts[0]?.article).toBe("election.txt");
    expect(marked(answer)).toContain("Ingrid Falk");
  });
});

describe("what is said around a question", () => {
  it.each([
    (question: string) => `hey guys, quick question: ${question} pls help, thanks in advance`,
    (question: string) => `sorry if this is a dumb question but ${question} TIA!`,
    (question: string) => `Hello everyone, im new here. ${question} Any help appreciated. Kind regards, Tom`,
  ])("changes nothing", async (wrap) => {
    for (const [question] of ANSWERED) {
      const [plain, wrapped] = [await ask(question), await ask(wrap(question))];
      expect(wrapped.excerpts, question).toEqual(plain.excerpts);
    }
  });
});
