import { expect, test } from "vitest";
import type { AskOptions } from "../../src/conversation/library.ts";
import { fakeAbstention } from "../fakes/library.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const QUESTION = "How long did the lamp burn?";
const GUILDS = [
  {
    name: "Library",
    roles: ["keepers"],
    channels: [{ name: "general" }, { name: "questions", threads: ["answers"] }, { name: "owners" }],
  },
  { name: "Museum", channels: ["hall"] },
];

async function openPlace() {
  const asked: AskOptions[] = [];
  const lighthouse = createLibrary();
  const settings = fakeSettings();
  const opened = await openBot(
    {
      ...lighthouse,
      answer: async (question, options = {}) => {
        asked.push(options);
        return lighthouse.answer?.(question, options) ?? fakeAbstention({ question });
      },
    },
    { discord: { guilds: GUILDS }, settings },
  );
  const { discord } = opened;
  return {
    ...opened,
    asked,
    settings,
    owner: discord.member({ name: "owner", permissions: ["ManageGuild"] }),
    keeper: discord.member({ name: "keeper", roles: ["keepers"] }),
    ada: discord.member({ name: "ada" }),
  };
}

const menu = (setting: string) => ({ menu: `setting:${setting}` });

test("an owner chooses in menus, and what is chosen holds at once, in that server alone", async () => {
  const { discord, owner, ada, asked } = await openPlace();
  const panel = await owner.slash("settings");
  expect(panel.ephemeral).toBe(true);
  expect(panel.text()).toContain("Settings of this server");
  await owner.select(panel, "1", menu("excerpts"));
  await owner.select(panel, "strict", menu("strictness"));
  await owner.select(panel, "true", menu("isPrivate"));
  expect(panel.text()).toContain("Kept.");
  const chosen = panel.menus().map(({ options }) => options.filter((each) => each.default).map(({ value }) => value));
  expect(chosen).toEqual([["true"], ["1"], ["strict"], ["-"], ["-"], ["1"], ["9"]]);

  const answered = await ada.slash("ask", { question: QUESTION });
  expect(answered.ephemeral).toBe(true);
  expect(answered.buttons().filter(({ label }) => label === "Context")).toHaveLength(1);
  expect(asked.at(-1)).toMatchObject({ limit: 2, strictness: "strict" });
  expect((await ada.slash("ask", { question: QUESTION, private: false })).ephemeral).toBe(false);
  const more = await ada.click(answered, "More");
  expect(more.buttons().filter(({ label }) => label === "Context")).toHaveLength(1);

  const visitor = discord.member({ name: "visitor", guild: "Museum" });
  const elsewhere = await visitor.slash("ask", { question: QUESTION }, { channel: "hall" });
  expect(elsewhere.ephemeral).toBe(false);
  expect(elsewhere.buttons().filter(({ label }) => label === "Context")).toHaveLength(3);
});

test("answers are posted in the chosen channels and their threads; elsewhere they are private", async () => {
  const { discord, owner, ada } = await openPlace();
  const panel = await owner.slash("settings");
  await owner.select(panel, discord.channel("questions").id, menu("channels"));
  for (const channel of ["questions", "answers"]) {
    expect((await ada.slash("ask", { question: QUESTION }, { channel })).ephemeral).toBe(false);
    expect((await ada.mention(`@bot ${QUESTION}`, channel)).text()).toContain("all night");
  }
  const here = await ada.slash("ask", { question: QUESTION, private: false });
  expect(here.ephemeral).toBe(true);
  expect((await ada.click(here, "Share")).text()).toMatch(/posted in other channels/);
  const told = await ada.mention(`@bot ${QUESTION}`, "general");
  expect(told.text()).toContain(`<#${discord.channel("questions").id}>`);
  expect(told.text()).not.toContain("all night");
  await owner.select(panel, [], menu("channels"));
  expect((await ada.slash("ask", { question: QUESTION })).ephemeral).toBe(false);
});

test("the owners' role does what owners do, but does not choose that role", async () => {
  const { discord, owner, keeper, ada } = await openPlace();
  const roleId = discord.roleId("keepers");
  const overridden = { overridden: true };
  expect((await keeper.slash("settings", {}, overridden)).text()).toMatch(/Manage Server/);
  const panel = await owner.slash("settings");
  await owner.select(panel, roleId, menu("ownersRole"));
  expect((await keeper.slash("reindex", {}, overridden)).text()).toContain("up to date");
  const theirs = await keeper.slash("settings", {}, overridden);
  expect((await keeper.select(theirs, [], menu("ownersRole"))).text()).toMatch(/Only members with the Manage Server/);
  expect((await keeper.select(theirs, "2", menu("excerpts"))).text()).not.toMatch(/Only members/);
  expect((await ada.slash("settings", {}, overridden)).text()).toMatch(/Manage Server/);
});

test("requests of members arrive in the owners' channel, without their name and without a ping", async () => {
  const { discord, owner, ada } = await openPlace();
  const panel = await owner.slash("settings");
  await owner.select(panel, discord.channel("owners").id, menu("ownersChannel"));
  const refused = await ada.slash("ask", { question: "Who won the cup @everyone?" });
  await ada.click(refused, "Tell the owners");
  const posted = () => discord.channel("owners").messages();
  await expect.poll(() => posted().length).toBe(1);
  expect(posted()[0]?.text()).toContain("Who won the cup");
  expect(posted()[0]?.text()).not.toContain("ada");
  expect(posted()[0]?.pings).toMatchObject({ everyone: false, users: [] });
  await ada.click(refused, "Tell the owners");
  expect(posted()).toHaveLength(1);
});

test("a request in the owners' channel has the buttons of the owners' list, which obey owners alone", async () => {
  const { discord, owner, ada } = await openPlace();
  await owner.select(await owner.slash("settings"), discord.channel("owners").id, menu("ownersChannel"));
  const refused = await ada.slash("ask", { question: "Who won the secret cup?", private: true });
  await ada.submit(await ada.click(refused, "Tell the owners"), { question: "Who won the cup?" });
  const posted = () => discord.channel("owners").messages();
  await expect.poll(() => posted().length).toBe(1);
  const [request] = posted();
  if (request === undefined) throw new Error("Nothing was posted.");
  expect(request.buttons().map(({ label }) => label)).toEqual(["Write an article", "Point to an article", "Dismiss"]);
  expect((await ada.click(request, "Dismiss")).text()).toMatch(/Manage Server/);
  const form = await owner.click(request, "Write an article");
  expect(JSON.stringify(form.modal)).toContain("Who won the cup?");
  expect((await owner.click(request, "Dismiss")).text()).toContain("is listed no more");
  expect((await owner.click(request, "Write an article")).text()).toContain("on the list no more");
  expect(discord.refused()).toEqual([]);
});

test("what two owners choose in the same moment holds, both of it", async () => {
  const { discord, owner, settings } = await openPlace();
  const other = discord.member({ name: "other", permissions: ["ManageGuild"] });
  const [mine, theirs] = [await owner.slash("settings"), await other.slash("settings")];
  discord.faults.delay(100, { method: "POST", path: /callback/, times: 2 });
  await Promise.all([
    owner.select(mine, "1", menu("excerpts")),
    other.select(theirs, discord.channel("questions").id, menu("channels")),
  ]);
  const [guild = ""] = discord.guildIds;
  expect(settings.of(guild)).toMatchObject({ excerpts: 1, channels: [discord.channel("questions").id] });
});

test("a server's cooldown is its own", async () => {
  const { owner, ada } = await openPlace();
  const panel = await owner.slash("settings");
  await owner.select(panel, "60", menu("cooldown"));
  let last = "";
  for (let time = 0; time < 7; time++) last = (await ada.slash("ask", { question: QUESTION, private: true })).text();
  expect(last).toMatch(/Not so fast/);
});

test("a menu from another version, or a value that is none, changes nothing", async () => {
  const { discord, owner, settings } = await openPlace();
  const panel = await owner.slash("settings");
  const before = settings.of(discord.guildIds[0] ?? "");
  await owner.select(panel, "123", menu("ownersRole"));
  expect(settings.of(discord.guildIds[0] ?? "")).toEqual(before);
});
