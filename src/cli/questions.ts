import { Command, Option } from "commander";
import { openStorage } from "../app/open-storage.ts";
import { plainLine } from "../conversation/markdown/escape.ts";
import { type ListedQuestion, listQuestions, type QuestionList } from "../feedback/question-list.ts";
import { writeCsv } from "./output/csv.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { openLog } from "./terminal-context.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
}

const MAX_SHOWN = 500;
const COLUMNS = ["kind", "question", "times", "members", "first", "last", "servers"];

const program = new Command("questions")
  .description(
    "Lists what the articles lack: questions that members sent to the owners, and those that were not answered.",
  )
  .option("--json", "print one JSON document")
  .addOption(new Option("--csv", "print a table for a spreadsheet").conflicts("json"))
  .action(run);

await runCommand(program);

async function run({ json = false, csv = false }: Options): Promise<void> {
  const list = await readQuestions();
  if (json) process.stdout.write(`${JSON.stringify(list)}\n`);
  else process.stdout.write(csv ? writeTable(list) : writeList(list));
}

/** From wherever the bot keeps them, whether it runs or not. Nothing is written. */
async function readQuestions(): Promise<QuestionList> {
  const config = readConfig();
  const storage = await openStorage(config);
  try {
    const records = storage.records(await openLog(config));
    return listQuestions(await records.open(() => {}));
  } finally {
    await storage.close();
  }
}

function writeTable({ requests, unanswered }: QuestionList): string {
  const rowsOf = (kind: string, questions: readonly ListedQuestion[]) =>
    questions.map((each) => [
      kind,
      each.question,
      each.times,
      each.members,
      each.first,
      each.last,
      each.guilds.join(" "),
    ]);
  return writeCsv([COLUMNS, ...rowsOf("request", requests), ...rowsOf("unanswered", unanswered)]);
}

function writeList({ requests, unanswered, unansweredPrivately }: QuestionList): string {
  const parts = [
    ...describe("Sent to the owners", requests),
    ...describe("Not answered", unanswered),
    ...(unansweredPrivately > 0 ? [`Private questions that were not answered: ${unansweredPrivately}`] : []),
  ];
  return parts.length === 0
    ? "There are no questions yet: none was sent to the owners, and none was left unanswered.\n"
    : `${parts.join("\n\n")}\n`;
}

function describe(title: string, questions: readonly ListedQuestion[]): string[] {
  if (questions.length === 0) return [];
  const lines = questions.map(
    ({ question, times, last }) =>
      `${`${times}×`.padStart(5)}  ${last.slice(0, 10)}  ${plainLine(question, MAX_SHOWN)}`,
  );
  return [[`${title} (${questions.length}):`, ...lines].join("\n")];
}
