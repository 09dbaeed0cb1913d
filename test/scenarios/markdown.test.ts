import { expect, test } from "vitest";
import type { Library } from "../../src/conversation/library.ts";
import { fakeAnswer, fakeArticle, fakeExcerpt } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const GUIDE = [
  "# The lighthouse",
  "",
  "## Care of the *lamp*",
  "",
  "Trim the **wick** with `scissors` (see [the manual](https://example.com/a/very/long/address?of=it)).",
  "",
  "| Part | Every   |",
  "|------|---------|",
  "| Wick | *night* |",
  "",
  "> Ping @everyone \\*never\\*.",
  "",
].join("\n");
const PATH = "guide.md";

function guide(given: Partial<Library> = {}): Partial<Library> {
  const text = GUIDE.trimEnd();
  const answering = GUIDE.indexOf("Trim");
  const highlights = [{ start: answering, end: GUIDE.indexOf("\n\n|") }];
  const { markup } = outlinedText(text);
  const excerpt = fakeExcerpt({ article: PATH, text, start: 0, startLine: 1, endLine: 11, highlights, markup });
  return {
    answer: async (question) => fakeAnswer({ question, excerpts: [excerpt] }),
    listArticles: async () => [fakeArticle({ path: PATH })],
    readArticle: async () => outlinedText(GUIDE),
    ...given,
  };
}

const QUOTED = [
  "> Care of the lamp",
  "> ",
  "> **Trim the wick with scissors (see the manual).**",
  "> ",
  "> Part | Every",
  "> Wick | night",
  "> ",
  "> Ping \\@everyone \\*never\\*.",
];

test("an answer from Markdown reads like its rendered page, and pings nobody", async () => {
  const { discord } = await openBot(guide());
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "How do I care for the lamp?" });
  expect(answer.text()).toContain(QUOTED.join("\n"));
  expect(answer.text()).toContain("lines 1-11");
  expect(discord.refused()).toEqual([]);
});

test("an answer is shown even if its article cannot be read just then", async () => {
  const { discord } = await openBot(guide({ readArticle: () => Promise.reject(new Error("The database is gone")) }));
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "How do I care for the lamp?" });
  expect(answer.text()).toContain(QUOTED.join("\n"));
});

test("Context from Markdown reads like its rendered page", async () => {
  const { discord } = await openBot(guide());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "How do I care for the lamp?" });
  const button = answer.buttons().find(({ label }) => label === "Context")?.custom_id ?? "";
  const context = await ada.click(answer, button);
  expect(context.text()).toContain("### The lighthouse\n> **Care of the lamp**\n");
  expect(context.text()).toContain("> -# **Part | Every**\n> **Wick | night**\n");
  expect(context.text()).not.toContain("example.com");
});
