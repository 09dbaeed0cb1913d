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
