import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import type { Discord } from "../simulator/start.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const QUESTION = { question: "How long did the lamp burn?" };
const guilds = Array.from({ length: 8 }, (_, n) => ({ name: `Library ${n}` }));
const FOUR = { guilds, shards: 4, maxConcurrency: 4 };

async function askEverywhere(discord: Discord) {
  const ask = ({ name }: { name: string }) => discord.member({ name: "ada", guild: name }).slash("ask", QUESTION);
  return (await Promise.all(guilds.map(ask))).map((answer) => answer.text());
}

test("one process opens as many shards as Discord advises, and tells how each does", async () => {
  const { discord, bot, log } = await openBot(createLibrary(), { discord: FOUR });
  for (const text of await askEverywhere(discord)) expect(text).toContain("**The keeper lit the lamp.");
  await discord.member({ name: "ada", guild: "Library 0" }).mention("@bot how long did the lamp burn?");
  const figures = { state: "ready", guilds: 2 };
  await expect.poll(() => bot.shards().reduce((sum, { answered }) => sum + answered, 0)).toBe(9);
  expect(bot.shards()).toMatchObject([0, 1, 2, 3].map((shard) => ({ shard, ...figures })));
  expect(log.entries.filter(({ message }) => message === "A shard is ready")).toHaveLength(4);
  expect(discord.refused()).toEqual([]);
});

test("several processes share the servers among them and register the commands once", async () => {
  const discord = await openDiscord(FOUR);
  const second = await startIn(discord, createLibrary(), { shards: { ids: [2, 3], count: 4 } });
  expect(discord.commands()).toEqual([]);
  const first = await startIn(discord, createLibrary(), { shards: { ids: [0, 1], count: 4 } });
  expect(discord.commands()).toHaveLength(commands.length);
  const askedFor = discord.requests.filter(({ path }) => path.endsWith("/commands")).map(({ method }) => method);
  expect(askedFor).toEqual(["GET", "PUT"]);
  for (const text of await askEverywhere(discord)) expect(text).toContain("**The keeper lit the lamp.");
  const figures = () => [...first.bot.shards(), ...second.bot.shards()];
  await expect
    .poll(() => figures().map(({ shard, answered }) => [shard, answered]))
    .toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
  expect(discord.channel("general").messages()).toHaveLength(1);
  expect(discord.gateway.counts.identified).toBe(4);
});

test("a shard that loses its connection is logged with its figures, and so is its return", async () => {
  const { discord, log } = await openBot(createLibrary(), { discord: FOUR });
  const said = (message: string) =>
    log.entries.filter((entry) => entry.message === message).map(({ fields }) => fields);
  discord.faults.gateway.reconnect();
  await expect.poll(() => said("Gateway session resumed"), { timeout: 8000 }).toHaveLength(4);
  expect(said("Reconnecting to the gateway")).toContainEqual({
    shard: 2,
    state: "connecting",
    guilds: 2,
    answered: 0,
  });
  expect(said("Gateway session resumed")).toContainEqual(expect.objectContaining({ shard: 2, state: "ready" }));
});

test.each([
  ["on the same socket", (discord: Discord) => discord.faults.gateway.invalidate(true)],
  ["on a new one", (discord: Discord) => discord.faults.gateway.drop()],
])("a session that is resumed %s is logged with the events that were repeated, and no others", async (_, lose) => {
  const { discord, log } = await openBot(createLibrary());
  const resumed = () => log.entries.filter(({ message }) => message === "Gateway session resumed");
  const ada = discord.member({ name: "ada" });
  for (let n = 0; n < 5; n++) await ada.slash("ask", QUESTION);
  lose(discord);
  const missed = await Promise.all([1, 2].map(() => ada.slash("ask", QUESTION)));
  expect(missed.map((answer) => answer.text())).toEqual(missed.map(() => expect.stringContaining("**The keeper")));
  await expect.poll(() => resumed().map(({ fields }) => fields["replayed"])).toEqual(discord.gateway.replayed);
  // The interactions, and what had not been read yet when the session was lost.
  expect(discord.gateway.replayed[0]).toBeGreaterThanOrEqual(2);
  expect(discord.gateway.replayed[0]).toBeLessThan(7);
});

test("an empty SHARD_COUNT, as .env.example has it, does not keep the bot from starting", async () => {
  process.env["SHARD_COUNT"] = "";
  try {
    const { bot } = await openBot();
    expect(bot.shards()).toHaveLength(1);
  } finally {
    delete process.env["SHARD_COUNT"];
  }
});
