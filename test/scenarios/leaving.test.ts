import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { startBot } from "../../src/discord/bot.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { fakeDoctor } from "../fakes/doctor.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeAnswer, fakeLibrary } from "../fakes/library.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { fakeSettings } from "../fakes/settings.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import { configFor, openBot } from "./open-bot.ts";

closeAfterEach();

test("the bot finishes what it can and tells the others before it leaves", async () => {
  let finish = () => {};
  const soon = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { discord, bot } = await openBot({
    answer: async (question) => {
      await (question === "Soon?" ? soon : new Promise(() => {}));
      return fakeAnswer({ question });
    },
  });
  const ada = discord.member({ name: "ada" });
  const answered = await ada.slash("ask", { question: "Soon?" }, { until: "acknowledged" });
  const waiting = await ada.slash("ask", { question: "Never?" }, { until: "acknowledged" });
  const mentioned = ada.mention("@bot never?");
  await expect.poll(() => discord.channel("general").typing.length).toBe(1);
  const left = Date.now();
  const stopped = bot.stop();
  finish();
  const late = await ada.slash("ask", { question: "Too late?" });
  await stopped;
  expect(Date.now() - left).toBeLessThan(5000);
  expect(answered.text()).toContain("It burned all night.");
  expect(waiting.text()).toContain("I'm being restarted");
  expect((await mentioned).text()).toContain("I'm being restarted");
  expect(late.text()).toContain("I'm being restarted");
  expect(discord.refused()).toEqual([]);
});

test("without anybody waiting it leaves at once", async () => {
  const { bot } = await openBot();
  const left = Date.now();
  await bot.stop();
  expect(Date.now() - left).toBeLessThan(1000);
});

test("a re-index under way is cancelled, and its owner told", async () => {
  const { discord, bot } = await openBot({
    reindex: ({ signal }) => new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
  });
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const shown = await olga.slash("reindex");
  await bot.stop();
  expect(shown.text()).toContain("the index is as it was before");
});

test("told to end while Discord keeps it waiting, it gives up logging in", async () => {
  const discord = await openDiscord();
  discord.faults.delay(20_000, { path: /gateway/ });
  const ending = new AbortController();
  const starting = startBot({
    config: configFor(discord),
    commands,
    settings: fakeSettings(),
    doctor: fakeDoctor(),
    library: fakeLibrary(),
    feedback: fakeFeedback(),
    ...fakeAuthoring(),
    log: fakeLogger(),
    signal: ending.signal,
  });
  ending.abort(new Error("The process ends."));
  await expect(starting).rejects.toThrow("The process ends.");
});
