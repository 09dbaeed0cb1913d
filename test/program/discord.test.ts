import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { type Discord, startDiscord } from "../simulator/start.ts";
import { expectFailure } from "./complaints.ts";
import { type Outcome, openWorkplace, type Workplace } from "./workplace.ts";

const WRONG_TOKEN = "MTIzNDU2.wrong-token.do-not-print-me";
/** The port of the discard service, where nothing listens. */
const CLOSED = "http://127.0.0.1:9/api";

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
  await place.run("index");
});

const opened: Discord[] = [];
afterEach(async () => {
  for (const discord of opened.splice(0)) await discord.close();
});

async function openDiscord(): Promise<Discord> {
  const discord = await startDiscord();
  opened.push(discord);
  return discord;
}

function expectSecret({ stdout, stderr }: Outcome, token: string): void {
  for (const part of [token, ...token.split(".")]) expect(stdout + stderr).not.toContain(part);
}

it.each(["start", "deploy"] as const)("%s tells in one line that the token is wrong", async (program) => {
  const discord = await openDiscord();
  const env = { DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API_URL: discord.apiUrl };
  const outcome = await place.run(program, { env });
  expectFailure(outcome, ["token", "DISCORD_TOKEN"]);
  expectSecret(outcome, WRONG_TOKEN);
});

it.each(["start", "deploy"] as const)("%s tells in one line that Discord cannot be reached", async (program) => {
  const outcome = await place.run(program, { env: { DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API_URL: CLOSED } });
  expectFailure(outcome, [CLOSED, "network"]);
  expectSecret(outcome, WRONG_TOKEN);
});

it("keeps the token to itself even where it tells most", async () => {
  const env = { DISCORD_TOKEN: WRONG_TOKEN, LOG_LEVEL: "debug", DISCORD_API_URL: CLOSED };
  const outcome = await place.run("start", { env });
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain("Caused by");
  expectSecret(outcome, WRONG_TOKEN);
});

it("refuses to deploy without a token, and says where it goes", async () => {
  expectFailure(await place.run("deploy"), ["DISCORD_TOKEN", ".env"]);
});

it("serves a server from the real articles, and leaves with code 0 when it is told to", async () => {
  const discord = await openDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const { child, outcome } = place.start("start", { env });
  await discord.connected();
  await vi.waitFor(() => expect(discord.commands()).not.toEqual([]), 120_000);
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", { question: "Who is Mao Ning?" });
  expect(answer.text()).toContain("Foreign Ministry spokesperson Mao Ning");
  expect(answer.text()).toContain("Global Times");
  const refusal = await ada.slash("ask", { question: "Who wrote Pride and Prejudice?" });
  expect(refusal.text()).toContain("The articles don't answer this.");
  expect(discord.refused()).toEqual([]);
  child.kill("SIGTERM");
  const ended = await outcome;
  expect(ended.code).toBe(0);
  expectSecret(ended, discord.token);
});

it("answers new posts of a forum that an owner chose, each once, killed and started again in between", async () => {
  const guilds = [
    { name: "Library", botMay: ["ManageThreads"], channels: ["general", { name: "help", tags: ["Solved"] }] },
  ] as const;
  const discord = await startDiscord({ guilds });
  opened.push(discord);
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const start = async (identified: number) => {
    const running = place.start("start", { env });
    await vi.waitFor(() => expect(discord.gateway.counts.identified).toBe(identified), 120_000);
    await vi.waitFor(() => expect(discord.commands()).not.toEqual([]), 120_000);
    return running;
  };
  const answersTo = (title: string) =>
    discord
      .channel(title)
      .messages()
      .filter(({ message }) => message.author.bot);
  const first = await start(1);
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const ada = discord.member({ name: "ada" });
  const panel = await olga.slash("settings");
  await olga.select(panel, discord.channel("help").id, { menu: "setting:forums" });
  await olga.select(panel, "Solved", { menu: "setting:helpedTag" });
  ada.post("Help: my tea is cold", "It was hot an hour ago.", { channel: "help" });
  ada.post("Who is Mao Ning?", "I read the name today.", { channel: "help" });
  await vi.waitFor(() => expect(answersTo("Who is Mao Ning?")).toHaveLength(1), 60_000);
  first.child.kill("SIGKILL");
  await first.outcome;
  const second = await start(2);
  ada.post("How much of its shares must Nexperia sell?", "Please.", { channel: "help" });
  await vi.waitFor(() => expect(answersTo("How much of its shares must Nexperia sell?")).toHaveLength(1), 60_000);
  const [answer] = answersTo("Who is Mao Ning?");
  if (answer === undefined) throw new Error("The post was answered before.");
  expect((await ada.click(answer, "This helped")).text()).toContain("marked with **Solved**");
  second.child.kill("SIGTERM");
  expect((await second.outcome).code).toBe(0);
  expect(answersTo("Who is Mao Ning?")).toHaveLength(1);
  expect(answersTo("Help: my tea is cold")).toEqual([]);
  expect(discord.channel("Who is Mao Ning?").tags()).toEqual(["Solved"]);
  expect(discord.refused()).toEqual([]);
});

it("leaves when it is told to while it connects anew", async () => {
  const discord = await openDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const { child, outcome } = place.start("start", { env });
  await vi.waitFor(() => expect(discord.commands()).not.toEqual([]), 60_000);
  discord.faults.gateway.drop();
  child.kill("SIGTERM");
  expect((await outcome).code).toBe(0);
});
