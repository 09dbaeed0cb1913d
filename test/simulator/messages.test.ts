import { AttachmentBuilder, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { limits } from "./limits.ts";
import { closeAfterEach } from "./open-discord.ts";
import type { Discord } from "./start.ts";

closeAfterEach();

const twoRooms = [{ name: "Library", channels: [{ name: "general", threads: ["old talk"] }] }];

async function writeIn(room: string) {
  const running = await runBot({}, { guilds: twoRooms });
  const channel = await running.client.channels.fetch(idOf(running.discord, room));
  if (!channel?.isSendable()) throw new Error(`Nothing can be written in ${room}.`);
  return { ...running, channel, room: running.discord.channel(room) };
}

const idOf = (discord: Discord, room: string) => discord.channel(room).id;

test("a message of the bot is sent, fetched, edited and deleted", async () => {
  const { channel, room } = await writeIn("general");
  const message = await channel.send("first");
  expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe("first");
  await message.edit("second");
  expect(room.messages().map((it) => [it.text(), it.edited])).toEqual([["second", true]]);
  expect((await channel.messages.fetch({ limit: 10, cache: false })).map(({ content }) => content)).toEqual(["second"]);
  await message.delete();
  expect(room.messages()).toEqual([]);
  await expect(channel.messages.fetch({ message: message.id, force: true })).rejects.toMatchObject({ code: 10008 });
});

test("another's message is deleted only with the permission for it", async () => {
  const { discord, channel } = await writeIn("general");
  const { id } = discord.member({ name: "ada" }).say("hello");
  await expect(channel.messages.delete(id)).rejects.toMatchObject({ code: 50013 });
});

test("an archived thread is opened by a message, a locked one takes none", async () => {
  const { room, channel } = await writeIn("old talk");
  room.archive();
  await expect.poll(() => channel.isThread() && channel.archived).toBe(true);
  await channel.send("still open");
  await expect.poll(() => channel.isThread() && channel.archived).toBe(false);
  room.lock();
  await expect(channel.send("too late")).rejects.toMatchObject({ code: 160005 });
});

test("a file over the limit is refused with 40005", async () => {
  const { channel } = await writeIn("general");
  const file = (size: number) => ({ files: [new AttachmentBuilder(Buffer.alloc(size), { name: "big.bin" })] });
  await expect(channel.send(file(limits.uploadBytes + 1))).rejects.toMatchObject({ status: 413, code: 40005 });
  await channel.send(file(1));
});

test("the bot writes to a person directly", async () => {
  const { discord, client } = await runBot();
  const ada = discord.member({ name: "ada" });
  await client.users.send(ada.id, "hello");
  expect(ada.direct.messages().map((it) => it.text())).toEqual(["hello"]);
});

test("members, roles and servers are fetched", async () => {
  const { discord, client } = await runBot({}, { guilds: [{ name: "Library", roles: ["readers"] }] });
  const ada = discord.member({ name: "ada", roles: ["readers"], permissions: ["ManageGuild"] });
  const guild = await client.guilds.fetch({ guild: discord.guildIds[0] ?? "", force: true });
  const member = await guild.members.fetch({ user: ada.id, force: true });
  expect(member.permissions.has("ManageGuild")).toBe(true);
  expect((await guild.roles.fetch()).map(({ name }) => name)).toContain("readers");
  expect((await client.application.fetch()).id).toBe(discord.applicationId);
});

test("a private answer is fetched by its token alone", async () => {
  const seen: unknown[] = [];
  const { discord } = await runBot({
    interaction: async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.reply({ content: "psst", flags: MessageFlags.Ephemeral });
      const { content, flags } = await it.fetchReply();
      seen.push(content, flags.has(MessageFlags.Ephemeral));
    },
  });
  await discord.member({ name: "ada" }).slash("ask");
  await expect.poll(() => seen).toEqual(["psst", true]);
});

test("the oldest messages and interactions are forgotten beyond the memory", async () => {
  const { discord } = await runBot(
    { interaction: async (it) => it.isChatInputCommand() && it.reply("here") },
    { memory: 3 },
  );
  const ada = discord.member({ name: "ada" });
  for (let round = 0; round < 5; round += 1) await ada.slash("ask");
  expect(discord.interactions()).toHaveLength(3);
  expect(discord.channel("general").messages()).toHaveLength(3);
  expect(discord.requests.length).toBeLessThanOrEqual(6);
});
