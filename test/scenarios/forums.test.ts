import { expect, test } from "vitest";
import type { AskOptions, GuardedLibrary, Library } from "../../src/conversation/library.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeClosest } from "../fakes/library.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import type { GuildOptions } from "../simulator/places.ts";
import type { Discord } from "../simulator/start.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const TITLE = "How long did the lamp burn?";
const HELP = { channel: "help" };
/** Nothing here is fast on a busy machine. */
const PATIENCE = { timeout: 60_000 };
const GUILDS: readonly GuildOptions[] = [
  {
    name: "Library",
    botMay: ["ManageThreads"],
    channels: [
      { name: "general" },
      { name: "help", tags: ["Solved", "Bug", "-", "Old"] },
      { name: "ideas", tags: ["Solved"] },
    ],
  },
];
const menu = (setting: string) => ({ menu: `setting:${setting}` });

/** A server whose owner has chosen the forum `help` and its tag `Solved`. */
async function openForum(given: Partial<Library & GuardedLibrary> = {}, askCooldown = 0) {
  const settings = fakeSettings();
  const owners = fakeAuthoring();
  const feedback = fakeFeedback();
  const library = { ...createLibrary(), ...given };
  const opened = await openBot(library, { discord: { guilds: GUILDS }, settings, owners, feedback, askCooldown });
  const { discord } = opened;
  const owner = discord.member({ name: "owner", permissions: ["ManageGuild"] });
  const panel = await owner.slash("settings");
  await owner.select(panel, discord.channel("help").id, menu("forums"));
  await owner.select(panel, "Solved", menu("helpedTag"));
  return {
    ...opened,
    settings,
    owners,
    owner,
    panel,
    ada: discord.member({ name: "ada" }),
    bob: discord.member({ name: "bob" }),
    restart: () => startIn(discord, library, { settings, owners, feedback }),
  };
}

/** A library whose answers, but for what lies below the lamp, come when the test says so. */
function heldLibrary() {
  let answerNow = () => {};
  const answering = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const lighthouse = createLibrary();
  const library: Partial<Library> = {
    async answer(question, options) {
      if (!question.includes("below")) await answering;
      return lighthouse.answer?.(question, options) ?? fakeClosest({ question });
    },
  };
  return { library, answerNow };
}

const answersIn = (discord: Discord, title: string) =>
  discord
    .channel(title)
    .messages()
    .filter(({ message }) => message.author.bot);

const textsIn = (discord: Discord, title: string) => answersIn(discord, title).map((answer) => answer.text());

/** The answer below a post. */
async function answerIn(discord: Discord, title: string) {
  await expect.poll(() => answersIn(discord, title).length, PATIENCE).toBe(1);
  const [answer] = answersIn(discord, title);
  if (answer === undefined) throw new Error(`The post "${title}" has no answer.`);
  return answer;
}

/** Resolves when all posts so far have been seen to: a later one is answered, and the bot has left. */
async function settle({ discord, bot, ada }: Pick<Awaited<ReturnType<typeof openForum>>, "discord" | "bot" | "ada">) {
  ada.post("Who lived below the lamp?", "The last post.", HELP);
  await answerIn(discord, "Who lived below the lamp?");
  await bot.stop();
}

test("a new post in a chosen forum is answered once, from its title, at the strict step, without a ping", async () => {
  const asked: [string, AskOptions][] = [];
  const lighthouse = createLibrary();
  const opened = await openForum({
    answer: async (question, options = {}) => {
      asked.push([question, options]);
      return lighthouse.answer?.(question, options) ?? fakeClosest({ question });
    },
  });
  const { discord, ada, owners, feedback } = opened;
  const post = ada.post(TITLE, "It is for my homework.", { ...HELP, tags: ["Bug"] });
  const answer = await answerIn(discord, TITLE);
  expect(answer.repliesTo).toBe(post.id);
  expect(answer.text()).toContain("It burned all night.");
  expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(answer.buttons().map(({ label }) => label)).toEqual(
    expect.arrayContaining(["More", "This helped", "Not helpful"]),
  );
  expect(asked[0]).toEqual([TITLE, expect.objectContaining({ strictness: "strict" })]);
  await settle(opened);
  expect(answersIn(discord, TITLE)).toHaveLength(1);
  expect(owners.posted.kept.map(({ messageId }) => messageId)).toContain(answer.id);
  expect(JSON.stringify(feedback.records)).toContain(TITLE);
  expect(discord.refused()).toEqual([]);
});

test("nothing is said, and nothing kept, where the answer is not sure, in other forums, and of titles that ask nothing", async () => {
  const lighthouse = createLibrary();
  const opened = await openForum({
    answer: async (question, options = {}) =>
      question.includes("bright")
        ? fakeClosest({ question })
        : (lighthouse.answer?.(question, options) ?? fakeClosest({ question })),
  });
  const { discord, ada, feedback } = opened;
  const titles = [
    "How bright was the lamp?",
    "Who won the cup?",
    "@everyone <@123456789012345678> <@&123456789012345678>",
  ];
  for (const title of titles) ada.post(title, "Please help.", HELP);
  ada.post(TITLE, "In another forum.", { channel: "ideas" });
  await settle(opened);
  for (const title of [...titles, TITLE]) expect(textsIn(discord, title)).toEqual([]);
  const records = feedback.records;
  expect(records.map((record) => record.question)).toEqual(["Who lived below the lamp?"]);
  expect(discord.requests.filter(({ path }) => path.includes("/typing"))).toEqual([]);
});

test("a post in which another person has replied meanwhile is left to people; its author and other bots do not count", async () => {
  const { library, answerNow } = heldLibrary();
  const opened = await openForum(library);
  const { discord, ada, bob } = opened;
  const robot = discord.member({ name: "robot", bot: true });
  ada.post("Taken?", "Please.", HELP);
  ada.post("Still free?", "Please.", HELP);
  ada.post("From a bot?", "News.", HELP);
  robot.post("Robots ask?", "News.", HELP);
  bob.say("I know it.", { channel: "Taken?" });
  ada.say("It is urgent.", { channel: "Still free?" });
  robot.say("Thank you for your post.", { channel: "Still free?" });
  answerNow();
  await answerIn(discord, "Still free?");
  await settle(opened);
  expect(textsIn(discord, "Taken?")).toEqual([]);
  expect(discord.channel("Robots ask?").messages()).toHaveLength(1);
});

test("a post that was closed or locked meanwhile is let be, and not opened again by an answer", async () => {
  const { library, answerNow } = heldLibrary();
  const opened = await openForum(library);
  const { discord, ada } = opened;
  const titles = ["Never mind?", "Not here?"];
  for (const title of titles) ada.post(title, "Please.", HELP);
  discord.channel("Never mind?").archive();
  discord.channel("Not here?").lock();
  answerNow();
  await settle(opened);
  for (const title of titles) expect(textsIn(discord, title)).toEqual([]);
});

test("a post of a forum that owners take back while its answer is composed is let be", async () => {
  const { library, answerNow } = heldLibrary();
  const opened = await openForum(library);
  const { discord, ada, owner, panel } = opened;
  const [help, ideas] = [discord.channel("help").id, discord.channel("ideas").id];
  await owner.select(panel, [help, ideas], menu("forums"));
  ada.post("An idea?", "Please.", { channel: "ideas" });
  ada.post("Need help?", "Please.", HELP);
  await owner.select(panel, [help], menu("forums"));
  answerNow();
  await answerIn(discord, "Need help?");
  await settle(opened);
  expect(textsIn(discord, "An idea?")).toEqual([]);
});

test("a post is never answered twice: by two processes, when events are repeated, or after a restart", async () => {
  const opened = await openForum();
  const { discord, ada, bot, restart } = opened;
  await restart();
  ada.post(TITLE, "Two of you hear of this.", HELP);
  await answerIn(discord, TITLE);
  discord.faults.gateway.drop();
  await expect.poll(() => discord.gateway.counts.resumed, PATIENCE).toBe(2);
  await bot.stop();
  const { bot: third } = await restart();
  await settle({ discord, bot: third, ada });
  expect(answersIn(discord, TITLE)).toHaveLength(1);
});

test("a post from before the bot was there is let be; one from while its connection was lost is answered", async () => {
  const opened = await openForum();
  const { discord, ada, bot, restart } = opened;
  await bot.stop();
  ada.post("Before?", "Nobody is there.", HELP);
  const { bot: next } = await restart();
  discord.faults.gateway.drop();
  ada.post("Meanwhile?", "Nobody hears me.", HELP);
  await answerIn(discord, "Meanwhile?");
  await settle({ discord, bot: next, ada });
  expect(textsIn(discord, "Before?")).toEqual([]);
});

test("a post is answered when its first message is there, which comes later", async () => {
  const { discord, ada } = await openForum();
  const begin = ada.openPost(TITLE, HELP);
  await expect.poll(() => discord.requests.some(({ path }) => path.endsWith("/messages")), PATIENCE).toBe(true);
  begin("With a large picture.");
  await expect.poll(() => answersIn(discord, TITLE).length, PATIENCE).toBe(1);
  expect(discord.refused()).toEqual([]);
});

test("a post whose first message mentions the bot is answered as every mention is, and not a second time", async () => {
  const opened = await openForum();
  const { discord, ada } = opened;
  ada.post(TITLE, "@bot how long did the lamp burn?", HELP);
  const answer = await answerIn(discord, TITLE);
  expect(answer.buttons().map(({ label }) => label)).toContain("Helpful");
  await settle(opened);
  expect(answersIn(discord, TITLE)).toHaveLength(1);
});

test("posts that are deleted, or where the bot may not read or write, are let be without a word in the log", async () => {
  const opened = await openForum();
  const { discord, ada, log } = opened;
  discord.faults.delay(50, { method: "POST", path: /channels\/\d+\/messages/ });
  ada.delete(ada.post("Gone soon?", "Oh, never mind.", HELP));
  ada.post("Gone whole?", "Oh, never mind.", HELP);
  discord.channel("Gone whole?").delete();
  await settle(opened);
  expect(textsIn(discord, "Gone soon?")).toEqual([]);
  const { bot } = await opened.restart();
  for (const permission of ["SendMessagesInThreads", "ReadMessageHistory", "ViewChannel"] as const) {
    discord.channel("help").deny(permission);
    ada.post(`Without ${permission}?`, "Please.", HELP);
    await expect
      .poll(() => discord.requests.at(-1)?.path, PATIENCE)
      .toContain(discord.channel(`Without ${permission}?`).id);
    expect(textsIn(discord, `Without ${permission}?`)).toEqual([]);
  }
  await bot.stop();
  expect(log.entries.filter(({ level, message }) => level !== "debug" && message.includes("post"))).toEqual([]);
});

test("fifty posts in a moment are all answered, each once", async () => {
  const { discord } = await openForum();
  const titles = Array.from({ length: 50 }, (_, n) => `How long did lamp ${n} burn?`);
  for (const [n, title] of titles.entries()) discord.member({ name: `member ${n}` }).post(title, "Please.", HELP);
  await expect
    .poll(() => titles.map((title) => answersIn(discord, title).length), PATIENCE)
    .toEqual(titles.map(() => 1));
  expect(discord.refused()).toEqual([]);
});

test("a title of pings and markdown pings nobody and is shown as it was typed", async () => {
  const { discord, ada } = await openForum();
  const title = `@everyone ${"<@1> @here ".repeat(5)}**How** ||long|| [did](https://a.example) it burn?`;
  ada.post(title, "Please.", HELP);
  const answer = await answerIn(discord, title);
  expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
  const [question] = answer.text().split("\n");
  expect(question).toContain("\\*\\*How\\*\\*");
  expect(question).not.toMatch(/@(?:everyone|here)|<@/);
  expect(discord.refused()).toEqual([]);
});

test("a server that the operator does not serve has no post answered, whatever its owners chose before", async () => {
  const { discord, bot, settings, owners, ada } = await openForum();
  await bot.stop();
  const elsewhere = ["123456789012345678"];
  const { bot: other } = await startIn(discord, createLibrary(), { settings, owners, guilds: elsewhere });
  ada.post(TITLE, "Please.", HELP);
  expect((await ada.slash("ask", { question: TITLE })).text()).toContain("answers in other servers");
  await other.stop();
  expect(textsIn(discord, TITLE)).toEqual([]);
});

test("who opens many posts in a row is answered as often as who asks many questions, and told nothing of it", async () => {
  const { discord, ada, bob, bot } = await openForum({}, 3600);
  const titles = Array.from({ length: 8 }, (_, n) => `How long did lamp ${n} burn?`);
  for (const title of titles) ada.post(title, "Please.", HELP);
  bob.post(TITLE, "Please.", HELP);
  await answerIn(discord, TITLE);
  // Who then asks in words is told: nothing has told them before.
  ada.say("@bot how long did the lamp burn?", { channel: "general" });
  await expect.poll(() => textsIn(discord, "general").join(), PATIENCE).toContain("you can ask again");
  await bot.stop();
  expect(titles.map((title) => answersIn(discord, title).length)).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  expect(discord.refused()).toEqual([]);
});

test("This helped marks the post and counts a vote, for its author and owners alone", async () => {
  const { discord, ada, bob, owner, feedback } = await openForum();
  ada.post(TITLE, "Please.", { ...HELP, tags: ["Bug"] });
  const answer = await answerIn(discord, TITLE);
  const refused = await bob.click(answer, "This helped");
  expect(refused.ephemeral).toBe(true);
  expect(refused.text()).toContain("Only whoever opened this post");
  expect(discord.channel(TITLE).tags()).toEqual(["Bug"]);
  const told = await ada.click(answer, "This helped");
  expect(told.ephemeral).toBe(true);
  expect(told.text()).toContain("marked with **Solved** now");
  expect(discord.channel(TITLE).tags()).toEqual(["Solved", "Bug"]);
  expect((await owner.click(answer, "This helped")).text()).toContain("already");
  const votes = feedback.records.filter(({ type }) => type === "vote");
  expect(votes.map((vote) => vote.type === "vote" && vote.helpful)).toEqual([true, true]);
  expect(discord.refused()).toEqual([]);
});

test("who may not mark a post, or finds no such tag any more, is told so privately; so are owners by /doctor", async () => {
  const { discord, ada, owner } = await openForum();
  ada.post(TITLE, "Please.", HELP);
  const answer = await answerIn(discord, TITLE);
  const forum = discord.channel("help");
  forum.deny("ManageThreads");
  const refused = await ada.click(answer, "This helped");
  expect([refused.ephemeral, refused.text()]).toEqual([true, expect.stringContaining("manage threads and posts")]);
  expect((await owner.slash("doctor")).text()).toContain("In #help I may not manage threads and posts");
  forum.setTags("Bug");
  expect((await ada.click(answer, "This helped")).text()).toContain("has no tag “Solved” any more");
  const lacking = await (await owner.slash("doctor")).until((told) => told.text().includes("Solved"));
  expect(lacking.text()).toContain("The forum #help has no tag “Solved”: add it there");
  forum.delete();
  const gone = await (await owner.slash("doctor")).until((told) => told.text().includes("gone"));
  expect(gone.text()).toContain(`The channel ${forum.id} of the settings is gone`);
});

test("who presses where the bot sees the forum no more is told that it may not mark posts, and no fault is logged", async () => {
  const { discord, ada, log } = await openForum();
  ada.post(TITLE, "Please.", HELP);
  const answer = await answerIn(discord, TITLE);
  discord.channel("help").deny("ViewChannel");
  const refused = await ada.click(answer, "This helped");
  expect([refused.ephemeral, refused.text()]).toEqual([true, expect.stringContaining("manage threads and posts")]);
  expect(log.entries.filter(({ level }) => level === "error")).toEqual([]);
});

test("a post that is closed and stays so, or still has a tag that its forum lost, is marked all the same; one with five tags is not", async () => {
  const { discord, ada } = await openForum();
  const tags = ["Solved", "Bug", "One", "Two", "Three", "Four"];
  discord.channel("help").setTags(...tags, "Old");
  ada.post("Full?", "Please.", { ...HELP, tags: tags.slice(1) });
  ada.post(TITLE, "Please.", { ...HELP, tags: ["Old"] });
  const full = await answerIn(discord, "Full?");
  expect((await ada.click(full, "This helped")).text()).toContain("as many tags as Discord allows");
  const answer = await answerIn(discord, TITLE);
  discord.channel("help").setTags(...tags);
  discord.channel(TITLE).archive();
  expect((await ada.click(answer, "This helped")).text()).toContain("marked with **Solved**");
  expect(discord.channel(TITLE).tags()).toEqual(["Solved"]);
  expect(discord.channel(TITLE).isArchived()).toBe(true);
});

test("without a tag the answer has the usual buttons, and the settings offer the chosen forums' tags alone", async () => {
  const { discord, ada, owner, panel } = await openForum();
  const offered = () =>
    panel
      .menus()
      .find(({ custom_id }) => custom_id === "setting:helpedTag")
      ?.options.map(({ label }) => label);
  expect(offered()).toEqual(["No tag", "Solved", "Bug", "Old"]);
  await owner.select(panel, "No tag", menu("helpedTag"));
  ada.post(TITLE, "Please.", HELP);
  const answer = await answerIn(discord, TITLE);
  expect(answer.buttons().map(({ label }) => label)).toEqual(expect.arrayContaining(["Helpful", "Not helpful"]));
  await owner.select(panel, [], menu("forums"));
  expect(offered()).toEqual(["No tag"]);
});

test("an answer shows what everyone in the forum may see, whatever its author may", async () => {
  const audiences: string[][] = [];
  const { discord, ada } = await openForum();
  const lighthouse = createLibrary();
  const { bot } = await startIn(
    discord,
    {
      ...lighthouse,
      seenBy: (audience) => {
        audiences.push([...audience.channelIds]);
        return {
          answer: async (question, options) => lighthouse.answer?.(question, options) ?? fakeClosest({ question }),
          listArticles: async () => [],
          readArticle: async () => undefined,
          generation: async () => "gen-1",
          reindex: () => Promise.reject(new Error("Nobody asked for it.")),
          suggestQuestions: () => [],
        };
      },
    },
    { settings: fakeSettings({ forums: [discord.channel("help").id] }) },
  );
  ada.post(TITLE, "Please.", HELP);
  await answerIn(discord, TITLE);
  const [guild = ""] = discord.guildIds;
  expect(guild).not.toBe("");
  expect(audiences).toContainEqual([discord.channel(TITLE).id, discord.channel("help").id]);
  await bot.stop();
});
