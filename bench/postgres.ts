import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { migrateDatabase } from "../src/app/storage-in-database.ts";
import { openCorpusFolder } from "../src/corpus/corpus-folder.ts";
import { loadEmbedder } from "../src/embedding/load-models.ts";
import { BUILT_IN } from "../src/embedding/models.ts";
import { buildGeneration } from "../src/indexing/build-generation.ts";
import { forgetSeenFiles } from "../src/indexing/seen-files.ts";
import { recipeOf, standardIndexing } from "../src/indexing/standard-indexing.ts";
import { termsOf } from "../src/language/terms.ts";
import { openPostgres } from "../src/postgres/postgres.ts";
import { openGenerations } from "../src/store/embedded/open-generations.ts";
import type { GenerationDraft, Generations } from "../src/store/generations.ts";
import type { CandidateQuery, PassageStore } from "../src/store/passage-store.ts";
import { openPgvectorGenerations } from "../src/store/pgvector/open-pgvector-generations.ts";
import { Secret } from "../src/system/secret.ts";
import { generateCorpus, generateQuestions } from "./generated-corpus.ts";
import { benchFolders, MODEL_DIRECTORY, SEEDS } from "./places.ts";
import { type Latency, toLatency } from "./results.ts";

// npm run bench -- --postgres URL: measures an index in PostgreSQL beside the embedded one, which is exact: loading, asking, and what is found of the best.

const CHUNKS_PER_ARTICLE = 10;
const SENTENCES_PER_CHUNK = 4;
const QUESTIONS = 200;
const WARM_UP = 20;
/** As answering asks, and as recall is measured. */
const LIMIT = 50;
const RECALL_AT = 10;

const program = new Command("bench-postgres")
  .argument("<url>", "a database that may be written to; its schema footnote_bench is replaced")
  .option("--chunks <number>", "size of the corpus", "100000");
const [url = ""] = program.parse().args;
const { chunks } = program.opts<{ readonly chunks: string }>();

const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
const { seeds, index } = benchFolders(folder);
await generateCorpus(SEEDS, seeds, {
  articles: Number(chunks) / CHUNKS_PER_ARTICLE,
  paragraphsPerArticle: CHUNKS_PER_ARTICLE,
  sentencesPerParagraph: SENTENCES_PER_CHUNK,
  seed: 1,
});
const embedder = await loadEmbedder(BUILT_IN, MODEL_DIRECTORY);
const zero = new Float32Array(embedder.dimensions);

async function build(generations: Generations): Promise<number> {
  const source = openCorpusFolder(seeds);
  const options = { ...standardIndexing(embedder), generations, source, seen: forgetSeenFiles(), verify: false };
  return (await buildGeneration(options)).seconds;
}

/** Counts the milliseconds that the database takes: all that a draft does. */
function timedGenerations(generations: Generations, add: (milliseconds: number) => void): Generations {
  const time = async <T>(work: Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work;
    add(performance.now() - started);
    return result;
  };
  const timedDraft = (draft: GenerationDraft): GenerationDraft => ({
    generation: draft.generation,
    previous: draft.previous,
    carryOver: (paths) => time(draft.carryOver(paths)),
    addArticle: (article, records) => time(draft.addArticle(article, records)),
    findEmbeddings: (keys) => time(draft.findEmbeddings(keys)),
    saveEmbeddings: (keys, embeddings) => time(draft.saveEmbeddings(keys, embeddings)),
    commit: (options) => time(draft.commit(options)),
    abort: () => draft.abort(),
  });
  return {
    openCurrent: (recipe) => generations.openCurrent(recipe),
    currentGeneration: () => generations.currentGeneration(),
    watchCurrent: (since, onSwitch) => generations.watchCurrent(since, onSwitch),
    readPrevious: (recipe, options) => generations.readPrevious(recipe, options),
    begin: async (recipe, options) => timedDraft(await generations.begin(recipe, options)),
    rollback: () => generations.rollback(),
    verify: () => generations.verify(),
  };
}

async function findPlaces(store: PassageStore, query: CandidateQuery): Promise<readonly string[]> {
  const found = await store.findCandidates(query);
  const passages = await store.readPassages(found.map(({ id }) => id));
  return passages.map(({ article, start }) => `${article.path} ${start}`);
}

async function openStore(generations: Generations): Promise<PassageStore> {
  const store = await generations.openCurrent(recipeOf(embedder));
  if (!store) throw new Error("There is no index.");
  return store;
}

const postgres = openPostgres({ url: new Secret(url), schema: "footnote_bench" });
await postgres.run("DROP SCHEMA IF EXISTS footnote_bench CASCADE");
await migrateDatabase(postgres);
const inDatabase = openPgvectorGenerations({ postgres });
const inFolder = openGenerations({ folder: index });
let loading = 0;
const whole = await build(
  timedGenerations(inDatabase, (milliseconds) => {
    loading += milliseconds;
  }),
);
await build(inFolder);
const [store, exact] = [await openStore(inDatabase), await openStore(inFolder)];
const { bytes, problems } = await inDatabase.verify();
if (problems.length > 0) throw new Error(problems.join("; "));
const questions = await Promise.all(
  (await generateQuestions(SEEDS, QUESTIONS + WARM_UP, 11)).map(async (text) => ({
    terms: [...new Set(termsOf(text))],
    embedding: await embedder.embedQuestion(text),
    limit: LIMIT,
  })),
);

/** Of all questions, one after another. */
async function measureLatency(): Promise<Latency> {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await findPlaces(store, question);
    times.push(performance.now() - started);
  }
  return toLatency(times.slice(WARM_UP));
}

/** How many of the true best by terms and by embedding are found. */
async function measureRecall(): Promise<number> {
  let wanted = 0;
  let found = 0;
  for (const question of questions) {
    const query = { ...question, limit: RECALL_AT };
    const byTerms = await findPlaces(exact, { ...query, embedding: zero });
    const byEmbedding = await findPlaces(exact, { ...query, terms: [] });
    const places = new Set(await findPlaces(store, query));
    for (const place of new Set([...byTerms, ...byEmbedding])) {
      wanted += 1;
      if (places.has(place)) found += 1;
    }
  }
  return found / wanted;
}

const [load = 0] = loadavg();
const result = {
  chunks: store.statistics.chunks,
  buildSeconds: whole,
  loadAndIndexSeconds: loading / 1000,
  bytesPerChunk: bytes / store.statistics.chunks,
  load,
  /** Questions that were not asked before, and the same again. */
  hybrid: await measureLatency(),
  hybridAgain: await measureLatency(),
  recall: await measureRecall(),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
await exact.close();
await postgres.run("DROP SCHEMA footnote_bench CASCADE");
await postgres.close();
await embedder.close();
await rm(folder, { recursive: true, force: true });
