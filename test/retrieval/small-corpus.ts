import { createHash } from "node:crypto";
import { join } from "node:path";
import { findFormat } from "../../src/corpus/formats/format.ts";
import { readPlainText } from "../../src/corpus/formats/plain-text/plain-text.ts";
import { FORMATS } from "../../src/corpus/formats/registry.ts";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { loadEmbedder } from "../../src/embedding/load-models.ts";
import { readTokenTable } from "../../src/embedding/word-vectors/token-table.ts";
import { buildGeneration } from "../../src/indexing/build-generation.ts";
import { standardIndexing } from "../../src/indexing/standard-indexing.ts";
import { createPassageAnalyser } from "../../src/retrieval/match/passage-analysis.ts";
import type { SearchParts } from "../../src/retrieval/search-passages.ts";
import { readThesaurus } from "../../src/retrieval/thesaurus/read-thesaurus.ts";
import { readWeights } from "../../src/retrieval/weights.ts";
import type { Generations } from "../../src/store/generations.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";

const MODELS = join(import.meta.dirname, "..", "..", "models");
const BUILT_IN = "built-in";

export const builtIn = await loadEmbedder(BUILT_IN, join(MODELS, BUILT_IN));
const table = await readTokenTable(join(MODELS, BUILT_IN));

/** The product's own model and weights. */
export const parts: SearchParts = {
  embedder: builtIn,
  table,
  thesaurus: await readThesaurus(join(MODELS, "thesaurus")),
  weights: await readWeights(join(MODELS, "weights.json")),
  analyse: createPassageAnalyser(table),
};

export interface SmallArticle {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Questions that it answers, one a line. */
  readonly asks?: string;
}

/** An index in memory of articles in plain text, chunked and embedded as the product does it. */
export async function openCorpus(
  articles: readonly SmallArticle[],
  embedder: Embedder = builtIn,
  generations: Generations = memoryGenerations(),
): Promise<PassageStore> {
  const indexing = standardIndexing(embedder, async () => ({ ...builtIn, close: async () => {} }));
  await buildGeneration({
    ...indexing,
    generations,
    source: {
      list: async () => ({
        files: articles.map(({ path }) => ({ path, size: 1, signature: "", mtimeMs: 0 })),
        skipped: [],
      }),
      async read(path) {
        const found = articles.find((article) => article.path === path);
        if (!found) return { file: path, reason: "is not there" };
        const read = (await findFormat(FORMATS, path)?.load()) ?? readPlainText;
        const { text, blocks, markup } = await read(Buffer.from(found.text));
        const { title, asks } = found;
        const checksum = createHash("sha256").update(`${title}\0${asks}\0${text}`).digest("hex");
        return { path, text, blocks, markup, metadata: { title, ...(asks && { asks }) }, checksum };
      },
    },
    seen: { get: () => undefined, set() {}, forget() {}, save: async () => {} },
    verify: false,
  });
  const store = await generations.openCurrent(indexing.recipe);
  if (!store) throw new Error("The index that was just built is not there");
  return store;
}

/** Six articles about things that have little to do with each other. */
export const LIBRARY: readonly SmallArticle[] = [
  {
    path: "lighthouse.txt",
    title: "The lighthouse of Skerry Point",
    text: `The lighthouse of Skerry Point stands on a cliff above the harbour of Aldmouth.
It was built by the engineer Robert Stevens in 1834, after forty ships had been wrecked on the reef below.
The lamp burned whale oil until 1902. Then the harbour board replaced it with an electric light.
The last keeper, Agnes Moir, left the tower in 1986, when the light was automated.
Visitors may climb the 214 steps on Sundays. The tower is closed in winter because of the storms.`,
  },
  {
    path: "bridge.txt",
    title: "The Tarn bridge",
    text: `The bridge over the Tarn was opened by Queen Margaret in 1887.
It is 340 metres long and carries two railway tracks. Trains may not cross it faster than forty kilometres an hour.
In 1951 a flood damaged the northern pier. Repairs took three years and cost nine million crowns.
The engineers chose steel rather than stone because the river bed is soft clay.`,
  },
  {
    path: "bees.txt",
    title: "Keeping bees",
    text: `A hive holds forty thousand bees in summer. In winter the colony shrinks to ten thousand.
Beekeepers harvest honey in July. They leave at least fifteen kilograms for the bees, which live on it until spring.
The Varroa mite is the most dangerous parasite of the honey bee. It spread to Europe in the 1970s.
Smoke calms the bees, since they fill themselves with honey when they smell it.`,
  },
  {
    path: "bread.txt",
    title: "Rye bread from Holm",
    text: `Rye bread from Holm needs sourdough, salt and water. No yeast is added.
The dough rises for twelve hours before it is baked at 220 degrees.
The bakery of the Lund family has sold it since 1921. It keeps fresh for two weeks.`,
  },
  {
    path: "election.txt",
    title: "Holm elects a new mayor",
    text: `Holm has elected Ingrid Falk as its mayor. She won 54 percent of the votes on Sunday.
Her rival, the shipowner Per Dahl, conceded shortly before midnight.
Falk promised to build a school in the northern district and to lower the fares of the ferries.
She is the first woman to hold the office.`,
  },
  {
    path: "museum.txt",
    title: "Theft at the maritime museum",
    text: `Thieves stole a golden astrolabe from the maritime museum of Aldmouth on Friday night.
The police suspect a former guard, who knew the alarm system. The astrolabe is worth two million crowns.
"It is the heart of our collection," said the director, Oskar Brandt.
The museum will stay closed until the end of the month.`,
  },
];

/** Some of them and others, in other languages. */
export const TRANSLATED: readonly SmallArticle[] = [
  {
    path: "leuchtturm.txt",
    title: "Der Leuchtturm von Skerry Point",
    text: `Der Leuchtturm von Skerry Point steht auf einer Klippe über dem Hafen von Aldmouth.
Er wurde 1834 vom Ingenieur Robert Stevens gebaut, nachdem vierzig Schiffe auf dem Riff zerschellt waren.
Die letzte Wärterin, Agnes Moir, verließ den Turm im Jahr 1986, als das Licht automatisch wurde.
Besucher dürfen die 214 Stufen an Sonntagen hinaufsteigen.`,
  },
  {
    path: "bienen.txt",
    title: "Bienen halten",
    text: `Ein Bienenstock hat im Sommer vierzigtausend Bienen. Im Winter schrumpft das Volk auf zehntausend.
Imker ernten den Honig im Juli. Sie lassen den Bienen mindestens fünfzehn Kilogramm, von denen sie bis zum Frühling leben.
Die Varroamilbe ist der gefährlichste Parasit der Honigbiene.`,
  },
  {
    path: "faro.txt",
    title: "El puente del Tarn",
    text: `El puente sobre el río Tarn fue inaugurado por la reina Margarita en 1887.
Mide 340 metros y lleva dos vías de ferrocarril. Los trenes no pueden cruzarlo a más de cuarenta kilómetros por hora.
En 1951 una inundación dañó el pilar del norte. Las reparaciones duraron tres años y costaron nueve millones de coronas.`,
  },
  {
    path: "bread.th.txt",
    title: "ขนมปังไรย์จากโฮล์ม",
    text: "ขนมปังไรย์จากโฮล์มต้องใช้หัวเชื้อ เกลือ และน้ำ โดยไม่เติมยีสต์ แป้งจะขึ้นฟูเป็นเวลาสิบสองชั่วโมงก่อนนำไปอบที่อุณหภูมิ 220 องศา ร้านเบเกอรี่ของตระกูลลุนด์ขายขนมปังนี้มาตั้งแต่ปี 1921",
  },
  {
    path: "museum.zh.txt",
    title: "海事博物馆失窃案",
    text: "周五晚上，小偷从奥德茅斯海事博物馆偷走了一个金色的星盘。警方怀疑是一名了解报警系统的前警卫。星盘价值两百万克朗。博物馆将关闭到月底。",
  },
  {
    path: "election.tr.txt",
    title: "Holm yeni belediye başkanını seçti",
    text: `Holm, Ingrid Falk'ı belediye başkanı olarak seçti. Pazar günü oyların yüzde 54'ünü aldı.
Rakibi olan armatör Per Dahl, gece yarısından kısa bir süre önce yenilgiyi kabul etti.
Falk, kuzey bölgesine bir okul yapacağına ve feribot ücretlerini düşüreceğine söz verdi.`,
  },
];
