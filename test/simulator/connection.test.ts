import { Events, GatewayIntentBits, type Interaction } from "discord.js";
import { expect, test } from "vitest";
import { createClient, runBot } from "./bots.ts";
import { findLateness } from "./gateway/heartbeats.ts";
import { closeAfterEach, openDiscord } from "./open-discord.ts";

closeAfterEach();

const echo = {
  interaction: async (it: Interaction) => it.isChatInputCommand() && it.reply("here"),
};

/** Lets clients identify at once, where real ones wait five seconds between two times. */
const noThrottle = async () => ({ waitForIdentify: async () => undefined });

test("a client logs in, is told of its servers and knows itself", async () => {
  const { discord, client } = await runBot(
    {},
    {
      guilds: [{ name: "Library", channels: ["general", { name: "quiet", threads: ["a thread"] }] }, { name: "Club" }],
    },
  );
  expect(client.user.id).toBe(discord.applicationId);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Library", "Club"]);
  expect(client.channels.cache.map((channel) => "name" in channel && channel.name)).toEqual([
    "general",
    "quiet",
    "a thread",
    "general",
  ]);
  expect(client.guilds.cache.first()?.members.me?.permissions.has("SendMessages")).toBe(true);
});

test("a wrong token is refused at the first request", async () => {
  const discord = await openDiscord();
  await expect(createClient(discord).login("not.the.token")).rejects.toMatchObject({ code: "TokenInvalid" });
  expect(discord.refused()).toMatchObject([{ status: 401, path: "/gateway/bot" }]);
});

test("login fails when the gateway closes with 4004", async () => {
  const discord = await openDiscord();
  discord.faults.gateway.refuseIdentify(4004);
  const client = createClient(discord);
  client.on(Events.Error, () => undefined);
  await expect(client.login(discord.token)).rejects.toThrow("Authentication failed");
});

test("login fails with a privileged intent that was not granted", async () => {
  const discord = await openDiscord();
  const client = createClient(discord, { intents: [GatewayIntentBits.MessageContent] });
  client.on(Events.Error, () => undefined);
  await expect(client.login(discord.token)).rejects.toThrow("Used disallowed intents");
});

test("a granted privileged intent is accepted", async () => {
  const { MessageContent, Guilds } = GatewayIntentBits;
  const { client } = await runBot(
    { client: { intents: [Guilds, MessageContent] } },
    { grantedIntents: MessageContent },
  );
  expect(client.isReady()).toBe(true);
});

test("a dropped socket is resumed, and what happened meanwhile is told", async () => {
  const { discord } = await runBot(echo);
  const ada = discord.member({ name: "ada" });
  discord.faults.gateway.drop();
  expect((await ada.slash("ask")).text()).toBe("here");
  expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 });
});

test("op 7 brings the client back by a resume", async () => {
  const { discord } = await runBot(echo);
  discord.faults.gateway.reconnect();
  await expect.poll(() => discord.gateway.counts.resumed, { timeout: 5000 }).toBe(1);
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
});

test("op 9 that allows it is answered by a resume on the same socket", async () => {
  const { discord } = await runBot(echo);
  discord.faults.gateway.invalidate(true);
  await expect.poll(() => discord.gateway.counts.resumed, { timeout: 5000 }).toBe(1);
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
});

test("op 9 that forbids it makes the client identify again", async () => {
  const { discord } = await runBot({ ...echo, client: { ws: { buildIdentifyThrottler: noThrottle } } });
  discord.faults.gateway.invalidate(false);
  await discord.connected();
  expect(discord.gateway.counts).toEqual({ identified: 2, resumed: 0 });
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
});

test("a running client that is closed with 4004 does not come back", async () => {
  const { discord, client } = await runBot(echo);
  const disconnected = new Promise<number>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => resolve(code));
  });
  discord.faults.gateway.close(4004);
  expect(await disconnected).toBe(4004);
});

test("every shard is told of its own servers, and asked there", async () => {
  const guilds = Array.from({ length: 8 }, (_, index) => ({ name: `Library ${index}`, channels: [`room ${index}`] }));
  const seen: (number | undefined)[] = [];
  const interaction = async (it: Interaction) => {
    seen.push(it.guild?.shardId);
    return it.isChatInputCommand() && it.reply("here");
  };
  const client = { shards: "auto", ws: { buildIdentifyThrottler: noThrottle } } as const;
  const { discord } = await runBot({ interaction, client }, { guilds, shards: 2 });
  for (const { name } of guilds) await discord.member({ name: "ada", guild: name }).slash("ask");
  expect(seen).toEqual(discord.guildIds.map((id) => Number((BigInt(id) >> 22n) % 2n)));
  expect(new Set(seen)).toEqual(new Set([0, 1]));
  expect(discord.gateway.counts.identified).toBe(2);
});

test("heartbeats are answered and recorded", async () => {
  const { discord, client } = await runBot();
  discord.faults.gateway.requestHeartbeat();
  await expect.poll(() => discord.gateway.heartbeats.length).toBe(1);
  await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
});

test("a client whose heartbeats go unanswered reconnects", async () => {
  const { discord } = await runBot(echo, { heartbeatIntervalMs: 100 });
  discord.faults.gateway.silence(true);
  await expect.poll(() => discord.gateway.connected(), { timeout: 5000 }).toBe(0);
  discord.faults.gateway.silence(false);
  await expect.poll(() => discord.gateway.counts.resumed, { timeout: 5000 }).toBeGreaterThan(0);
});

test("the lateness of heartbeats is measured within each session", () => {
  const beats = [0, 100, 260, 360].map((at) => ({ at, session: "a" }));
  expect(findLateness([...beats, { at: 900, session: "b" }], 100)).toBe(60);
  expect(findLateness([], 100)).toBe(0);
});

test("members are told to a client that asks for them", async () => {
  const { GuildMembers, Guilds } = GatewayIntentBits;
  const { discord, client } = await runBot(
    { client: { intents: [Guilds, GuildMembers] } },
    { grantedIntents: GuildMembers },
  );
  discord.member({ name: "ada" });
  const members = await client.guilds.cache.first()?.members.fetch();
  expect(members?.map(({ user }) => user.username)).toContain("ada");
});

test("nothing can be asked of a bot that is offline", async () => {
  const { discord, client } = await runBot(echo);
  await client.destroy();
  await expect.poll(() => discord.gateway.connected()).toBe(0);
  await expect(discord.member({ name: "ada" }).slash("ask")).rejects.toThrow("The bot is offline.");
});
