import { createHash } from "node:crypto";
import type { Article } from "../../corpus/article.ts";
import type { CorpusSource } from "../../corpus/corpus-source.ts";
import type { Embedder } from "../../embedding/embedder.ts";
import type { CosineBackground, CosineLevels } from "../../store/cosine-background.ts";
import { contextOf } from "../../store/passage-store.ts";
import { embeddedTextOf } from "../embedded-text.ts";
import type { IndexArticlesOptions } from "../index-articles.ts";
import { BACKGROUND_TEXTS } from "./background-texts.ts";

/** Raised whenever the same corpus is measured otherwise. */
export const BACKGROUND_VERSION = 1;
/** Articles that are looked at: 2,256 unrelated pairs, in a second with a model of 30 million weights. */
const MOST_ARTICLES = 48;
/** A corpus of fewer articles is filled up to so many with texts that are the same for all. */
const LEAST_TEXTS = BACKGROUND_TEXTS.length;
/** Where the built-in model cannot tell related from unrelated texts of a corpus, as in languages that it does not know. */
const LEAST_BUILT_IN_GAP = 0.2;

export interface BackgroundOptions extends Pick<IndexArticlesOptions, "chunk"> {
  /** All articles of the generation. */
  readonly articles: readonly Pick<Article, "path" | "checksum">[];
  readonly source: Pick<CorpusSource, "read">;
  readonly embedder: Pick<Embedder, "countTokens" | "embedQuestion" | "embedPassages">;
  readonly loadBuiltIn: () => Promise<Pick<Embedder, "embedQuestion" | "embedPassages" | "close">>;
  /** What was measured for the generation before. */
  readonly previous: CosineBackground | undefined;
}

/** What an article is about, and some text of it as it is embedded. */
interface Pair {
  readonly question: string;
  readonly passage: string;
}

/**
 * Measures where the cosines of a model lie beside those of the built-in one: titles as questions, with passages of their
 * own articles and of all others. Which articles are looked at depends on nothing but the corpus, so that any history of
 * builds gives the same; while they stay the same, what was measured before holds.
 */
export async function measureBackground(options: BackgroundOptions): Promise<CosineBackground> {
  const chosen = chooseArticles(options.articles);
  const sample = createHash("sha256")
    .update([BACKGROUND_VERSION, ...chosen.map(({ checksum }) => checksum)].join("\n"))
    .digest("hex");
  if (options.previous?.sample === sample) return options.previous;
  const pairs = await readPairs(options, chosen);
  const known = fillUp([]);
  const builtIn = await options.loadBuiltIn();
  try {
    const here = await measureLevels(builtIn, pairs);
    const isTold = gapOf(here) >= LEAST_BUILT_IN_GAP;
    return {
      sample,
      model: await measureLevels(options.embedder, pairs),
      builtIn: isTold ? here : await measureLevels(builtIn, known),
    };
  } finally {
    await builtIn.close();
  }
}

/** Checksums are as good as random: those with the lowest are a fair sample, and equal texts are taken once. */
function chooseArticles<A extends Pick<Article, "path" | "checksum">>(articles: readonly A[]): A[] {
  const byChecksum = new Map(articles.map((article) => [article.checksum, article]));
  return [...byChecksum.values()]
    .sort((a, b) => (a.checksum < b.checksum ? -1 : Number(a.checksum > b.checksum)))
    .slice(0, MOST_ARTICLES);
}

async function readPairs(
  { source, chunk, embedder }: BackgroundOptions,
  chosen: BackgroundOptions["articles"],
): Promise<readonly Pair[]> {
  // By title: articles that share theirs make no unrelated pairs.
  const pairs = new Map<string, Pair>();
  for (const { path, checksum } of chosen) {
    const article = await source.read(path);
    // Changed since it was indexed: the next build sees to it.
    if ("reason" in article || article.checksum !== checksum) continue;
    const { title } = article.metadata;
    const chunks = chunk(article);
    const some = chunks[Number.parseInt(checksum.slice(0, 8), 16) % chunks.length] ?? chunks[0];
    if (!some || title === "" || pairs.has(title)) continue;
    const embedded = embeddedTextOf(title, (text) => embedder.countTokens(text));
    pairs.set(title, { question: title, passage: embedded(contextOf(some), some.text) });
  }
  return fillUp([...pairs.values()]);
}

function fillUp(pairs: readonly Pair[]): readonly Pair[] {
  const missing = BACKGROUND_TEXTS.slice(0, Math.max(0, LEAST_TEXTS - pairs.length));
  return [...pairs, ...missing.map(({ title, text }) => ({ question: title, passage: `${title}. ${text}` }))];
}

async function measureLevels(
  embedder: Pick<Embedder, "embedQuestion" | "embedPassages">,
  pairs: readonly Pair[],
): Promise<CosineLevels> {
  const passages = await embedder.embedPassages(pairs.map(({ passage }) => passage));
  const unrelated: number[] = [];
  const related: number[] = [];
  for (const [own, { question }] of pairs.entries()) {
    const asked = await embedder.embedQuestion(question);
    for (const [index, passage] of passages.entries()) {
      (index === own ? related : unrelated).push(cosineOf(asked, passage));
    }
  }
  return { unrelated: meanOf(unrelated), related: meanOf(related) };
}

function gapOf({ unrelated, related }: CosineLevels): number {
  return related - unrelated;
}

/** Of embeddings of unit length; an embedding of nothing is like nothing. */
function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return Math.max(-1, Math.min(1, sum));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
