import { expect, test } from "vitest";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeAnswer } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("while Ada types, she is offered questions that were answered here, then others that can be", async () => {
  const feedback = fakeFeedback(["How long did the lamp burn?", "Who built the tower?"]);
  const suggestQuestions = () => ["What is said about the lamp?", "How long did the lamp burn?", "x".repeat(200)];
  const { discord } = await openBot({ suggestQuestions }, { feedback });
  const ada = discord.member({ name: "ada" });
  const choices = await ada.autocomplete("ask", { question: "LAMP " }, "question");
  expect(choices.map(({ value }) => value)).toEqual(["How long did the lamp burn?", "What is said about the lamp?"]);
});

test("what was asked where not everyone may read is suggested there and nowhere else", async () => {
  const channels = [
    { name: "general", threads: ["lamps"], privateThreads: ["whispers"] },
    { name: "board", denyEveryone: ["ViewChannel" as const], threads: ["minutes"] },
    { name: "news", denyEveryone: ["ReadMessageHistory" as const] },
  ];
  const answer = async (question: string) => fakeAnswer({ question });
  const { discord, feedback } = await openBot({ answer }, { discord: { guilds: [{ name: "Library", channels }] } });
  const ada = discord.member({ name: "ada" });
  const places = ["general", "lamps", "whispers", "board", "minutes", "news"];
  for (const channel of places) await ada.slash("ask", { question: `Asked in ${channel}?` }, { channel });
  await ada.mention("@bot mentioned in board?", "board");
  await expect.poll(() => feedback.questions.length).toBe(7);
  const offered = async (channel: string) => {
    const choices = await ada.autocomplete("ask", { question: "in" }, "question", { channel });
    return choices.map(({ value }) => value).toSorted();
  };
  const open = ["Asked in general?", "Asked in lamps?"];
  expect(await offered("general")).toEqual(open);
  expect(await offered("lamps")).toEqual(open);
  expect(await offered("board")).toEqual([...open, "Asked in board?", "mentioned in board?"].toSorted());
  for (const channel of ["whispers", "minutes", "news"])
    expect(await offered(channel)).toEqual([...open, `Asked in ${channel}?`].toSorted());
});

test("nothing to offer is no failure, and neither is a broken suggestion", async () => {
  let isBroken = false;
  const { discord } = await openBot({
    suggestQuestions: () => {
      if (isBroken) throw new Error("broken");
      return [];
    },
  });
  const ada = discord.member({ name: "ada" });
  expect(await ada.autocomplete("ask", { question: "zebra" }, "question")).toEqual([]);
  isBroken = true;
  expect(await ada.autocomplete("ask", { question: "zebra" }, "question")).toEqual([]);
  expect((await ada.slash("ask", { question: "zebra?" })).text()).toContain("zebra?");
});

test("suggestions come in time although answers are slow", async () => {
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const answer = async (question: string) => {
    await slow;
    return fakeAnswer({ question });
  };
  const { discord } = await openBot({ answer, suggestQuestions: () => ["Why?"] });
  const ada = discord.member({ name: "ada" });
  for (let n = 0; n < 10; n++) await ada.slash("ask", { question: `Slow ${n}?` }, { until: "acknowledged" });
  expect(await ada.autocomplete("ask", { question: "w" }, "question")).toHaveLength(1);
  finish();
  for (const { type, acknowledged, createdAt } of discord.interactions()) {
    if (type === 4) expect((acknowledged?.at ?? Number.POSITIVE_INFINITY) - createdAt).toBeLessThan(1000);
  }
});
