import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import { searchPassages } from "../../src/retrieval/search-passages.ts";
import type { CosineBackground } from "../../src/store/cosine-background.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { shiftEmbedder } from "./shifted-embedder.ts";
import { builtIn, LIBRARY, openCorpus, parts, type SmallArticle } from "./small-corpus.ts";

const QUESTIONS = [
  "Who opened the bridge over the Tarn?",
  "How many bees does a hive hold in summer?",
  "How long does the dough of the rye bread rise?",
  "What did thieves steal from the maritime museum?",
  "Who pays for the light on the cliff?",
  "Who won the football world cup in Brazil?",
  "Which protein does the spike gene of the virus encode?",
  "How do I reset my password?",
  "What is the capital of Mongolia?",
];
const COMMON = [0.4, 0.7];
const GERMAN_LIBRARY: readonly SmallArticle[] = [
  {
    path: "bienen.txt",
    title: "Bienen halten",
    text: `Ein Bienenstock hat im Sommer vierzigtausend Bienen. Im Winter schrumpft das Volk auf zehntausend.
Imker ernten den Honig im Juli. Sie lassen den Bienen mindestens fünfzehn Kilogramm, von denen sie bis zum Frühling leben.`,
  },
  {
    path: "brot.txt",
    title: "Roggenbrot aus Holm",
    text: `Roggenbrot aus Holm braucht Sauerteig, Salz und Wasser. Hefe kommt nicht hinein.
Der Teig geht zwölf Stunden lang, bevor er bei 220 Grad gebacken wird. Die Bäckerei Lund verkauft es seit 1921.`,
  },
];
const GERMAN_QUESTIONS = [
  "Wie viel Honig lassen die Imker den Bienen?",
  "Wann ernten die Imker den Honig?",
  "Seit wann verkauft die Bäckerei Lund das Roggenbrot?",
  "Wie beantrage ich einen neuen Reisepass?",
  "Wer gewann die Weltmeisterschaft in Brasilien?",
];

/** What a person is told, and how sure the bot is to three decimals. */
async function answersOf(articles: readonly SmallArticle[], embedder = builtIn) {
  const store = await openCorpus(articles, embedder);
  const answers = QUESTIONS.map((question) => answerQuestion(question, store, { ...parts, embedder }));
  return (await Promise.all(answers)).map(({ question, answered, excerpts, confidence }) => ({
    question,
    answered,
    confidence: confidence.toFixed(3),
    excerpts: excerpts.map(({ article, start, end }) => `${article} ${start} ${end}`),
  }));
}

describe("A model whose cosines lie elsewhere than the built-in one's", () => {
  it.each(COMMON)("answers and refuses the same (unrelated texts have a cosine of %f)", async (common) => {
    expect(await answersOf(LIBRARY, shiftEmbedder(builtIn, common))).toEqual(await answersOf(LIBRARY));
  });

  it.each([
    ["two articles", LIBRARY.slice(0, 2)],
    ["one article", LIBRARY.slice(0, 1)],
    ["one article twice", [...LIBRARY.slice(0, 1), ...LIBRARY.slice(0, 1).map((a) => ({ ...a, path: "again.txt" }))]],
    ["articles of one title", LIBRARY.map((article) => ({ ...article, title: "Untitled" }))],
  ])("does so for %s", async (_, articles) => {
    expect(await answersOf(articles, shiftEmbedder(builtIn, 0.7))).toEqual(await answersOf(articles));
  });

  it("keeps its figures in the index, which any history of builds brings to the same", async () => {
    const folder = await temporaryFolder();
    const embedder = shiftEmbedder(builtIn, 0.4);
    const generations = () => openGenerations({ folder });
    const [two, all] = [LIBRARY.slice(0, 2), LIBRARY];
    const measured: (CosineBackground | undefined)[] = [];
    for (const articles of [two, all, two]) {
      const store = await openCorpus(articles, embedder, generations());
      measured.push(store.background);
      await store.close();
    }
    const fresh = (await openCorpus(all, embedder)).background;
    expect(fresh?.model.unrelated).toBeGreaterThan(0.4);
    expect(measured[1]).toEqual(fresh);
    expect(measured[2]).toEqual(measured[0]);
  });
});

describe("Two models whose cosines lie elsewhere, where the built-in one does not know the language", () => {
  it("answer and refuse the same", async () => {
    const verdictsOf = async (common: number) => {
      const embedder = shiftEmbedder(builtIn, common);
      const store = await openCorpus(GERMAN_LIBRARY, embedder);
      const answers = GERMAN_QUESTIONS.map((question) => answerQuestion(question, store, { ...parts, embedder }));
      return (await Promise.all(answers)).map(({ question, verdict, excerpts }) => [
        question,
        verdict,
        excerpts[0]?.article,
      ]);
    };
    const [one, other] = await Promise.all(COMMON.map(verdictsOf));
    expect(one).toEqual(other);
    expect(one?.map(([, verdict]) => verdict === "answer")).toEqual([true, true, true, false, false]);
  });
});

describe("The built-in model", () => {
  it("is compared with nothing: its cosines stay what they are, to the last bit", async () => {
    const store = await openCorpus(LIBRARY);
    expect(store.background).toBeUndefined();
    const { candidates, question } = await searchPassages(QUESTIONS[0] ?? "", store, parts);
    const embedding = await builtIn.embedQuestion(question.text);
    const found = await store.findCandidates({ terms: [], embedding, limit: 50 });
    const cosineOf = new Map(found.map(({ id, cosine }) => [id, cosine]));
    expect(candidates.length).toBeGreaterThan(0);
    for (const { id, cosine } of candidates) expect(cosine).toBe(cosineOf.get(id));
  });
});
