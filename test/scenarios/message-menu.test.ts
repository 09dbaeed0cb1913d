import { expect, test } from "vitest";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

async function findFor(text: string) {
  const opened = await openBot(createLibrary());
  const ada = opened.discord.member({ name: "ada" });
  const bob = opened.discord.member({ name: "bob" });
  const said = bob.say(text);
  return { ...opened, ada, bob, said, found: await ada.contextMenu("Find in articles", said) };
}

test("Ada finds what the articles say about Bob's message, alone, and posts it as a reply", async () => {
  const { discord, ada, bob, said, found } = await findFor("does anyone know how long the lamp burned?");
  expect(found.ephemeral).toBe(true);
  expect(found.text()).toContain("**The keeper lit the lamp.");
  expect((await ada.click(found, "Post as reply")).text()).toContain("Posted.");
  const posted = discord.channel("general").messages().at(-1);
  expect(posted?.repliesTo).toBe(said.id);
  expect(posted?.text()).toContain("**The keeper lit the lamp.");
  expect(posted?.text()).toContain(`Shared by <@${ada.id}>`);
  expect(posted?.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(posted?.buttons().map(({ label }) => label)).not.toContain("Post as reply");
  expect(posted && bob.sees(posted)).toBe(true);
  expect(discord.refused()).toEqual([]);
});

test("an answer is posted once, however often and fast it is pressed, after a restart too", async () => {
  const { discord, ada, found, bot } = await findFor("how long?");
  const pressed = await Promise.all(Array.from({ length: 5 }, () => ada.click(found, "Post as reply")));
  expect(pressed.filter((each) => each.text() === "Posted.")).toHaveLength(1);
  await found.until((shown) => !shown.buttons().some(({ label }) => label === "Post as reply"));
  await bot.stop();
  await startIn(discord, createLibrary());
  await expect(ada.click(found, "Post as reply")).rejects.toThrow("There is no button");
  expect(
    discord
      .channel("general")
      .messages()
      .filter(({ message }) => message.author.bot),
  ).toHaveLength(1);
});

test("a long message is cut to a question", async () => {
  const { found, discord } = await findFor(`Tell me. ${"the lamp burned ".repeat(100)}`);
  expect(found.text()).toContain("…");
  expect(discord.refused()).toEqual([]);
});

test("where the bot may not write, Ada is told", async () => {
  const { discord, ada, found } = await findFor("how long?");
  discord.channel("general").deny("SendMessages");
  expect((await ada.click(found, "Post as reply")).text()).toContain("I may not write in this channel");
});

test("when Bob's message is gone, Ada is told", async () => {
  const { ada, bob, said, found } = await findFor("how long?");
  bob.delete(said);
  expect((await ada.click(found, "Post as reply")).text()).toContain("no longer there");
});
