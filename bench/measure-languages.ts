import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Language } from "../src/bot-language.ts";
import { loadWords } from "../src/conversation/words/load-words.ts";
import { type BenchFolders, benchFolders, ROOT } from "./places.ts";
import type { LanguagesResult, TerminalResult } from "./results.ts";

// What articles of five languages cost the terminal: its start, and its memory when it has answered in each, beside as many
// English articles. What the bot says in each language is what the articles say. Prints what it took.

const FIVE: readonly Language[] = ["en", "de", "es", "ru", "ja"];
const ARTICLES = 40;
const LINES = 30;
/** Enough for a median; the two take turns, so that what else the machine does meets both. */
const ROUNDS = 5;
/** Shorter ones are labels. */
const SHORTEST_LINE = 25;
const INDEX = join(ROOT, "dist", "src", "cli", "index-articles.js");
const MAIN = join(ROOT, "dist", "src", "main.js");
/** As `npm start` does it. */
const HEAP = "--max-semi-space-size=4";
/** Has a program say at its end what it took. */
const REPORT = `data:text/javascript,process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))`;
const usageSchema = z.object({ maxRSS: z.number(), userCPUTime: z.number(), systemCPUTime: z.number() });

const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
try {
  const one = await prepare("one", ["en"]);
  const five = await prepare("five", FIVE);
  const measured: { one: TerminalResult[]; five: TerminalResult[] } = { one: [], five: [] };
  for (let round = 0; round < ROUNDS; round++) {
    measured.one.push(await measure(one));
    measured.five.push(await measure(five));
  }
  const result: LanguagesResult = { one: medianOf(measured.one), five: medianOf(measured.five) };
  process.stdout.write(JSON.stringify(result));
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Prepared {
  readonly folders: BenchFolders;
  readonly questions: string;
}

/** Writes articles in these languages in turns and indexes them; the questions are a line of each, five at least. */
async function prepare(name: string, languages: readonly Language[]): Promise<Prepared> {
  const folders = benchFolders(join(folder, name));
  const questions: string[] = [];
  for (let number = 0; number < ARTICLES; number++) {
    const language = languages[number % languages.length] ?? "en";
    const lines = linesIn(await loadWords(language));
    const place = Math.floor((number * lines.length) / ARTICLES);
    const own = [...lines.slice(place), ...lines].slice(0, LINES);
    await mkdir(join(folders.seeds, language), { recursive: true });
    await writeFile(join(folders.seeds, language, `${number}.txt`), own.join("\n\n"));
    if (number < FIVE.length) questions.push(own.at(-1) ?? "");
  }
  await run(INDEX, folders, "");
  return { folders, questions: `${questions.join("\n")}\n` };
}

/** All whole sentences in what the bot says, on one line each. */
function linesIn(words: unknown): string[] {
  if (typeof words === "string") return words.length < SHORTEST_LINE ? [] : [words.replaceAll(/\s+/g, " ")];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(linesIn) : [];
}

async function measure({ folders, questions }: Prepared): Promise<TerminalResult> {
  const started = await run(MAIN, folders, "");
  const asked = await run(MAIN, folders, questions);
  return {
    startMilliseconds: started.milliseconds,
    startProcessorMilliseconds: started.processorMilliseconds,
    answersMilliseconds: asked.milliseconds,
    megabytes: asked.megabytes,
  };
}

/** Runs a program to its end with what is typed. */
async function run(program: string, { seeds, index }: BenchFolders, typed: string) {
  const begun = performance.now();
  const child = spawn(process.execPath, [HEAP, "--import", REPORT, program], {
    cwd: folder,
    env: { SEEDS_DIR: seeds, INDEX_DIR: index, READER: "0", LOG_LEVEL: "error" },
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.end(typed);
  const said = await text(child.stderr);
  const milliseconds = performance.now() - begun;
  const { maxRSS, userCPUTime, systemCPUTime } = usageSchema.parse(JSON.parse(said.trim().split("\n").at(-1) ?? ""));
  return { milliseconds, processorMilliseconds: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 };
}

function medianOf(results: readonly TerminalResult[]): TerminalResult {
  const median = (figure: keyof TerminalResult) =>
    results.map((result) => result[figure]).toSorted((a, b) => a - b)[Math.floor(results.length / 2)] ?? Number.NaN;
  return {
    startMilliseconds: median("startMilliseconds"),
    startProcessorMilliseconds: median("startProcessorMilliseconds"),
    answersMilliseconds: median("answersMilliseconds"),
    megabytes: median("megabytes"),
  };
}
