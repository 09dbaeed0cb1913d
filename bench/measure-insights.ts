import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelPlaces } from "../src/app/model-places.ts";
import { parseConfig } from "../src/config.ts";
import { openBuiltIn } from "../src/embedding/static/open-built-in.ts";
import { readTokenTable } from "../src/embedding/word-vectors/token-table.ts";
import { openFeedback } from "../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../src/feedback/record-folder.ts";
import { drawChart } from "../src/insights/draw-chart.ts";
import { groupQuestions } from "../src/insights/group-questions.ts";
import { writeInsightsTable } from "../src/insights/insights-table.ts";
import { summarise } from "../src/insights/summarise.ts";
import { generateQuestions } from "./generated-corpus.ts";
import { ROOT, SEEDS } from "./places.ts";

// A process of its own, as the bot is one: keeps many questions, and makes of them what /insights shows; prints what it took.

const RECORDS = 100_000;
/** Different ones that no article answers: as many as are grouped. */
const UNANSWERED = 2000;
const DAYS = 90;
const MEMBERS = 500;
const DAY = 24 * 60 * 60 * 1000;
const GUILD = "1";
const log = { debug() {}, info() {}, warn() {}, error() {} };

const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
try {
  await writeFile(join(folder, "feedback.jsonl"), await makeRecords());
  const { builtIn } = modelPlaces(parseConfig({}), ROOT);
  const embedder = await openBuiltIn(await readTokenTable(builtIn), builtIn);
  await embedder.embedQuestion("Warm?");
  const before = process.resourceUsage().maxRSS;
  const [openMilliseconds, feedback] = await timed(() => openFeedback(recordsInFolder({ folder, log }), log));
  const embed = (questions: readonly string[]) =>
    Promise.all(questions.map((question) => embedder.embedQuestion(question)));
  const opened = process.resourceUsage().maxRSS;
  const show = async () => {
    const insights = await summarise(feedback.readRecords(GUILD), DAYS, new Date());
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
  await rm(folder, { recursive: true, force: true });
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const made = await work();
  return [performance.now() - begun, made];
}

async function makeRecords(): Promise<string> {
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
  }).join("");
}
