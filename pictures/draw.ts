import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { type OpenedLibrary, openLibrary } from "../src/app/open-library.ts";
import { runCommand } from "../src/cli/run-command.ts";
import { parseConfig } from "../src/config.ts";
import { findAnswer } from "../src/conversation/find-answer.ts";
import { english } from "../src/conversation/words/en/index.ts";
import { openLogger } from "../src/operations/logging.ts";
import { ONE_ASKS } from "../src/retrieval/judge/timely-reader.ts";
import { findProjectRoot } from "../src/system/project-root.ts";
import { drawConversation, type Exchange } from "./draw-conversation.ts";
import { drawPng } from "./draw-png.ts";
import { drawSteps } from "./draw-steps.ts";
import { previewArticle, writeWeekly } from "./owners-side.ts";
import { DARK, LIGHT, type Theme } from "./theme.ts";

/** Of the articles that come along: one that they answer, and one that they do not. */
const QUESTIONS = ["How much of its shares must Nexperia sell?", "What is the tallest mountain in Africa?"];
/** What an owner may set for a server: a front page has no room for three. */
const EXCERPTS = 1;

const program = new Command("pictures")
  .description(
    "Draws the pictures of docs/: from what the bot says now, answers, an article's preview and a weekly post; where to press on Discord's pages.",
  )
  .option("--png <folder>", "draw them as PNGs into that folder as well")
  .action(draw);

await runCommand(program);

async function draw({ png }: { readonly png?: string }): Promise<void> {
  const root = findProjectRoot(import.meta.url);
  const folder = join(root, "docs");
  if (png !== undefined) await mkdir(png, { recursive: true });
  const conversations = Object.entries(await converse(root)).map(
    ([subject, exchanges]) => [subject, (theme: Theme) => drawConversation(exchanges, theme)] as const,
  );
  for (const [subject, drawIn] of [...conversations, ["steps", drawSteps] as const]) {
    for (const [name, theme] of Object.entries({ light: LIGHT, dark: DARK })) {
      const svg = drawIn(theme);
      await writeFile(join(folder, `${subject}-${name}.svg`), svg);
      if (png !== undefined) await writeFile(join(png, `${subject}-${name}.png`), drawPng(svg));
    }
  }
}

/** What is drawn, by the names of the pictures. */
async function converse(root: string): Promise<Readonly<Record<string, readonly Exchange[]>>> {
  const indexDir = await mkdtemp(join(tmpdir(), "footnote-pictures-"));
  const config = parseConfig({ SEEDS_DIR: join(root, "seeds"), INDEX_DIR: indexDir });
  const log = await openLogger({ level: "warn", secrets: [], destination: process.stderr });
  const library = await openLibrary({ config, root, log, haste: ONE_ASKS, build: "always" });
  try {
    return {
      answer: await ask(library),
      preview: [await previewArticle(config, root)],
      weekly: [await writeWeekly(library.embedQuestions)],
    };
  } finally {
    await library.close();
    await rm(indexDir, { recursive: true });
  }
}

async function ask(library: OpenedLibrary): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const question of QUESTIONS) {
    const { reply } = await findAnswer({ question, excerpts: EXCERPTS }, library, english);
    exchanges.push({ deed: { member: "ada", command: "/ask", words: question }, reply });
  }
  return exchanges;
}
