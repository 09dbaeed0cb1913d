import { expect, test } from "vitest";
import type { AccessRule } from "../../src/access/access-rules.ts";
import { createSeenLibrary } from "../../src/app/library/seen-library.ts";
import { fakeReport } from "../fakes/library.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { openCorpus, parts } from "../retrieval/small-corpus.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import { startIn } from "./open-bot.ts";

closeAfterEach();

const ARTICLES = [
  {
    path: "tower.txt",
    title: "The tower of Aldmouth",
    text: "The tower of Aldmouth was built in 1834 by Robert Stevens. Visitors climb 214 steps on Sundays.",
  },
  {
    path: "staff/vault.txt",
    title: "The vault of Aldmouth",
    text: "The vault of Aldmouth is opened with the code Quandrint. Only the keeper Agnes Moir knows where it is.",
  },
];
const OPEN = "Who built the tower of Aldmouth?";
const SECRET = "With which code is the vault of Aldmouth opened?";
const SECRET_WORDS = /Quandrint|The vault of Aldmouth|Agnes|staff\//;

/** The bot with a folder that the role `staff` alone may see, which may alone read the channel `office`. */
async function openPlace() {
  const store = await openCorpus(ARTICLES);
  const discord = await openDiscord({
    guilds: [
      {
        name: "Library",
        roles: ["staff", "readers"],
        channels: [
          { name: "general", threads: ["chat"] },
          { name: "office", denyEveryone: ["ViewChannel"], letIn: ["staff"], threads: ["desk"] },
          { name: "lounge", denyEveryone: ["ViewChannel"], letIn: ["staff", "readers"] },
          { name: "help", tags: [] },
          { name: "staff help", denyEveryone: ["ViewChannel"], letIn: ["staff"], tags: [] },
        ],
      },
      { name: "Museum", channels: ["hall"] },
    ],
  });
  let rules: readonly AccessRule[] = [];
  const library = createSeenLibrary({
    store: { use: (work) => work(store), refresh: async () => {}, close: async () => {} },
    parts,
    thresholds: parts.weights.thresholds,
    rules: () => rules,
    reindex: async () => fakeReport(),
  });
  const forums = ["help", "staff help"].map((name) => discord.channel(name).id);
  const settings = fakeSettings({ forums, weeklyChannel: discord.channel("general").id });
  const bot = await startIn(discord, library, { settings });
  const staffId = discord.roleId("staff");
  const hide = (rule: Partial<AccessRule> = { roles: new Set([staffId]) }) => {
    rules = [{ folder: "staff", line: 1, ...rule }];
  };
  return {
    discord,
    ...bot,
    hide,
    keeper: discord.member({ name: "keeper", roles: ["staff"] }),
    guest: discord.member({ name: "guest" }),
    owner: discord.member({ name: "owner", permissions: ["Administrator"] }),
  };
}

test("a member sees in private what their roles may see, and an administrator everything", async () => {
  const { keeper, guest, owner, hide } = await openPlace();
  hide();
  for (const member of [keeper, owner])
    expect((await member.slash("ask", { question: SECRET, private: true })).text()).toContain("Quandrint");
  expect((await guest.slash("ask", { question: SECRET, private: true })).text()).not.toMatch(SECRET_WORDS);
  expect((await guest.slash("ask", { question: OPEN, private: true })).text()).toContain("Stevens");
});

test("a public answer shows what everyone who can read the channel may see, whoever asks", async () => {
  const { keeper, hide } = await openPlace();
  hide();
  for (const channel of ["general", "chat", "lounge"]) {
    expect((await keeper.slash("ask", { question: SECRET }, { channel })).text()).not.toMatch(SECRET_WORDS);
    expect((await keeper.mention(`@bot ${SECRET}`, channel)).text()).not.toMatch(SECRET_WORDS);
  }
  for (const channel of ["office", "desk"]) {
    expect((await keeper.slash("ask", { question: SECRET }, { channel })).text()).toContain("Quandrint");
    expect((await keeper.mention(`@bot ${SECRET}`, channel)).text()).toContain("Quandrint");
  }
});

test("a post is answered from what everyone in its forum may see, whoever opened it", async () => {
  const { discord, bot, keeper, hide } = await openPlace();
  hide();
  const answers = (title: string) => discord.channel(title).messages().slice(1);
  keeper.post(SECRET, "I forgot it.", { channel: "help" });
  keeper.post(`${SECRET} Please.`, "I forgot it.", { channel: "staff help" });
  keeper.post(OPEN, "For a tour.", { channel: "help" });
  const patience = { timeout: 60_000 };
  await expect.poll(() => answers(`${SECRET} Please.`)[0]?.text(), patience).toContain("Quandrint");
  await expect.poll(() => answers(OPEN)[0]?.text(), patience).toContain("Stevens");
  await bot.stop();
  expect(answers(SECRET)).toEqual([]);
});

test("a weekly post names no article that someone in its channel may not see", async () => {
  const { discord, bot, keeper, hide } = await openPlace();
  for (const question of [SECRET, OPEN]) await keeper.click(await keeper.slash("ask", { question }), "Not helpful");
  hide();
  const due = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
  due.setUTCDate(due.getUTCDate() - ((due.getUTCDay() + 6) % 7));
  due.setUTCHours(9, 0, 0, 0);
  await bot.postWeekly(new Date(due.getTime() - 7 * 24 * 60 * 60 * 1000));
  await bot.postWeekly(due);
  const post = discord.channel("general").messages().at(-1);
  expect(post?.text()).toContain("The tower of Aldmouth · 1 not helpful");
  expect(post?.text()).not.toMatch(SECRET_WORDS);
});

test("a folder can be for one server, or one channel and its threads, alone", async () => {
  const { discord, keeper, hide } = await openPlace();
  const [home = ""] = discord.guildIds;
  const visitor = discord.member({ name: "visitor", guild: "Museum", permissions: ["Administrator"] });
  hide({ servers: new Set([home]) });
  expect((await keeper.slash("ask", { question: SECRET })).text()).toContain("Quandrint");
  expect((await visitor.slash("ask", { question: SECRET, private: true }, { channel: "hall" })).text()).not.toMatch(
    SECRET_WORDS,
  );
  hide({ channels: new Set([discord.channel("office").id]) });
  expect((await keeper.slash("ask", { question: SECRET }, { channel: "desk" })).text()).toContain("Quandrint");
  expect((await keeper.slash("ask", { question: SECRET, private: true })).text()).not.toMatch(SECRET_WORDS);
});

test("the list of articles, help and what is offered while typing know nothing of the hidden ones", async () => {
  const { keeper, guest, hide } = await openPlace();
  hide();
  expect((await keeper.slash("sources")).text()).toContain("2 articles");
  expect((await guest.slash("sources")).text()).toContain("1 article");
  expect((await guest.slash("sources")).text()).not.toMatch(SECRET_WORDS);
  expect((await guest.slash("help")).text()).toContain("1 article");
  const choices = async (who: typeof guest, values: Record<string, string | boolean>) =>
    (await who.autocomplete("ask", values, "article")).map(({ name }) => name);
  expect(await choices(guest, { question: "?", article: "vault" })).toEqual([]);
  expect(await choices(keeper, { question: "?", article: "vault" })).toEqual([]);
  expect(await choices(keeper, { question: "?", private: true, article: "vault" })).toEqual(["The vault of Aldmouth"]);
});

test("buttons of messages from before a rule show nothing that it hides", async () => {
  const { keeper, guest, hide } = await openPlace();
  const answered = await keeper.slash("ask", { question: SECRET });
  const list = await guest.slash("sources");
  hide();
  expect((await guest.click(answered, "Context")).text()).not.toMatch(SECRET_WORDS);
  expect((await keeper.click(answered, "Context")).text()).toContain("Quandrint");
  const opened = await guest.select(list, "The vault of Aldmouth");
  expect(opened.text()).toMatch(/no longer there/);
  expect((await guest.click(answered, "Helpful")).text()).not.toMatch(SECRET_WORDS);
});

test("a private answer is not shared with a channel that may not see all of it", async () => {
  const { discord, keeper, hide } = await openPlace();
  hide();
  const secret = await keeper.slash("ask", { question: SECRET, private: true });
  const refused = await keeper.click(secret, "Share");
  expect(refused.text()).toMatch(/Not everyone here may see/);
  const asked = keeper.say(SECRET);
  const found = await keeper.contextMenu("Find in articles", asked);
  await keeper.click(found, "Post as reply");
  const shown = () =>
    discord
      .channel("general")
      .messages()
      .filter(({ message }) => message.author.bot);
  expect(
    shown()
      .map((message) => message.text())
      .join(),
  ).not.toMatch(SECRET_WORDS);
  const open = await keeper.slash("ask", { question: OPEN, article: "tower.txt", private: true });
  await keeper.click(open, "Share");
  expect(
    shown()
      .map((message) => message.text())
      .join(),
  ).toContain("Stevens");
  const inOffice = await keeper.slash("ask", { question: SECRET, private: true }, { channel: "office" });
  await keeper.click(inOffice, "Share");
  expect(
    discord
      .channel("office")
      .messages()
      .map((message) => message.text())
      .join(),
  ).toContain("Quandrint");
});
