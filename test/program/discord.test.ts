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

it("leaves when it is told to while it connects anew", async () => {
  const discord = await openDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const { child, outcome } = place.start("start", { env });
  await vi.waitFor(() => expect(discord.commands()).not.toEqual([]), 60_000);
  discord.faults.gateway.drop();
  child.kill("SIGTERM");
  expect((await outcome).code).toBe(0);
});
