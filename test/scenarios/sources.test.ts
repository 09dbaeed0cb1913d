import { expect, test } from "vitest";
import { checkSkipped } from "../../src/doctor/index-checks.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeAnswer, fakeArticle } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const articles = Array.from({ length: 20 }, (_, n) =>
  fakeArticle({ path: `deep/article-${n}.md`, metadata: { title: `Article ${String.fromCharCode(65 + n)}` } }),
);

test("Ada leafs through the articles, opens one and asks about it", async () => {
  const asked: (string | undefined)[] = [];
  const { discord } = await openBot({
    listArticles: async () => articles,
    readArticle: async (path) => outlinedText(`The first lines of ${path}.`, path),
    answer: async (question, options) => {
      asked.push(options?.article);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const list = await ada.slash("sources");
  expect(list.ephemeral).toBe(true);
  expect(list.text()).toContain("20 articles");
  expect(list.text()).toContain("Page 1 of 3");
  await ada.click(list, "Next");
  await list.until((shown) => shown.text().includes("Page 2 of 3"));
  await ada.click(list, "Previous");
  await list.until((shown) => shown.text().includes("Page 1 of 3"));
  const article = await ada.select(list, "Article B");
  expect(article.text()).toContain("### Article B");
  expect(article.text()).toContain("12 chunks");
  expect(article.text()).toContain("> The first lines of deep/article-1.md.");
  const form = await ada.click(article, "Ask about this article");
  expect(form.modal.title).toBe("Article B");
  const answer = await ada.submit(form, { question: "How deep?" });
  expect(answer.ephemeral).toBe(true);
  expect(answer.text()).toContain("How deep?");
  expect(answer.buttons().map(({ label }) => label)).toContain("Share");
  expect(asked).toEqual(["deep/article-1.md"]);
  expect(discord.refused()).toEqual([]);
});

test("an owner is told below the list what was left out of it, as far as it may be seen, and nobody else is", async () => {
  const doctor = fakeDoctor({
    checkArticles: async (isVisible) =>
      checkSkipped(
        [{ file: "staff/pay_list.doc", reason: "is broken: mend it" }].filter(({ file }) => isVisible(file)),
      ),
  });
  const seen = { listArticles: async () => articles, maySee: () => true };
  const { discord } = await openBot(seen, { doctor });
  const owner = discord.member({ name: "owner", permissions: ["ManageGuild"] });
  const told = await (await owner.slash("sources")).until((list) => list.text().includes("Left out"));
  expect(told.ephemeral).toBe(true);
  expect(told.text()).toContain("Page 1 of 3");
  expect(told.text()).toMatch(/Left out of the index: staff\/pay\\_list\.doc: is broken/);
  expect((await discord.member({ name: "ada" }).slash("sources")).text()).not.toContain("Left out");
  const { discord: hidden } = await openBot({ ...seen, maySee: () => false }, { doctor });
  const other = hidden.member({ name: "owner", permissions: ["ManageGuild"] });
  expect((await other.slash("sources")).text()).not.toContain("Left out");
});

test("Ada searches with the help of suggestions", async () => {
  const { discord } = await openBot({ listArticles: async () => articles });
  const ada = discord.member({ name: "ada" });
  const choices = await ada.autocomplete("sources", { search: "article c" }, "search");
  expect(choices).toEqual([{ name: "Article C", value: "Article C" }]);
  expect((await ada.slash("sources", { search: "article c" })).text()).toContain("1 article matching “article c”");
  expect((await ada.slash("sources", { search: "zebra" })).text()).toContain("No article matches “zebra”");
});

test("a page of yesterday still turns, with its search", async () => {
  const { discord } = await openBot({ listArticles: async () => articles });
  const ada = discord.member({ name: "ada" });
  const list = await ada.slash("sources", { search: "article" });
  await ada.click(list, "Next");
  await list.until((shown) => shown.text().includes("Page 2 of 3"));
  expect(list.text()).toContain("matching “article”");
});

test("an article that has been removed since is said to be gone", async () => {
  const library = createLibrary();
  const { discord } = await openBot(library);
  const ada = discord.member({ name: "ada" });
  const list = await ada.slash("sources");
  const article = await ada.select(list, "The lighthouse");
  const form = await ada.click(article, "Ask about this article");
  library.rewrite(undefined);
  expect((await ada.select(list, "The lighthouse")).text()).toContain("no longer there");
  expect((await ada.click(article, "Ask about this article")).text()).toContain("no longer there");
  expect((await ada.submit(form, { question: "How deep?" })).text()).toContain("no longer there");
  expect((await ada.slash("sources")).text()).toContain("There are no articles yet");
});

test("/help tells in a dozen lines what there is", async () => {
  const { discord } = await openBot({ listArticles: async () => articles });
  const help = await discord.member({ name: "ada" }).slash("help");
  expect(help.ephemeral).toBe(true);
  expect(help.text().split("\n").length).toBeLessThanOrEqual(12);
  expect(help.text()).toContain("20 articles in 240 chunks");
});
