import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Command } from "commander";
import { z } from "zod";
import { generateCorpus, generateQuestions } from "./generated-corpus.ts";
import { benchFolders, OTHERS, ROOT, SEEDS } from "./places.ts";
import {
  type BenchResult,
  buildSchema,
  duringBuildSchema,
  insightsSchema,
  languagesSchema,
  type Other,
  otherSchema,
  queriesSchema,
  readerSchema,
  type SizeResult,
} from "./results.ts";
import { formatResult } from "./table.ts";

// npm run bench: measures the index at several sizes, side by side with what one would take instead.

interface BenchOptions {
  readonly json?: boolean;
  readonly large?: boolean;
  readonly sizes?: readonly string[];
  readonly others: boolean;
  readonly postgres?: string;
}

/** Chunks; the articles have ten each. */
const SIZES: Readonly<Record<string, number>> = { "1k": 1000, "10k": 10_000, "100k": 100_000, "1M": 1_000_000 };
const CHUNKS_PER_ARTICLE = 10;
const SENTENCES_PER_CHUNK = 4;
/** The others take hours beyond this. */
const MOST_FOR_OTHERS = 100_000;
/** The size at which questions are asked during a build too. */
const SIZE_DURING_BUILD = "100k";
const OTHER_NAMES = ["vectra", "minisearch", "orama", "langchain", "hnswlib"];
const QUESTIONS_FOR_OTHERS = 60;
const HEAP = "--max-old-space-size=8192";
const OUTPUT_BYTES = 1024 ** 2;

const run = promisify(execFile);
const note = (text: string) => process.stderr.write(`${text}\n`);

const program = new Command("bench")
  .description("Measures the index and what one would take instead, on generated articles.")
  .option("--json", "print the results as JSON")
  .option("--large", "a million chunks too: takes an hour and 10 GB of disk")
  .option("--sizes <sizes...>", `some of ${Object.keys(SIZES).join(", ")}`)
  .option("--no-others", "measure ours alone")
  .option(
    "--postgres <url>",
    `an index in this database instead, of ${SIZE_DURING_BUILD}; its schema footnote_bench goes`,
  );

const options = program.parse().opts<BenchOptions>();
if (options.postgres !== undefined) {
  const measured = [];
  for (const size of options.sizes ?? [SIZE_DURING_BUILD]) {
    measured.push(await measure("postgres.js", options.postgres, "--chunks", `${SIZES[size]}`));
  }
  process.stdout.write(`${JSON.stringify(measured, null, options.json ? 0 : 2)}\n`);
  process.exit();
}
const wanted = options.sizes ?? Object.keys(SIZES).filter((size) => options.large || size !== "1M");
note("reading");
const reader = readerSchema.parse(await measure("measure-reader.js"));
note("insights");
const insights = insightsSchema.parse(await measure("measure-insights.js"));
note("languages");
const languages = languagesSchema.parse(await measure("measure-languages.js"));
const results: SizeResult[] = [];
for (const size of wanted) results.push(await measureSize(size));
const result: BenchResult = {
  machine: {
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? "",
    node: process.version,
    memoryGigabytes: totalmem() / 1024 ** 3,
  },
  reader,
  insights,
  languages,
  sizes: results,
};
process.stdout.write(`${options.json ? JSON.stringify(result) : formatResult(result)}\n`);
await drawChart(result);

async function measureSize(size: string): Promise<SizeResult> {
  const chunks = SIZES[size];
  if (chunks === undefined) throw new Error(`Unknown size ${size}: ${Object.keys(SIZES).join(", ")}`);
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
  try {
    note(`${size}: writing articles`);
    await generateCorpus(SEEDS, benchFolders(folder).seeds, {
      articles: chunks / CHUNKS_PER_ARTICLE,
      paragraphsPerArticle: CHUNKS_PER_ARTICLE,
      sentencesPerParagraph: SENTENCES_PER_CHUNK,
      seed: 1,
    });
    note(`${size}: building`);
    const build = buildSchema.parse(await measure("measure-build.js", folder));
    note(`${size}: asking`);
    const during = size === SIZE_DURING_BUILD ? ["--during-build"] : [];
    const asked = z
      .strictObject({ queries: queriesSchema, duringBuild: duringBuildSchema.optional() })
      .parse(await measure("measure-queries.js", folder, ...during));
    const others = options.others && chunks <= MOST_FOR_OTHERS ? await measureOthers(size, folder) : [];
    return { size, build, ...asked, others };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOthers(size: string, folder: string): Promise<Other[]> {
  const questions = join(folder, "questions.json");
  await writeFile(questions, JSON.stringify(await generateQuestions(SEEDS, QUESTIONS_FOR_OTHERS, 11)));
  const others: Other[] = [];
  for (const name of OTHER_NAMES) {
    note(`${size}: asking ${name}`);
    try {
      const output = await runNode(join(OTHERS, "measure.mjs"), name, benchFolders(folder).index, questions);
      others.push(...z.array(otherSchema).parse(output));
    } catch (error) {
      note(`${name} is left out: ${String(error).split("\n")[0]}`);
    }
  }
  return others;
}

async function measure(script: string, ...parameters: readonly string[]): Promise<unknown> {
  return runNode(fileURLToPath(new URL(script, import.meta.url)), ...parameters);
}

async function runNode(script: string, ...parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [HEAP, script, ...parameters], { maxBuffer: OUTPUT_BYTES });
  return JSON.parse(stdout);
}

async function drawChart(measured: BenchResult): Promise<void> {
  const script = join(OTHERS, "draw-chart.mjs");
  if (!existsSync(join(ROOT, "bench", "node_modules", "echarts"))) return;
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
  const input = join(folder, "result.json");
  await writeFile(input, JSON.stringify(measured));
  await mkdir(join(ROOT, "docs"), { recursive: true });
  await run(process.execPath, [script, input, join(ROOT, "docs", "bench.svg")]);
  await rm(folder, { recursive: true, force: true });
}
