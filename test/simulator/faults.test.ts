import { AttachmentBuilder, type Interaction } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "./bots.ts";
import { closeAfterEach } from "./open-discord.ts";

closeAfterEach();

const echo = async (it: Interaction) => it.isChatInputCommand() && it.reply("here");
const callback = /\/callback$/;

test("a request that meets a 429 is sent again after the time that Discord names", async () => {
  const { discord } = await runBot({ interaction: echo });
  discord.faults.rateLimit({ path: callback, retryAfterSeconds: 0.1 });
  const answer = await discord.member({ name: "ada" }).slash("ask");
  expect(answer.text()).toBe("here");
  const statuses = discord.requests.filter(({ path }) => callback.test(path)).map(({ status }) => status);
  expect(statuses).toEqual([429, 204]);
  expect(answer.acknowledgedAfterMs).toBeGreaterThanOrEqual(100);
});

test("a request that meets a 500 is sent again", async () => {
  const { discord } = await runBot({ interaction: echo });
  discord.faults.fail({ path: callback, status: 502, times: 2 });
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
  expect(discord.refused()).toEqual([]);
});

test("a request that took effect in spite of its 500 is refused at the second attempt", async () => {
  const { discord, errors } = await runBot({ interaction: echo });
  discord.faults.fail({ path: callback, applied: true });
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
  await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
});

test("a connection that breaks is tried again", async () => {
  const { discord } = await runBot({ interaction: echo });
  discord.faults.reset({ path: callback });
  expect((await discord.member({ name: "ada" }).slash("ask")).text()).toBe("here");
});

test("latency delays an answer", async () => {
  const { discord } = await runBot({ interaction: echo });
  discord.faults.delay(50, { method: "POST", path: callback });
  expect((await discord.member({ name: "ada" }).slash("ask")).acknowledgedAfterMs).toBeGreaterThanOrEqual(50);
});

test("faults can be decided for every request, and forgotten", async () => {
  const { discord } = await runBot({ interaction: echo });
  const seen: string[] = [];
  discord.faults.decide(({ method }) => {
    seen.push(method);
    return seen.length === 1 ? { kind: "error", status: 503 } : undefined;
  });
  const ada = discord.member({ name: "ada" });
  await ada.slash("ask");
  expect(seen).toEqual(["POST", "POST"]);
  discord.faults.clear();
  await ada.slash("ask");
  expect(seen).toHaveLength(2);
});

test("an interaction whose acknowledgement never gets through fails for the member", async () => {
  const { discord, errors } = await runBot({ interaction: echo }, { acknowledgeWithinMs: 50 });
  discord.faults.fail({ path: callback, times: 4 });
  await expect(discord.member({ name: "ada" }).slash("ask")).rejects.toThrow("did not respond");
  await expect.poll(() => errors).toMatchObject([{ status: 500 }]);
});

test("files are uploaded, kept and referred to", async () => {
  const { discord } = await runBot({
    interaction: async (it) => {
      if (!it.isChatInputCommand()) return;
      await it.deferReply();
      await it.editReply({
        content: "a report",
        files: [new AttachmentBuilder(Buffer.from("hi"), { name: "report.txt" })],
      });
    },
  });
  const answer = await discord.member({ name: "ada" }).slash("ask");
  expect(answer.message.attachments.map(({ filename }) => filename)).toEqual(["report.txt"]);
  expect(answer.json()["attachments"]).toMatchObject([{ filename: "report.txt", size: 2 }]);
});
