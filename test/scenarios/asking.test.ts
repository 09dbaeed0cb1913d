import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { fakeAbstention, fakeAnswer, fakeArticle } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("Ada asks, and everyone in the channel sees the cited answer", async () => {
  const { discord } = await openBot();
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const answer = await ada.slash("ask", { question: "How long did the lamp burn?" });
  expect(answer.text()).toContain("> The keeper lit the lamp. **It burned all night.** Ships saw it.");
  expect(answer.text()).toContain("[1] The lighthouse · lines 5-6");
  expect(bob.sees(answer)).toBe(true);
  expect(discord.refused()).toEqual([]);
});

test("Ada asks privately, and nobody else sees it", async () => {
  const { discord } = await openBot();
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "How long?", private: true });
  expect(answer.ephemeral).toBe(true);
  expect(discord.member({ name: "bob" }).sees(answer)).toBe(false);
});

test("Ada picks the article to look in while she types its title", async () => {
  const asked: (string | undefined)[] = [];
  const { discord } = await openBot({
    listArticles: async () => [
      fakeArticle(),
      fakeArticle({ path: "deep/harbour.md", metadata: { title: "The harbour" } }),
    ],
    answer: async (question, options) => {
      asked.push(options?.article);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const choices = await ada.autocomplete("ask", { question: "How deep?", article: "harb" }, "article");
  expect(choices.map(({ name }) => name)).toEqual(["The harbour"]);
  await ada.slash("ask", { question: "How deep?", article: choices[0]?.value ?? "" });
  await ada.slash("ask", { question: "How deep?", article: "the lighthouse" });
  const unknown = await ada.slash("ask", { question: "How deep?", article: "the moon" });
  expect(asked).toEqual(["deep/harbour.md", "lighthouse.txt"]);
  expect(unknown.text()).toContain("There is no article “the moon”");
});

test("Ada asks what no article answers, and is told so", async () => {
  const { discord } = await openBot({ answer: async (question) => fakeAbstention({ question }) });
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "Who won the cup?" });
  expect(answer.text()).toContain("The articles don't answer this.");
  expect(answer.text()).toContain("- The lighthouse");
});

test("the acknowledgement does not wait for the answer", async () => {
  let finish = () => {};
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { discord } = await openBot({
    answer: async (question) => {
      await working;
      return fakeAnswer({ question });
    },
  });
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "Slow?" }, { until: "acknowledged" });
  expect(answer.loading).toBe(true);
  finish();
  await answer.until((shown) => !shown.loading);
  expect(answer.text()).toContain("It burned all night.");
});

test("a person's mistake is explained; a fault of ours is told by an id that the log knows", async () => {
  const { discord, log } = await openBot({
    answer: async (question) => {
      if (question === "broken") throw new TypeError("x is undefined");
      throw new UserError("There is no index yet: an owner can make one with /reindex.");
    },
  });
  const ada = discord.member({ name: "ada" });
  expect((await ada.slash("ask", { question: "none" })).text()).toContain("There is no index yet");
  const failed = await ada.slash("ask", { question: "broken" });
  expect(failed.text()).not.toContain("undefined");
  const id = /\*\*([0-9a-f]{8})\*\*/.exec(failed.text())?.[1];
  expect(log.entries.filter(({ level }) => level === "error").map(({ fields }) => fields["failure"])).toEqual([id]);
});

test("nothing that an article or a member says pings anybody", async () => {
  const { discord } = await openBot({
    answer: async (question) => fakeAnswer({ question: `${question} <@1> @everyone` }),
  });
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "@everyone <@&5> who?" });
  expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
});
