import { GatewayIntentBits, type Message } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { closeAfterEach } from "./open-discord.ts";

closeAfterEach();

const library = [{ name: "Library", channels: [{ name: "general", threads: ["tea talk"] }], roles: ["readers"] }];

const replyToMentions = async (message: Message) => {
  if (message.author.bot || !message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true }))
    return;
  if ("sendTyping" in message.channel) await message.channel.sendTyping();
  await message.reply({ content: `You said: ${message.content}`, allowedMentions: { parse: [], repliedUser: false } });
};

test("a mention is answered by a reply to it, with typing shown before", async () => {
  const { discord } = await runBot({ message: replyToMentions }, { guilds: library });
  const ada = discord.member({ name: "ada" });
  const answer = await ada.mention("@bot what is tea?");
  expect(answer.text()).toBe(`You said: <@${discord.applicationId}> what is tea?`);
  expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(discord.channel("general").typing).toHaveLength(1);
  expect(answer.repliesTo).toBe(discord.channel("general").messages()[0]?.id);
});

test("a mention in a thread is answered there", async () => {
  const { discord } = await runBot({ message: replyToMentions }, { guilds: library });
  await discord.member({ name: "ada" }).mention("@bot hello", "tea talk");
  expect(discord.channel("tea talk").messages()).toHaveLength(2);
  expect(discord.channel("general").messages()).toHaveLength(0);
});

test("without the Message Content intent only mentions, replies to the bot and direct messages can be read", async () => {
  const read: string[] = [];
  const { discord } = await runBot({
    message: async (message) => {
      if (message.author.bot) return;
      read.push(message.content);
      if (read.length === 2) await message.reply("hello");
    },
  });
  const ada = discord.member({ name: "ada" });
  ada.say("between us");
  const reply = await ada.mention("@bot for you");
  ada.say("thanks", { replyTo: reply });
  ada.say("private", { direct: true });
  const mentioned = `<@${discord.applicationId}> for you`;
  await expect.poll(() => read).toEqual(["", mentioned, "thanks", "private"]);
});

test("with the Message Content intent everything can be read", async () => {
  const read: string[] = [];
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  const { discord } = await runBot(
    {
      client: { intents: [Guilds, GuildMessages, MessageContent] },
      message: async ({ content }) => read.push(content),
    },
    { grantedIntents: MessageContent },
  );
  discord.member({ name: "ada" }).say("between us");
  await expect.poll(() => read).toEqual(["between us"]);
});

test("what a message would ping is recorded", async () => {
  const { discord, client } = await runBot({}, { guilds: library });
  const ada = discord.member({ name: "ada" });
  const role = client.guilds.cache.first()?.roles.cache.find(({ name }) => name === "readers");
  const channel = await client.channels.fetch(discord.channel("general").id);
  if (!channel?.isSendable() || role === undefined) throw new Error("There is no channel to write to.");
  const content = `@everyone <@${ada.id}> <@&${role.id}>`;
  await channel.send(content);
  await channel.send({ content, allowedMentions: { parse: [] } });
  await channel.send({ content, allowedMentions: { users: [ada.id], parse: ["roles"] } });
  const pings = discord
    .channel("general")
    .messages()
    .map((message) => message.pings);
  expect(pings).toEqual([
    { users: [ada.id], roles: [role.id], everyone: true },
    { users: [], roles: [], everyone: false },
    { users: [ada.id], roles: [role.id], everyone: false },
  ]);
});

test("text displays ping, and so does a reply unless that is turned off", async () => {
  const { discord, client } = await runBot();
  const ada = discord.member({ name: "ada" });
  const { id } = discord.channel("general");
  const question = ada.say("hello");
  const post = (body: object) => client.rest.post(`/channels/${id}/messages`, { body });
  await post({ flags: 32768, components: [{ type: 10, content: `<@${ada.id}>` }] });
  await post({ content: "x", message_reference: { message_id: question.id } });
  await post({ content: "x", message_reference: { message_id: question.id }, allowed_mentions: { parse: [] } });
  const [, ...sent] = discord.channel("general").messages();
  expect(sent.map(({ pings }) => pings.users)).toEqual([[ada.id], [ada.id], []]);
});

test("@everyone of a member without the permission is plain text", async () => {
  const everyone: boolean[] = [];
  const { discord } = await runBot({ message: async ({ mentions }) => everyone.push(mentions.everyone) });
  discord.member({ name: "ada" }).say("@everyone hi");
  discord.member({ name: "olga", permissions: ["MentionEveryone"] }).say("@everyone hi");
  await expect.poll(() => everyone).toEqual([false, true]);
});

test("a reply to a message that is gone is refused, or sent without the reference when that is allowed", async () => {
  const { discord, client } = await runBot();
  const ada = discord.member({ name: "ada" });
  const question = ada.say("hello");
  ada.delete(question);
  const reply = (more: object) =>
    client.rest.post(`/channels/${discord.channel("general").id}/messages`, {
      body: { content: "x", message_reference: { message_id: question.id, ...more } },
    });
  await expect(reply({})).rejects.toMatchObject({ code: 50035, rawError: { errors: { message_reference: {} } } });
  await reply({ fail_if_not_exists: false });
  expect(
    discord
      .channel("general")
      .messages()
      .map(({ repliesTo }) => repliesTo),
  ).toEqual([undefined]);
});
