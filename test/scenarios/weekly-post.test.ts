import { expect, test } from "vitest";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import type { GuildOptions } from "../simulator/places.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const HOUR = 60 * 60 * 1000;
const GUILDS: readonly GuildOptions[] = [
  {
    name: "Library",
    channels: [
      "general",
      "news",
      { name: "keepers", denyEveryone: ["ViewChannel"] },
      { name: "staff", denyEveryone: ["ViewChannel"] },
    ],
  },
  { name: "Museum", channels: ["hall"] },
];
const menu = (setting: string) => ({ menu: `setting:${setting}` });

/** When the first post is due: at nine on the day after tomorrow, so that it does not matter when a day ends meanwhile. */
const due = new Date(Date.now() + 48 * HOUR);
due.setUTCHours(9, 0, 0, 0);
const after = (hours: number) => new Date(due.getTime() + hours * HOUR);

/** A server in which something was asked today, and whose owner wants to read of it then. */
async function openServer(channel = "news") {
  const settings = fakeSettings();
  const owners = fakeAuthoring();
  const feedback = fakeFeedback();
  const library = createLibrary();
  const opened = await openBot(library, { discord: { guilds: GUILDS }, settings, owners, feedback });
  const { discord } = opened;
  const owner = discord.member({ name: "owner", permissions: ["ManageGuild"] });
  const ada = discord.member({ name: "ada" });
  await ada.slash("ask", { question: "Who won the cup?" });
  await ada.slash("ask", { question: "Who won my secret cup?", private: true });
  await ada.slash("ask", { question: "Who hid the keepers' cup?" }, { channel: "keepers" });
  const refused = await ada.slash("ask", { question: "Who lost the cup?" });
  await ada.click(refused, "Tell the owners");
  const answer = await ada.slash("ask", { question: "How long did the lamp burn?" });
  await ada.click(answer, "Not helpful");
  const panel = await owner.slash("settings");
  await owner.select(panel, discord.channel(channel).id, menu("weeklyChannel"));
  await owner.select(panel, String(due.getUTCDay()), menu("weeklyDay"));
  return {
    ...opened,
    settings,
    owners,
    owner,
    ada,
    panel,
    restart: (weeklyPosts = owners.weeklyPosts) =>
      startIn(discord, library, { settings, owners: { ...owners, weeklyPosts }, feedback }),
    posts: () =>
      discord
        .channel(channel)
        .messages()
        .filter(({ message }) => message.author.bot && message.interaction === undefined),
  };
}

test("what was asked in seven days is posted once, at the hour that an owner chose, with a chart and a table", async () => {
  const { discord, bot, posts, owner, ada } = await openServer();
  await bot.postWeekly(after(-0.1));
  expect(posts()).toEqual([]);
  await bot.postWeekly(after(0));
  await bot.postWeekly(after(1));
  const [post, ...others] = posts();
  expect(others).toEqual([]);
  const text = post?.text() ?? "";
  expect(text).toMatch(/^### Questions from .+ to .+/);
  expect(text).toContain("5 questions");
  expect(text).toContain("Who won the cup?");
  expect(text).toMatch(/The lighthouse.* · 1 not helpful, 0 helpful/);
  expect(post?.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(post?.message.attachments.map(({ filename }) => filename)).toEqual([
    "questions-by-day.png",
    "questions-7-days.csv",
  ]);
  if (post === undefined) throw new Error("Nothing was posted.");
  expect((await ada.click(post, "Dismiss")).text()).toMatch(/Manage Server/);
  expect((await owner.click(post, "Dismiss")).text()).toContain("is listed no more");
  await bot.postWeekly(after(7 * 24));
  expect(posts()).toHaveLength(1);
  expect(discord.refused()).toEqual([]);
});

test("where others than owners read, no private question, no request and nothing from a closed channel is posted", async () => {
  const { bot, posts } = await openServer();
  await bot.postWeekly(after(0));
  const [post] = posts();
  const [, table] = post?.message.attachments ?? [];
  const all = `${post?.text()}\n${Buffer.from(table?.bytes ?? []).toString()}\n${JSON.stringify(post?.json())}`;
  for (const word of ["secret", "keepers' cup", "request,"]) expect(all).not.toContain(word);
  expect(all).toContain("2 further questions were not answered: they were asked in private");
  expect(all).toContain("1 question was sent to the owners");
});

test("a closed owners' channel is shown all that /insights shows: closed channels and requests, and no private question", async () => {
  const { discord, bot, owner, panel, posts } = await openServer("staff");
  await owner.select(panel, discord.channel("staff").id, menu("ownersChannel"));
  await bot.postWeekly(after(0));
  const text = posts()[0]?.text();
  expect(text).toContain("Who hid the keepers' cup?");
  expect(text).toContain("Sent to the owners");
  expect(text).toContain("1 private question was not answered");
  expect(text).not.toContain("secret");
});

test("an owners' channel in which everybody reads is shown what everybody may know", async () => {
  const { discord, bot, owner, panel, posts } = await openServer();
  await owner.select(panel, discord.channel("news").id, menu("ownersChannel"));
  await bot.postWeekly(after(0));
  expect(posts()[0]?.text()).not.toContain("keepers' cup");
});

test("what was missed is posted once within a day, by one of two processes, and later than that not at all", async () => {
  const { bot, posts, restart } = await openServer();
  const { bot: other } = await restart();
  await Promise.all([bot.postWeekly(after(23.9)), other.postWeekly(after(23.9))]);
  expect(posts()).toHaveLength(1);
  await bot.stop();
  const { bot: next } = await restart();
  await next.postWeekly(after(23.95));
  await next.postWeekly(after(7 * 24 + 24));
  expect(posts()).toHaveLength(1);
});

test("a bot that was moved without what it knew of the last post makes none twice", async () => {
  const { discord, bot, settings, feedback, posts } = await openServer();
  await bot.postWeekly(after(0));
  await bot.stop();
  const { bot: moved } = await startIn(discord, createLibrary(), { settings, feedback });
  await moved.postWeekly(after(1));
  expect(posts()).toHaveLength(1);
});

test("a bot that is told to leave finishes the post that it has begun, and leaves the others to its next start", async () => {
  const { discord, bot, settings, owners, posts, restart } = await openServer();
  await bot.stop();
  const museum = discord.guildIds[1] ?? "";
  const hall = discord.channel("hall");
  const { weeklyPosts } = owners;
  let stopped: Promise<void> | undefined;
  const { bot: leaving } = await restart({
    ...weeklyPosts,
    async claim(claim) {
      const isOurs = await weeklyPosts.claim(claim);
      if (isOurs) stopped ??= leaving.stop();
      return isOurs;
    },
  });
  await settings.change(museum, { weeklyChannel: hall.id, weeklyDay: due.getUTCDay() });
  await weeklyPosts.claim({ guildId: museum, due: after(-7 * 24).toISOString(), claimedAt: after(0).toISOString() });
  await discord.member({ name: "eve", guild: "Museum" }).slash("ask", { question: "Who won the cup?", private: true });
  const made = () => posts().length + hall.messages().filter(({ message }) => message.interaction === undefined).length;
  discord.faults.delay(300, { method: "POST", path: /channels\/\d+\/messages/ });
  const posting = leaving.postWeekly(after(0));
  await expect.poll(() => stopped !== undefined, { timeout: 60_000 }).toBe(true);
  await stopped;
  expect(made()).toBe(1);
  await posting;
  const { bot: next } = await restart();
  await next.postWeekly(after(1));
  expect(made()).toBe(2);
});

test("a post whose process was killed over it is made by the next, when its time is over, and then no more", async () => {
  const { discord, bot, posts, owners } = await openServer();
  const claim = { guildId: discord.guildIds[0] ?? "", due: due.toISOString(), claimedAt: after(0).toISOString() };
  expect(await owners.weeklyPosts.claim(claim)).toBe(true);
  await bot.postWeekly(after(0.1));
  expect(posts()).toEqual([]);
  await bot.postWeekly(after(1));
  expect(posts()).toHaveLength(1);
  await bot.postWeekly(after(2));
  expect(posts()).toHaveLength(1);
});

test("a post is made although it cannot be kept that it was, and the log says that it may be made twice", async () => {
  const { restart, bot, posts, owners } = await openServer();
  await bot.stop();
  const full = () => Promise.reject(new Error("The disk is full."));
  const { bot: next, log } = await restart({ ...owners.weeklyPosts, confirm: full });
  await next.postWeekly(after(0));
  expect(posts()).toHaveLength(1);
  expect(log.entries.map(({ message }) => message)).toContain(
    "It could not be kept that a weekly post was made: it may be made twice",
  );
});

test("what could not be posted is tried again, and /doctor names what is missing", async () => {
  const { discord, bot, owner, posts, log } = await openServer();
  discord.faults.fail({ method: "POST", path: /messages/, status: 400 });
  await bot.postWeekly(after(0));
  expect(log.entries.map(({ message }) => message)).toContain("A weekly post could not be made");
  await bot.postWeekly(after(1));
  expect(posts()).toHaveLength(1);
  discord.channel("news").deny("AttachFiles");
  const told = await (await owner.slash("doctor")).until((answer) => answer.text().includes("attach"));
  expect(told.text()).toContain("In #news I may not attach files");
});

test("a week in which nothing was asked, or a server that wants no post, has none", async () => {
  const { bot, owner, panel, posts } = await openServer();
  await bot.postWeekly(after(14 * 24));
  expect(posts()).toEqual([]);
  await owner.select(panel, [], menu("weeklyChannel"));
  await bot.postWeekly(after(0));
  expect(posts()).toEqual([]);
});

test("an owner who chooses a time that has just been gets the first post a week later", async () => {
  const { discord, bot, owner, panel, posts } = await openServer();
  const now = new Date();
  await owner.select(panel, String(now.getUTCDay()), menu("weeklyDay"));
  await owner.select(panel, String(now.getUTCHours()), menu("weeklyHour"));
  await bot.postWeekly(now);
  expect(posts()).toEqual([]);
  await bot.postWeekly(new Date(now.getTime() + 7 * 24 * HOUR));
  expect(posts()).toHaveLength(1);
  expect(discord.refused()).toEqual([]);
});
