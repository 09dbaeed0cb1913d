import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { NO_METRICS, type Outcome } from "../../src/operations/metrics.ts";
import { fakeAbstention, fakeAnswer } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

test("whatever becomes of a question is counted once, wherever it was asked", async () => {
  const outcomes: Outcome[] = [];
  const acknowledged: number[] = [];
  const metrics = {
    ...NO_METRICS,
    ended: (outcome: Outcome) => outcomes.push(outcome),
    acknowledged: (seconds: number) => acknowledged.push(seconds),
  };
  const answer = async (question: string) => {
    if (question.includes("refuse")) throw new UserError("There is no index.");
    if (question.includes("fail")) throw new Error("Out of memory");
    return question.includes("cup") ? fakeAbstention({ question }) : fakeAnswer({ question });
  };
  const { discord, bot } = await openBot({ answer }, { metrics });
  const ada = discord.member({ name: "ada" });
  for (const question of ["Who lit the lamp?", "Where is the cup?", "Please refuse this", "Please fail at this"]) {
    await ada.slash("ask", { question });
  }
  await ada.mention("@bot who lit the lamp?");
  await expect.poll(() => outcomes).toEqual(["answer", "none", "refused", "failed", "answer"]);
  expect(acknowledged).toHaveLength(4);
  for (const seconds of acknowledged) expect(seconds).toBeGreaterThan(0);
  expect(bot.queue()).toEqual({ answering: 0, waiting: 0 });
});
