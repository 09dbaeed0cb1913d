import { ChannelType, type ChatInputCommandInteraction, ComponentType, MessageFlags, Routes } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { limits } from "./limits.ts";
import { closeAfterEach } from "./open-discord.ts";
import type { Discord } from "./start.ts";

closeAfterEach();

type Act = (it: ChatInputCommandInteraction, discord: Discord) => Promise<unknown>;

/** A bot whose command does this, and what comes of a member's use of it. */
async function use(act: Act) {
  const running = await runBot({ interaction: async (it, discord) => it.isChatInputCommand() && act(it, discord) });
  const ada = running.discord.member({ name: "ada" });
  const answer = await ada.slash("ask", {}, { until: "sent" });
  return { ...running, ada, answer };
}

/** What the client of such a bot was refused with. */
async function refusalOf(act: Act) {
  const { errors } = await use(act);
  await expect.poll(() => errors.length).toBe(1);
  return errors[0];
}

/** Answers over REST, past the client's own checks. */
const callback = (it: ChatInputCommandInteraction, body: object) =>
  it.client.rest.post(Routes.interactionCallback(it.id, it.token), { auth: false, body });
const reply = (data: object) => (it: ChatInputCommandInteraction) => callback(it, { type: 4, data });
const edit = (it: ChatInputCommandInteraction, body: object) =>
  it.client.rest.patch(Routes.webhookMessage(it.applicationId, it.token), { auth: false, body });

const v2 = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 1, custom_id, label: "x", ...more });
const row = (...components: object[]) => ({ type: 1, components });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

test("a second answer is refused with 40060", async () => {
  const error = await refusalOf(async (it) => {
    await it.reply("first");
    await callback(it, { type: 4, data: { content: "second" } });
  });
  expect(error).toMatchObject({ status: 400, code: 40060 });
});

test("an answer after three seconds is refused with 10062", async () => {
  const error = await refusalOf(async (it, discord) => {
    discord.clock.advance(3001);
    await it.deferReply();
  });
  expect(error).toMatchObject({ status: 404, code: 10062 });
});

test("a member who waited in vain is told so", async () => {
  const { discord } = await runBot({}, { acknowledgeWithinMs: 20 });
  await expect(discord.member({ name: "ada" }).slash("ask")).rejects.toThrow("did not respond within 20 ms");
});

test("a token that Discord never gave is refused with 10062", async () => {
  const error = await refusalOf((it) =>
    it.client.rest.post(Routes.interactionCallback(it.id, "wrong"), { auth: false, body: { type: 5 } }),
  );
  expect(error).toMatchObject({ code: 10062 });
});

test("an edit before the first answer is refused with 10015", async () => {
  expect(await refusalOf((it) => edit(it, { content: "early" }))).toMatchObject({ status: 404, code: 10015 });
});

test("an edit after fifteen minutes is refused with 50027", async () => {
  const error = await refusalOf(async (it, discord) => {
    await it.deferReply();
    discord.clock.advance(15 * 60_000 + 1);
    await it.editReply("late");
  });
  expect(error).toMatchObject({ status: 401, code: 50027 });
});

test("an edit of a deleted answer is refused with 10008", async () => {
  const error = await refusalOf(async (it) => {
    await it.reply("gone soon");
    await it.deleteReply();
    await it.editReply("gone");
  });
  expect(error).toMatchObject({ status: 404, code: 10008 });
});

test("a refused answer can be mended by another", async () => {
  const { answer } = await use(async (it) => {
    await it.reply("x".repeat(limits.content + 1)).catch(() => it.reply("shorter"));
  });
  await answer.until((it) => it.text() === "shorter");
});

test.each([
  ["an empty message", { content: " " }, 50006],
  ["content of 2001 characters", { content: "x".repeat(2001) }, 50035],
  ["an embed description of 4097 characters", { embeds: [{ description: "x".repeat(4097) }] }, 50035],
  ["embeds of 6001 characters together", { embeds: many(2, () => ({ description: "x".repeat(3001) })) }, 50035],
  ["26 fields", { embeds: [{ fields: many(26, () => ({ name: "n", value: "v" })) }] }, 50035],
  ["a link without a web scheme", { embeds: [{ url: "javascript:alert(1)", title: "x" }] }, 50035],
  ["six buttons in a row", { content: "x", components: [row(...many(6, (index) => button(`${index}`)))] }, 50035],
  ["six rows", { content: "x", components: many(6, (index) => row(button(`${index}`))) }, 50035],
  ["a label of 81 characters", { content: "x", components: [row(button("1", { label: "x".repeat(81) }))] }, 50035],
  ["a custom id of 101 characters", { content: "x", components: [row(button("x".repeat(101)))] }, 50035],
  ["a custom id used twice", { content: "x", components: [row(button("a"), button("a"))] }, 50035],
  ["a button without a label", { content: "x", components: [row(button("a", { label: " " }))] }, 50035],
  ["a link button with a custom id", { content: "x", components: [row(button("a", { style: 5 }))] }, 50035],
  ["a text display without the flag", { components: [text("x")] }, 50035],
  ["content beside Components V2", { ...v2(text("x")), content: "x" }, 50035],
  ["embeds beside Components V2", { ...v2(text("x")), embeds: [{ title: "x" }] }, 50035],
  ["4001 characters of text displays together", v2(text("x".repeat(2000)), text("x".repeat(2001))), 50035],
  ["an empty text display", v2(text(" ")), 50035],
  ["41 components, nested ones counted", v2({ type: 17, components: many(40, () => text("x")) }), 50035],
  ["a section of four texts", v2({ type: 9, components: many(4, () => text("x")), accessory: button("a") }), 50035],
  ["an empty container", v2({ type: 17, components: [] }), 50035],
  ["a container in a container", v2({ type: 17, components: [{ type: 17, components: [text("x")] }] }), 50035],
  ["a file that was not sent along", v2({ type: 13, file: { url: "attachment://a.txt" } }), 50035],
  [
    "a menu of 26 options",
    {
      content: "x",
      components: [row({ type: 3, custom_id: "m", options: many(26, (index) => ({ label: "l", value: `${index}` })) })],
    },
    50035,
  ],
  [
    "a menu with one value twice",
    {
      content: "x",
      components: [row({ type: 3, custom_id: "m", options: many(2, () => ({ label: "l", value: "v" })) })],
    },
    50035,
  ],
  [
    "a menu label of 101 characters",
    {
      content: "x",
      components: [row({ type: 3, custom_id: "m", options: [{ label: "l".repeat(101), value: "v" }] })],
    },
    50035,
  ],
  [
    "mentions allowed by kind and by id at once",
    { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
    50035,
  ],
])("%s is refused", async (_name, data, code) => {
  const { errors, discord, answer } = await use(reply(data));
  await expect.poll(() => errors).toMatchObject([{ status: 400, code }]);
  expect(discord.refused()).toMatchObject([{ code, body: { type: 4, data } }]);
  expect(answer.kind).toBe("nothing");
});

test("what lies at the limits is accepted", async () => {
  const { errors, answer } = await use(async (it) => {
    await reply({ content: "x".repeat(2000), components: [row(...many(5, (index) => button(`${index}`)))] })(it);
    const follow = (body: object) =>
      it.client.rest.post(Routes.webhook(it.applicationId, it.token), { auth: false, body });
    await follow({ embeds: [{ title: "x".repeat(256), description: "x".repeat(4096) }] });
    await follow(v2(...many(40, () => text("x".repeat(100)))));
    await follow({ content: "x", components: [row(button("x".repeat(100), { label: "x".repeat(80) }))] });
  });
  await answer.followUp(2);
  expect(errors).toEqual([]);
});

test("the error says where in the body the trouble is", async () => {
  const error = await refusalOf(reply({ content: "x", components: [row(button("a", { label: "x".repeat(81) }))] }));
  const leaf = { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 80 or fewer in length." }] };
  expect(error).toMatchObject({
    rawError: { errors: { data: { components: { 0: { components: { 0: { label: leaf } } } } } } },
  });
});

test("the Components V2 flag cannot be taken off, nor content be added to it", async () => {
  const act = (body: object) => async (it: ChatInputCommandInteraction) => {
    await reply(v2(text("x")))(it);
    await edit(it, body);
  };
  expect(await refusalOf(act({ flags: 0 }))).toMatchObject({ code: 50035 });
  expect(await refusalOf(act({ content: "x" }))).toMatchObject({ code: 50035 });
});

test("an answer of the wrong kind is refused", async () => {
  for (const type of [6, 7, 8, 99]) {
    const error = await refusalOf((it) => callback(it, { type, data: { content: "x", choices: [] } }));
    expect(error).toMatchObject({ code: 50035, rawError: { errors: { type: {} } } });
  }
});

test("a modal over its limits is refused", async () => {
  const input = { type: 4, custom_id: "q", style: 1 };
  const field = (label: string) => ({ type: 18, label, component: input });
  for (const data of [
    { custom_id: "m", title: "x".repeat(46), components: [field("Question")] },
    { custom_id: "m", title: "x", components: [field("x".repeat(46))] },
    { custom_id: "m", title: "x", components: many(6, () => text("x")) },
    { custom_id: "m", title: "x", components: [field("a"), field("b")] },
    { custom_id: "m", title: "x", components: [{ type: 18, label: "x", component: { ...input, max_length: 4001 } }] },
  ]) {
    expect(await refusalOf((it) => callback(it, { type: 9, data }))).toMatchObject({ code: 50035 });
  }
});

test("a channel that is gone, closed or silent refuses the bot's messages", async () => {
  const { discord, client } = await runBot({}, { guilds: [{ name: "Library", channels: ["a", "b", "c"] }] });
  const [a, b, c] = ["a", "b", "c"].map((name) => discord.channel(name));
  const send = (id = "1") => client.rest.post(Routes.channelMessages(id), { body: { content: "x" } });
  a?.delete();
  b?.deny("ViewChannel");
  c?.deny("SendMessages");
  await expect(send(a?.id)).rejects.toMatchObject({ status: 404, code: 10003 });
  await expect(send(b?.id)).rejects.toMatchObject({ status: 403, code: 50001 });
  await expect(send(c?.id)).rejects.toMatchObject({ status: 403, code: 50013 });
  await expect.poll(() => client.channels.cache.filter(({ type }) => type === ChannelType.GuildText).size).toBe(2);
});

test("only the bot's own messages can be edited, and private ones are out of the channel's reach", async () => {
  const { discord, client } = await runBot({
    interaction: async (it) => it.isChatInputCommand() && it.reply({ content: "x", flags: MessageFlags.Ephemeral }),
  });
  const ada = discord.member({ name: "ada" });
  const { id } = discord.channel("general");
  const edited = (message: string) => client.rest.patch(Routes.channelMessage(id, message), { body: { content: "y" } });
  await expect(edited(ada.say("hello").id)).rejects.toMatchObject({ code: 50005 });
  await expect(edited((await ada.slash("ask")).id)).rejects.toMatchObject({ code: 10008 });
});
