import { describe, expect, it } from "vitest";
import { wordsOfArticle } from "../../src/conversation/words/load-words.ts";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import { readOutlined } from "../../src/store/passage-store.ts";
import { createSuggestions } from "../../src/suggestions/suggestions.ts";
import { LIBRARY, openCorpus, parts, type SmallArticle, TRANSLATED } from "../retrieval/small-corpus.ts";

const MORE: readonly SmallArticle[] = [
  {
    path: "phare.md",
    title: "Le phare de Skerry Point",
    text: `# Le phare de Skerry Point

Le phare de Skerry Point se dresse sur une falaise au-dessus du port. Il a été construit en 1834 par l'ingénieur Robert Stevens.

## Éclairer sans électricité

La lampe brûlait de l'huile de baleine jusqu'en 1902. Depuis, la Société des Phares l'a remplacée par une lumière électrique.
C'est la Société des Phares qui paie les gardiens.`,
  },
  {
    path: "pasport.txt",
    title: "Как получить пропуск в порт",
    text: `Пропуск в порт Олдмута выдаёт капитан Анна Ковалёва. Для пропуска нужны две фотографии и паспорт.
Анна Ковалёва принимает по вторникам с девяти до двенадцати. Пропуск действует один год.`,
  },
  {
    path: "lamp.ja.txt",
    title: "灯台の歴史",
    text: "スケリー岬灯台は1834年に建てられた。最後の灯台守はアグネス・モアである。1986年に自動化されたあと、スケリー岬灯台は博物館になった。入館料は五百円で、月曜日は休館である。",
  },
  {
    path: "bees.ar.txt",
    title: "تربية النحل في المدينة",
    text: "خلية النحل تضم أربعين ألف نحلة في الصيف. يجمع النحالون العسل في شهر يوليو. تحتاج خلية النحل إلى خمسة عشر كيلوغراما من العسل في الشتاء.",
  },
  {
    path: "ferry.ko.txt",
    title: "올드머스 여객선 안내",
    text: "올드머스 여객선은 매일 아침 일곱 시에 출발한다. 여객선 요금은 어른 구천 원이다. 겨울에는 올드머스 여객선이 주말에만 다닌다.",
  },
];

const store = await openCorpus([...LIBRARY, ...TRANSLATED, ...MORE]);
const suggestions = createSuggestions(
  {
    generation: async () => store.generation,
    listArticles: () => store.listArticles(),
    readArticle: (path) => readOutlined(store, path),
    answer: (question, options) => answerQuestion(question, store, parts, options),
  },
  { writeQuestion: async (name, lang) => (await wordsOfArticle(lang))?.ask.suggested(name) ?? name, pause: 0 },
);
suggestions.suggest("", 1);
await suggestions.settled();

describe("suggestions from articles in many languages", () => {
  it.each([
    ["German, where each noun has a capital", "was macht eigentlich agnes mo", "Was steht über „Agnes Moir“?"],
    ["German", "Leucht", "Der Leuchtturm von Skerry Point"],
    ["German, a word that stands near by", "wie viel Honig", "Bienen halten"],
    ["Spanish", "¿quien fue marga", "¿Qué se dice sobre Margarita?"],
    ["French, without marks", "eclairer", "Éclairer sans électricité"],
    ["French, after an elision", "la societe des", "Que dit-on de «\u00a0Société des Phares\u00a0»\u00a0?"],
    ["Turkish, without its endings", "INGRID", "Ingrid Falk hakkında ne söyleniyor?"],
    ["Russian", "анна ковалева", "Что сказано на тему «Анна Ковалёва»?"],
    ["Chinese", "海事博", "海事博物馆失窃案"],
    ["Japanese, by what recurs", "スケリー岬", "スケリー岬灯台について何が書かれていますか？"],
    ["Japanese, by an unfinished title", "灯台の歴", "灯台の歴史"],
    ["Thai", "ขนมปังไร", "ขนมปังไรย์จากโฮล์ม"],
    ["Korean, without particles", "여객선 요금", "올드머스 여객선 안내"],
    ["Korean, by what recurs", "올드머스 여객선에", "올드머스 여객선에 대해 뭐라고 나와 있나요?"],
    ["Arabic", "خلية", "خلية النحل"],
    ["Arabic, with another article than the title", "تربية نحل", "تربية النحل في المدينة"],
    ["English", "what about queen mar", "What is said about Queen Margaret?"],
  ])("continue what is typed in %s: %s", (_, typed, expected) => {
    expect(suggestions.suggest(typed, 3)).toContain(expected);
  });

  it("have no words of another language around a name", () => {
    const all = suggestions.suggest("", 300);
    const framed = all.filter((question) => question.startsWith("What is said about "));
    expect(framed.length).toBeGreaterThan(5);
    for (const question of framed) expect(question).toMatch(/^[\p{ASCII}]+$/u);
    for (const question of all.filter((each) => /[\p{sc=Thai}\p{sc=Arabic}]/u.test(each)))
      expect(question).not.toMatch(/[a-z]/i);
  });

  it("take no function word of one language for the beginning of another one's", () => {
    const all = suggestions.suggest("", 300);
    expect(suggestions.suggest("was ist der", 300)).toHaveLength(all.length);
    const found = suggestions.suggest("wer war Dahl", 300);
    expect(found).toContain("Per Dahl hakkında ne söyleniyor?");
    expect(found).not.toContain("El puente del Tarn");
  });

  it("are of all articles before there are more of one, and of those first that the reader can read", () => {
    const german = suggestions.suggest("", 2, "de");
    expect(new Set(german)).toEqual(new Set(["Der Leuchtturm von Skerry Point", "Bienen halten"]));
    expect(suggestions.suggest("", 1, "th")).toEqual(["ขนมปังไรย์จากโฮล์ม"]);
    expect(suggestions.suggest("lighthouse", 1, "de")).toEqual(["The lighthouse of Skerry Point"]);
  });
});
