import { rm } from "node:fs/promises";
import { join } from "node:path";
import { modelPlaces } from "../src/app/model-places.ts";
import { loadSearchParts } from "../src/app/search-parts.ts";
import { parseConfig } from "../src/config.ts";
import { BUILT_IN } from "../src/embedding/models.ts";
import { buildInProcess } from "../src/indexing/process/build-process.ts";
import { recipeOf } from "../src/indexing/standard-indexing.ts";
import { termsOf } from "../src/language/terms.ts";
import { answerQuestion } from "../src/retrieval/answer-question.ts";
import { openGenerations } from "../src/store/embedded/open-generations.ts";
import type { CandidateQuery, PassageStore } from "../src/store/passage-store.ts";
import { measureAccess } from "./access-cost.ts";
import { generateQuestions } from "./generated-corpus.ts";
import { benchFolders, MODEL_DIRECTORY, ROOT, SEEDS } from "./places.ts";
import { type Latency, toLatency } from "./results.ts";
import { type Parts, timedEmbedder, timedStore } from "./timed.ts";

// A process of its own: opens an index and asks it, prints what it took. With "--during-build" also while it is built anew.

const QUESTIONS = 300;
const WARM_UP = 50;
const LIMIT = 50;
/** How long to ask while nothing else runs, before asking during a build. */
const IDLE_MILLISECONDS = 5000;
/** People do not ask faster than the machine can answer. */
const PAUSE_MILLISECONDS = 20;

const { seeds, index } = benchFolders(process.argv[2] ?? "");
const config = parseConfig({});
const parts = await loadSearchParts(config, modelPlaces(config, ROOT));
const before = process.memoryUsage().rss;
const started = performance.now();
const store = await openGenerations({ folder: index }).openCurrent(recipeOf(parts.embedder));
if (!store) throw new Error("There is no index.");
const openMilliseconds = performance.now() - started;
const questions = await generateQuestions(SEEDS, QUESTIONS + WARM_UP, 11);
const queries = await Promise.all(
  questions.map(async (question) => ({
    terms: [...new Set(termsOf(question))],
    embedding: await parts.embedder.embedQuestion(question),
    limit: LIMIT,
  })),
);
const zero = new Float32Array(parts.embedder.dimensions);

async function measure<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<Latency> {
  const times: number[] = [];
  for (const [place, input] of inputs.entries()) {
    const begun = performance.now();
    await work(input);
    if (place >= WARM_UP) times.push(performance.now() - begun);
  }
  return toLatency(times);
}

async function askHybrid(asked: PassageStore, query: CandidateQuery): Promise<void> {
  const candidates = await asked.findCandidates(query);
  await asked.readPassages(candidates.map(({ id }) => id));
}

const lexical = await measure(queries, (query) => askHybrid(store, { ...query, embedding: zero }));
const dense = await measure(queries, (query) => askHybrid(store, { ...query, terms: [] }));
const hybrid = await measure(queries, (query) => askHybrid(store, query));
const { rss } = process.memoryUsage();
const spent: Parts = new Map();
const timed = { ...parts, embedder: timedEmbedder(parts.embedder, spent) };
const begun = performance.now();
const answer = await measure(questions, (question) => answerQuestion(question, timedStore(store, spent), timed));
const known = [...spent.values()].reduce((sum, each) => sum + each, 0);
spent.set("ranking and answering", performance.now() - begun - known);
const access = await measureAccess(store, questions, WARM_UP, (question, asked) =>
  answerQuestion(question, asked, parts),
);
const result = {
  openMilliseconds,
  megabytes: rss / 1024 ** 2,
  indexMegabytes: (rss - before) / 1024 ** 2,
  lexical,
  dense,
  hybrid,
  answer,
  access,
  parts: Object.fromEntries([...spent].map(([name, total]) => [name, total / questions.length])),
};
const duringBuild = process.argv.includes("--during-build") ? { duringBuild: await measureDuringBuild(store) } : {};
process.stdout.write(JSON.stringify({ queries: result, ...duringBuild }));
await store.close();
await parts.embedder.close();

async function measureDuringBuild(asked: PassageStore) {
  const idle = await askUntil(asked, new Promise((resolve) => setTimeout(resolve, IDLE_MILLISECONDS)));
  const other = join(index, "..", "index-built-meanwhile");
  const request = {
    seedsDir: seeds,
    indexDir: other,
    keep: 1,
    model: BUILT_IN,
    modelDirectory: MODEL_DIRECTORY,
    builtInDirectory: MODEL_DIRECTORY,
    verify: false,
    dryRun: false,
  };
  const building = await askUntil(
    asked,
    buildInProcess({ entry: join(ROOT, "dist", "src", "cli", "build.js"), request }),
  );
  await rm(other, { recursive: true, force: true });
  return { idle, building };
}

async function askUntil(asked: PassageStore, end: Promise<unknown>): Promise<Latency> {
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  for (let turn = 0; !isOver; turn += 1) {
    const query = queries[turn % queries.length];
    const asking = performance.now();
    if (query) await askHybrid(asked, query);
    times.push(performance.now() - asking);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  await over;
  return toLatency(times);
}
