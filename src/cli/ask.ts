import { createInterface } from "node:readline";
import { Command } from "commander";
import { type OpenedLibrary, openLibrary } from "../app/open-library.ts";
import type { Config } from "../config.ts";
import { replyToQuestion } from "../conversation/find-answer.ts";
import { parseQuestion } from "../conversation/question/parse-question.ts";
import type { Reply } from "../conversation/reply.ts";
import type { Words } from "../conversation/words/words.ts";
import { UsageError, UserError } from "../errors.ts";
import { type Abstention, type Excerpt, markedPlace } from "../retrieval/answer.ts";
import { ONE_ASKS } from "../retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "../system/project-root.ts";
import { renderReply, withoutQuestion } from "../terminal/render-reply.ts";
import { readConfig, runCommand } from "./run-command.ts";
import { openLog, openTerminalProgress, outputStyle } from "./terminal-context.ts";
import { terminalWords } from "./terminal-words.ts";

/** What a line that is no question comes to. */
const NO_ANSWER = {
  verdict: "none",
  answered: false,
  confidence: 0,
  excerpts: [],
  nearest: [],
  milliseconds: 0,
} satisfies Omit<Abstention, "question">;

const program = new Command("ask")
  .description("Answers a question from the articles with cited excerpts.")
  .argument("[question...]", "the question; with --json and without one, each line of standard input is a question")
  .option("--json", "print the answer as JSON, one document a question")
  .action(ask);

await runCommand(program);

async function ask(said: readonly string[], { json = false }: { json?: boolean }): Promise<void> {
  const question = said.join(" ");
  if (said.length === 0 && !json) throw new UsageError((await terminalWords()).operator.noQuestion);
  const typed = said.length > 0 ? parseQuestion(question) : undefined;
  const config = readConfig();
  const words = await terminalWords();
  const library = await open(config, words);
  try {
    if (typed === undefined) await answerLines(library);
    else if (json) await printAnswer(typed, library);
    else printReply(await replyToQuestion({ question: typed }, library, words), words);
  } finally {
    await library.close();
  }
}

async function open(config: Config, words: Words): Promise<OpenedLibrary> {
  const [log, progress] = await Promise.all([openLog(config), openTerminalProgress(words)]);
  try {
    const root = findProjectRoot(import.meta.url);
    return await openLibrary({ config, root, haste: ONE_ASKS, log, build: "missing", onProgress: progress.show });
  } finally {
    progress.close();
  }
}

/** One line in, one document out, in order; a line that is no question gets an abstention that says why. */
async function answerLines(library: OpenedLibrary): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    try {
      await printAnswer(parseQuestion(line), library);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      print({ ...NO_ANSWER, question: line, error: error.message });
    }
  }
}

async function printAnswer(question: string, library: OpenedLibrary): Promise<void> {
  const answer = await library.answer(question);
  print({ ...answer, excerpts: answer.excerpts.map(withoutLayout) });
}

/** What stands where on its page is nobody's business but that of whoever shows an excerpt. */
function withoutLayout(excerpt: Excerpt) {
  const { markup: _m, blocks: _b, places: _p, heading: _h, tableHead: _t, ...cited } = excerpt;
  const place = markedPlace(excerpt);
  return place === undefined ? cited : { ...cited, place };
}

function printReply(reply: Reply, words: Words): void {
  process.stdout.write(`${renderReply(withoutQuestion(reply), outputStyle(words))}\n`);
}

function print(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}
