import { join } from "node:path";
import { Command, Option } from "commander";
import { openStorage } from "../app/open-storage.ts";
import { plainLine } from "../conversation/markdown/escape.ts";
import type { Words } from "../conversation/words/words.ts";
import { loadEmbedder } from "../embedding/load-models.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { type ListedQuestion, listQuestions, type QuestionList } from "../feedback/question-list.ts";
import { groupQuestions, type QuestionGroup } from "../insights/group-questions.ts";
import { writeInsightsTable } from "../insights/insights-table.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { openLog } from "./terminal-context.ts";
import { terminalWords } from "./terminal-words.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
}

const MAX_SHOWN = 500;

const program = new Command("questions")
  .description(
    "Lists what the articles lack: questions that members sent to the owners, and those that were not answered.",
  )
  .option("--json", "print one JSON document")
  .addOption(new Option("--csv", "print a table for a spreadsheet").conflicts("json"))
  .action(run);

await runCommand(program);

interface Missing extends QuestionList {
  /** What was not answered, by meaning. */
  readonly groups: readonly QuestionGroup[];
}

async function run({ json = false, csv = false }: Options): Promise<void> {
  const list = await readQuestions();
  if (json) process.stdout.write(`${JSON.stringify(list)}\n`);
  else process.stdout.write(csv ? writeInsightsTable(list) : writeList(list, await terminalWords()));
}

/** From wherever the bot keeps them, whether it runs or not. Nothing is written. */
async function readQuestions(): Promise<Missing> {
  const config = readConfig();
  const storage = await openStorage(config);
  try {
    const records = storage.records(await openLog(config));
    const list = await listQuestions(records.read());
    return { ...list, groups: await groupQuestions(list.unanswered, embedBuiltIn) };
  } finally {
    await storage.close();
  }
}

/** The built-in model is there whatever the index is made with. */
async function embedBuiltIn(questions: readonly string[]): Promise<readonly Float32Array[]> {
  if (questions.length === 0) return [];
  const embedder = await loadEmbedder(BUILT_IN, join(findProjectRoot(import.meta.url), "models", BUILT_IN));
  try {
    return await Promise.all(questions.map((question) => embedder.embedQuestion(question)));
  } finally {
    await embedder.close();
  }
}

function writeList({ requests, groups, resolved, unansweredPrivately }: Missing, { operator }: Words): string {
  const parts = [
    ...describe(operator.sent, requests),
    ...describeGroups(groups, operator.unanswered),
    ...describe(operator.resolved, resolved),
    ...(unansweredPrivately > 0 ? [operator.unansweredPrivately(unansweredPrivately)] : []),
  ];
  return `${parts.length === 0 ? operator.noQuestions : parts.join("\n\n")}\n`;
}

/** What stands above so many questions. */
type Title = (questions: number) => string;

/** Questions of one meaning below each other. */
function describeGroups(groups: readonly QuestionGroup[], title: Title): string[] {
  if (groups.length === 0) return [];
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const lines = groups.flatMap(({ questions }) => questions.map((each, place) => line(each, place > 0)));
  return [[title(count), ...lines].join("\n")];
}

function describe(title: Title, questions: readonly ListedQuestion[]): string[] {
  if (questions.length === 0) return [];
  const lines = questions.map((each) => line(each));
  return [[title(questions.length), ...lines].join("\n")];
}

function line({ question, times, last }: ListedQuestion, isAlike = false): string {
  return `${`${times}×`.padStart(5)}  ${last.slice(0, 10)}  ${isAlike ? "~ " : ""}${plainLine(question, MAX_SHOWN)}`;
}
