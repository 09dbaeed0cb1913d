import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { splitSentences } from "../src/language/sentences.ts";

export interface GeneratedCorpus {
  readonly articles: number;
  readonly paragraphs: number;
}

export interface CorpusShape {
  readonly articles: number;
  readonly paragraphsPerArticle: number;
  readonly sentencesPerParagraph: number;
  readonly seed: number;
}

/** How often a word is replaced by an invented one, so that vocabularies grow with the corpus as real ones do. */
const INVENTED_SHARE = 0.12;
/** Invented words follow Zipf's law over this many. */
const INVENTED_WORDS = 400_000;
const SYLLABLES = [
  "ka",
  "ro",
  "mi",
  "ten",
  "sul",
  "ver",
  "no",
  "pra",
  "lin",
  "do",
  "gar",
  "eth",
  "is",
  "um",
  "bel",
  "cor",
];
const ARTICLES_PER_FOLDER = 1000;

/** Writes articles made by seeded recombination of the sentences of the articles in `seeds`. */
export async function generateCorpus(seeds: string, folder: string, shape: CorpusShape): Promise<GeneratedCorpus> {
  const random = seededRandom(shape.seed);
  const sentences = await readSentences(seeds);
  const sentence = () => recombine(sentences, random);
  for (let number = 0; number < shape.articles; number += 1) {
    const paragraphs = Array.from({ length: shape.paragraphsPerArticle }, () =>
      Array.from({ length: shape.sentencesPerParagraph }, sentence).join(" "),
    );
    const file = join(folder, articlePath(number));
    if (number % ARTICLES_PER_FOLDER === 0) await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${sentence().slice(0, 60)}\n\n${paragraphs.join("\n\n")}\n`);
  }
  return { articles: shape.articles, paragraphs: shape.articles * shape.paragraphsPerArticle };
}

export function articlePath(number: number): string {
  return `${folderOf(Math.floor(number / ARTICLES_PER_FOLDER))}/${String(number).padStart(7, "0")}.txt`;
}

export function folderOf(number: number): string {
  return String(number).padStart(4, "0");
}

/** Questions made of the words of the corpus's sentences, a few words each. */
export async function generateQuestions(seeds: string, count: number, seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const sentences = await readSentences(seeds);
  return Array.from({ length: count }, () => {
    const words = recombine(sentences, random).split(" ");
    const start = Math.floor(random() * Math.max(1, words.length - 8));
    return `${words.slice(start, start + 8).join(" ")}?`;
  });
}

/** The sentences of the articles in `seeds`, word by word. */
export async function readSentences(seeds: string): Promise<readonly (readonly string[])[]> {
  const files = (await readdir(seeds)).filter((name) => name.endsWith(".txt")).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(seeds, name), "utf8")));
  return texts.flatMap((text) =>
    splitSentences(text, 0, text.length, "soft").map(({ start, end }) => text.slice(start, end).split(/\s+/)),
  );
}

/** The beginning of one sentence and the end of another, some words replaced by invented ones. */
function recombine(sentences: readonly (readonly string[])[], random: () => number): string {
  const pick = () => sentences[Math.floor(random() * sentences.length)] ?? [];
  const [first, second] = [pick(), pick()];
  const words = [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))];
  return words.map((word) => (random() < INVENTED_SHARE ? inventedWord(random) : word)).join(" ");
}

function inventedWord(random: () => number): string {
  let rank = Math.floor(INVENTED_WORDS ** random());
  let word = "";
  do {
    word += SYLLABLES[rank % SYLLABLES.length] ?? "";
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return word;
}

/** mulberry32: the same numbers from the same seed on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
