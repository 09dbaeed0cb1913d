import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import type { Reader } from "../../src/retrieval/judge/reader.ts";
import { LIBRARY, openCorpus, parts, TRANSLATED } from "./small-corpus.ts";

const corpus = await openCorpus([...LIBRARY, ...TRANSLATED]);
const ask = (question: string, reader?: Reader) =>
  answerQuestion(question, corpus, reader ? { ...parts, reader } : parts);

describe("a folder of articles in several languages", () => {
  it.each([
    ["Wann hat Agnes Moir den Leuchtturm verlassen?", "leuchtturm.txt", "1986"],
    ["When did Agnes Moir leave the lighthouse tower?", "lighthouse.txt", "1986"],
    ["Wie viel Honig lassen die Imker den Bienen?", "bienen.txt", "fünfzehn Kilogramm"],
    ["¿Quién inauguró el puente del Tarn?", "faro.txt", "Margarita"],
    ["ขนมปังไรย์จากโฮล์มอบที่อุณหภูมิกี่องศา", "bread.th.txt", "220"],
    ["谁偷了海事博物馆的星盘？警方怀疑谁？", "museum.zh.txt", "警卫"],
    ["Falk belediye başkanı seçiminde oyların yüzde kaçını aldı?", "election.tr.txt", "54"],
  ])("answers in the language of the question: %s", async (question, article, said) => {
    const { verdict, excerpts } = await ask(question);
    expect(verdict).toBe("answer");
    expect(excerpts[0]?.article).toBe(article);
    expect(excerpts[0]?.text).toContain(said);
  });

  it.each([
    "Wie beantrage ich einen neuen Reisepass?",
    "¿Cómo se cocina una paella valenciana?",
    "เมืองหลวงของประเทศบราซิลคือเมืองอะไร",
    "如何申请新的护照？",
    "Brezilya'nın başkenti neresidir?",
  ])("says so where none answers: %s", async (question) => {
    expect((await ask(question)).verdict).not.toBe("answer");
  });

  it("names the nearest articles in the language of the question where none answers", async () => {
    const { verdict, ...said } = await ask("Wie beantrage ich einen neuen Reisepass?");
    expect(verdict).toBe("none");
    const german = ["Der Leuchtturm von Skerry Point", "Bienen halten"];
    for (const title of "nearest" in said ? said.nearest : []) expect(german).toContain(title);
  });

  it("tells Turkish by a text that has few words which every text has", async () => {
    const { excerpts } = await ask("Falk belediye başkanı seçiminde oyların yüzde kaçını aldı?");
    expect(new Set(excerpts.map(({ article }) => article))).toEqual(new Set(["election.tr.txt"]));
  });

  it("answers from another language what this one's articles do not", async () => {
    const { verdict, excerpts: found } = await ask("Was sagt Oskar Brandt, director, collection?");
    expect(verdict).not.toBe("none");
    expect(found[0]?.article).toBe("museum.txt");
  });

  it.each([
    ["Hallo zusammen, kurze Frage: % Danke im Voraus!", "Wann hat Agnes Moir den Leuchtturm verlassen?"],
    ["¡Hola! ¿Alguien sabe % por favor?", "¿Quién inauguró el puente del Tarn?"],
    ["你好，请问%谢谢大家！", "谁偷了海事博物馆的星盘？"],
  ])("finds the same and is as sure with what people say around it: %s", async (message, question) => {
    const [plain, chatty] = await Promise.all([ask(question), ask(message.replace("%", question))]);
    expect(chatty.confidence).toBeCloseTo(plain.confidence, 6);
    expect(chatty.excerpts.map(({ text }) => text)).toEqual(plain.excerpts.map(({ text }) => text));
  });

  it("answers two questions of one message", async () => {
    const { excerpts } = await ask(
      "Wann hat Agnes Moir den Leuchtturm verlassen? Wie viel Honig lassen die Imker den Bienen?",
    );
    expect(new Set(excerpts.map(({ article }) => article))).toEqual(new Set(["leuchtturm.txt", "bienen.txt"]));
  });

  it("takes mentions and emoji for no part of a question", async () => {
    const { verdict } = await ask(
      "<@123456789012345678> Wann hat Agnes Moir den Leuchtturm verlassen? <:hm:987654321>",
    );
    expect(verdict).toBe("answer");
  });

  it("answers from the article that was named, whatever language it is in", async () => {
    const { excerpts } = await answerQuestion("Varroamilbe, Parasit der Honigbiene?", corpus, parts, {
      article: "bienen.txt",
    });
    expect(excerpts.map(({ article }) => article)).toEqual(["bienen.txt"]);
  });

  it("does not ask the reader, which knows English alone, about other languages", async () => {
    const read: string[] = [];
    const reader: Reader = {
      async read(question, passages) {
        read.push(question);
        return passages.map(() => undefined);
      },
    };
    await ask("Wann hat Agnes Moir den Leuchtturm verlassen?", reader);
    expect(read).toEqual([]);
    await ask("When did Agnes Moir leave the lighthouse tower?", reader);
    expect(read).toHaveLength(1);
  });
});

describe("a word that is misspelt in another language", () => {
  it("is looked up as the articles write it, and said to be", async () => {
    const { answered, corrections } = await ask("Was ist die Varroamikbe?");
    expect(answered).toBe(true);
    expect(corrections).toEqual([{ from: "Varroamikbe", to: "Varroamilbe" }]);
  });

  it("is left alone where the question is answered as it is, or is not answered either way", async () => {
    for (const question of [
      "Wann hat Agnes Moir den Leuchtturm verlassen?",
      "Wie beantrage ich einen neuen Reisepass?",
    ])
      expect(await ask(question)).not.toHaveProperty("corrections");
  });
});

describe("a question in a language that no article is in", () => {
  it.each([
    ["Wie beantrage ich einen neuen Reisepass?", ["en"], LIBRARY],
    ["¿Cómo se cocina una paella valenciana?", ["en"], LIBRARY],
    ["如何申请新的护照？", ["en"], LIBRARY],
    ["Как получить новый паспорт?", ["en"], LIBRARY],
    ["How do I apply for a new passport?", ["de"], TRANSLATED.slice(0, 2)],
    ["¿Cómo se cocina una paella valenciana?", ["de"], TRANSLATED.slice(0, 2)],
  ])("is refused with the languages that the articles are in: %s", async (question, languages, articles) => {
    const answer = await answerQuestion(question, await openCorpus(articles), parts);
    expect(answer.verdict).toBe("none");
    expect(answer.articleLanguages).toEqual(languages);
  });

  it("gets them with the closest passages, too", async () => {
    const thresholds = { answer: 1, closest: 0 };
    const question = "Wann hat Agnes Moir den Turm in Skerry Point verlassen?";
    const answer = await answerQuestion(question, await openCorpus(LIBRARY), parts, { thresholds });
    expect(answer).toMatchObject({ verdict: "closest", articleLanguages: ["en"] });
  });

  it("is told apart from one that the articles of its language do not answer", async () => {
    for (const question of ["How do I apply for a new passport?", "passport", "Wie beantrage ich einen Reisepass?"])
      expect(await ask(question)).not.toHaveProperty("articleLanguages");
  });

  it("is answered where names and numbers say enough", async () => {
    const { verdict, excerpts } = await answerQuestion(
      "Agnes Moir, Skerry Point, 1986: was geschah?",
      await openCorpus(LIBRARY),
      parts,
    );
    expect(verdict).not.toBe("none");
    expect(excerpts[0]?.article).toBe("lighthouse.txt");
  });
});

describe("compounds", () => {
  it("that no article writes are found by their parts", async () => {
    const { verdict, excerpts } = await ask("Was frisst ein Honigbienenparasit, die Varroamilbe?");
    expect(verdict).not.toBe("none");
    expect(excerpts[0]?.article).toBe("bienen.txt");
  });
});
