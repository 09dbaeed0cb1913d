import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelPlaces } from "../src/app/model-places.ts";
import { migrateDatabase } from "../src/app/storage-in-database.ts";
import { parseConfig } from "../src/config.ts";
import { openBuiltIn } from "../src/embedding/static/open-built-in.ts";
import { readTokenTable } from "../src/embedding/word-vectors/token-table.ts";
import { openFeedback } from "../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../src/feedback/record-folder.ts";
import { recordsInTable } from "../src/feedback/record-table.ts";
import { drawChart } from "../src/insights/draw-chart.ts";
import { groupQuestions } from "../src/insights/group-questions.ts";
import { writeInsightsTable } from "../src/insights/insights-table.ts";
import { beginningOf, summarise } from "../src/insights/summarise.ts";
import { openPostgres } from "../src/postgres/postgres.ts";
import { Secret } from "../src/system/secret.ts";
import { generateQuestions } from "./generated-corpus.ts";
import { ROOT, SEEDS } from "./places.ts";

// A process of its own, as the bot is one: keeps many questions, and makes of them what /insights shows; prints what it took.
// They are kept in a file, or in the database whose address is given.

const RECORDS = 100_000;
/** Different ones that no article answers: as many as are grouped. */
const UNANSWERED = 2000;
const DAYS = 90;
const MEMBERS = 500;
const ROWS_AT_ONCE = 5000;
const DAY = 24 * 60 * 60 * 1000;
const GUILD = "1";
const log = { debug() {}, info() {}, warn() {}, error() {} };

const [address] = process.argv.slice(2);
const kept = address === undefined ? await keepInFolder() : await keepInDatabase(address);
try {
  const { builtIn } = modelPlaces(parseConfig({}), ROOT);
  const embedder = await openBuiltIn(await readTokenTable(builtIn), builtIn);
  await embedder.embedQuestion("Warm?");
  const before = process.resourceUsage().maxRSS;
  const [openMilliseconds, feedback] = await timed(() => openFeedback(kept.store, log));
  const embed = (questions: readonly string[]) =>
    Promise.all(questions.map((question) => embedder.embedQuestion(question)));
  const opened = process.resourceUsage().maxRSS;
  const show = async () => {
    const now = new Date();
    const insights = await summarise(feedback.readRecords(GUILD, beginningOf(DAYS, now)), DAYS, now);
    const [groupMilliseconds, groups] = await timed(() => groupQuestions(insights.unanswered, embed));
    await drawChart(insights.days);
    writeInsightsTable({ requests: insights.requests, groups, resolved: insights.resolved });
    return groupMilliseconds;
  };
  // The first one loads what draws; an owner waits for it all the same.
  const [firstMilliseconds, groupMilliseconds] = await timed(show);
  const [milliseconds] = await timed(show);
  const peak = process.resourceUsage().maxRSS;
  await feedback.close();
  const megabytes = (kilobytes: number) => kilobytes / 1024;
  process.stdout.write(
    JSON.stringify({
      records: RECORDS,
      openMilliseconds,
      keptMegabytes: megabytes(opened - before),
      firstMilliseconds,
      milliseconds,
      groupMilliseconds,
      megabytes: megabytes(peak - opened),
    }),
  );
} finally {
  await kept.remove();
}

async function keepInFolder() {
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
  await writeFile(join(folder, "feedback.jsonl"), (await makeRecords()).join(""));
  return { store: recordsInFolder({ folder, log }), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function keepInDatabase(given: string) {
  const database = openPostgres({ url: new Secret(given), schema: `bench_${process.pid}` });
  await migrateDatabase(database);
  const lines = await makeRecords();
  for (let from = 0; from < lines.length; from += ROWS_AT_ONCE)
    await database.run(
      `INSERT INTO ${database.schema}.feedback (id, recorded_at, record)
       SELECT gen_random_uuid(), (record->>'time')::timestamptz, record FROM unnest($1::jsonb[]) AS record`,
      [lines.slice(from, from + ROWS_AT_ONCE)],
    );
  await database.run(`ANALYZE ${database.schema}.feedback`);
  return {
    store: recordsInTable({ database, log }),
    async remove() {
      await database.run(`DROP SCHEMA ${database.schema} CASCADE`);
      await database.close();
    },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const made = await work();
  return [performance.now() - begun, made];
}

async function makeRecords(): Promise<string[]> {
  const questions = await generateQuestions(SEEDS, RECORDS / 10, 7);
  const now = Date.now();
  return Array.from({ length: RECORDS }, (_, place) => {
    const chosen = place % questions.length;
    const answered = chosen >= UNANSWERED;
    return `${JSON.stringify({
      version: 1,
      type: "question",
      time: new Date(now - ((RECORDS - place) / RECORDS) * (DAYS - 1) * DAY).toISOString(),
      guild: GUILD,
      member: `member-${place % MEMBERS}`,
      question: questions[chosen],
      answered,
      confidence: answered ? 0.9 : 0.1,
      articles: answered ? [`article-${chosen % 100}.txt`] : [],
      channel: "5",
      open: true,
    })}\n`;
  });
}
