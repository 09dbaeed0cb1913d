import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { openLibrary } from "../src/app/open-library.ts";
import { runCommand } from "../src/cli/run-command.ts";
import { parseConfig } from "../src/config.ts";
import { findAnswer } from "../src/conversation/find-answer.ts";
import { english } from "../src/conversation/words/en/index.ts";
import { openLogger } from "../src/operations/logging.ts";
import { ONE_ASKS } from "../src/retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "../src/system/project-root.ts";
import { DARK, drawConversation, type Exchange, LIGHT } from "./draw-conversation.ts";

/** Of the articles that come along: one that they answer, and one that they do not. */
const QUESTIONS = ["How much of its shares must Nexperia sell?", "What is the tallest mountain in Africa?"];
/** What an owner may set for a server: a front page has no room for three. */
const EXCERPTS = 1;

const program = new Command("pictures")
  .description("Draws the front page's pictures of a conversation from what the bot answers now, into docs/.")
  .action(draw);

await runCommand(program);

async function draw(): Promise<void> {
  const root = findProjectRoot(import.meta.url);
  const exchanges = await converse(root);
  for (const [name, theme] of Object.entries({ light: LIGHT, dark: DARK })) {
    await writeFile(join(root, "docs", `answer-${name}.svg`), drawConversation(exchanges, theme));
  }
}

async function converse(root: string): Promise<Exchange[]> {
  const indexDir = await mkdtemp(join(tmpdir(), "footnote-pictures-"));
  const config = parseConfig({ SEEDS_DIR: join(root, "seeds"), INDEX_DIR: indexDir });
  const log = await openLogger({ level: "warn", secrets: [], destination: process.stderr });
  const library = await openLibrary({ config, root, log, haste: ONE_ASKS, build: "always" });
  try {
    const exchanges: Exchange[] = [];
    for (const question of QUESTIONS) {
      const { reply } = await findAnswer({ question, excerpts: EXCERPTS }, library, english);
      exchanges.push({ question, reply });
    }
    return exchanges;
  } finally {
    await library.close();
    await rm(indexDir, { recursive: true });
  }
}
