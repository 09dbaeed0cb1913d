import { expect, test } from "vitest";
import { fakeAnswer } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("a mention with a question is answered as a reply, with typing shown", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.mention("@bot how long did the lamp burn?");
  expect(answer.text()).toContain("how long did the lamp burn?");
  expect(answer.text()).toContain("**The keeper lit the lamp.");
  expect(answer.pings.users).toEqual([]);
  expect(discord.channel("general").typing).toHaveLength(1);
  expect((await ada.click(answer, "More")).text()).toContain("[4]");
  expect(discord.refused()).toEqual([]);
});

test("a mention in a reply to the bot is asked together with the question before, and any other alone", async () => {
  const asked: unknown[] = [];
  const { discord } = await openBot({
    ...createLibrary(),
    answer: async (question, { earlier } = {}) => {
      asked.push([question, earlier]);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const answer = await ada.mention("@bot how do I trim the *wick*?");
  await bob.mention("@bot and why is that?", undefined, answer);
  await bob.mention("@bot and that?", undefined, ada.say("I like lamps"));
  ada.delete(answer);
  await bob.mention("@bot what of it?", undefined, answer);
  expect(asked).toEqual([
    ["how do I trim the *wick*?", undefined],
    ["and why is that?", "how do I trim the *wick*?"],
    ["and that?", undefined],
    ["what of it?", undefined],
  ]);
});

test("a mention is answered in a thread, too", async () => {
  const guilds = [{ name: "Library", channels: [{ name: "general", threads: ["the lamp"] }] }];
  const { discord } = await openBot(createLibrary(), { discord: { guilds } });
  const answer = await discord.member({ name: "ada" }).mention("how long did the lamp burn, @bot", "the lamp");
  expect(answer.text()).toContain("**The keeper lit the lamp.");
});

test("a mention without a question gets a hint", async () => {
  const { discord } = await openBot(createLibrary());
  expect((await discord.member({ name: "ada" }).mention("@bot")).text()).toContain("mention me with a question");
});

test("names, channels and emoji beside a question are not searched for, however it is asked", async () => {
  const asked: string[] = [];
  const { discord } = await openBot({
    ...createLibrary(),
    answer: async (question) => {
      asked.push(question);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  const typed = `<#${discord.channel("general").id}> how long <:lamp:123456789012345678> did it burn <@${bob.id}>`;
  await ada.mention(`@bot @bob ${typed}`);
  await ada.slash("ask", { question: typed });
  await ada.contextMenu("Find in articles", bob.say(`${typed} <t:1618953630:R>`));
  const article = await ada.select(await ada.slash("sources"), "The lighthouse");
  await ada.submit(await ada.click(article, "Ask about this article"), { question: typed });
  expect(asked).toEqual(Array.from({ length: 4 }, () => "how long did it burn"));
});

test("greetings, thanks and emoji get a hint instead of sources, and only their author sees it where that can be", async () => {
  const asked: string[] = [];
  const { discord, feedback } = await openBot({
    answer: async (question) => {
      asked.push(question);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  for (const said of ["@bot hello!", "thanks a lot @bot", "@bot @ada", "@bot <:wave:123456789012345678>"])
    expect((await ada.mention(said)).text()).toContain("mention me with a question");
  for (const said of ["lol", "<@123456789012345678>", "Vielen Dank!"]) {
    const hint = await ada.slash("ask", { question: said });
    expect([hint.ephemeral, hint.text()]).toEqual([true, expect.stringContaining("Nothing was asked")]);
  }
  const found = await ada.contextMenu("Find in articles", ada.say("ok 👍"));
  expect(found.text()).toContain("Nothing was asked");
  expect([asked, feedback.questions]).toEqual([[], []]);
  expect(discord.refused()).toEqual([]);
});

test("other bots, @everyone, the bot's role and replies to the bot trigger nothing", async () => {
  const asked: string[] = [];
  const { discord } = await openBot({
    answer: async (question) => {
      asked.push(question);
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada", permissions: ["MentionEveryone"] });
  const robot = discord.member({ name: "robot", bot: true });
  const answer = await ada.slash("ask", { question: "First?" });
  robot.say("@bot how long?");
  ada.say("@everyone how long?");
  ada.say("@bot-role how long?");
  ada.say("thank you!", { replyTo: answer, ping: true });
  await ada.mention("@bot last?");
  expect(asked).toEqual(["First?", "last?"]);
});

test("a question that is too long is told, not cut in silence", async () => {
  const { discord } = await openBot(createLibrary());
  const answer = await discord.member({ name: "ada" }).mention(`@bot ${"why ".repeat(200)}`);
  expect(answer.text()).toContain("ask with at most 500");
});

test("where the bot may not write, it keeps silent and goes on", async () => {
  const guilds = [{ name: "Library", channels: ["general", { name: "quiet", deny: ["SendMessages" as const] }] }];
  const { discord, log } = await openBot(createLibrary(), { discord: { guilds } });
  const ada = discord.member({ name: "ada" });
  ada.say("@bot how long?", { channel: "quiet" });
  expect((await ada.mention("@bot how long?")).text()).toContain("**The keeper lit the lamp.");
  await expect.poll(() => log.entries.some(({ message }) => message === "A mention could not be answered")).toBe(true);
});

test("the message may be gone before it is answered", async () => {
  let finish = () => {};
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { discord, log } = await openBot({
    answer: async (question) => {
      await working;
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const said = ada.say("@bot how long?");
  await expect.poll(() => discord.channel("general").typing.length).toBe(1);
  ada.delete(said);
  finish();
  await expect.poll(() => log.entries.some(({ message }) => message === "A mention could not be answered")).toBe(true);
  expect((await ada.slash("ask", { question: "Still there?" })).text()).toContain("It burned all night.");
});
