import { expect, test, vi } from "vitest";
import { startDiscord } from "../simulator/start.ts";
import { startProgram } from "./start-program.ts";

const ROUNDS = 5;
const AT_ONCE = 50;
const WARM_UP = 5;
const MOST_MS = { one: 500, atOnce: 3000 };
const QUESTIONS = [
  "Who is Lu Kang?",
  "What does Dajiang say of security?",
  "Who told Nexperia to sell its shares?",
  "Which cameras may not be used in government buildings?",
  "What did the Commerce Department forbid?",
  "How much does a ticket to the moon cost?",
  "why was the takeover of the chip plant stopped",
  "What does Bai Ming say about Europe?",
  "Does Hikvision sell cloud storage?",
  "When was the notice issued?",
] as const;

const quantile = (times: readonly number[], share: number) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN);
const spread = (times: readonly number[]) => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
});

test("answers come at once, one after the other and to fifty members, and heartbeats come in time", async () => {
  const discord = await startDiscord({ heartbeatIntervalMs: 250, answerWithinMs: 60_000 });
  const program = await startProgram(discord, "seeds");
  await vi.waitUntil(() => discord.commands().length > 0, { timeout: 60_000 });
  const ada = discord.member({ name: "ada" });
  for (const question of QUESTIONS.slice(0, WARM_UP)) await ada.slash("ask", { question });
  const one: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A question that was asked before is answered from memory: each round asks in other words.
    for (const question of QUESTIONS) {
      const answer = await ada.slash("ask", { question: `${question.replace(/\?$/, "")} ${"really ".repeat(round)}?` });
      one.push(answer.answeredAfterMs);
    }
  }
  const lateBefore = Math.round(discord.gateway.heartbeatLateness());
  const members = Array.from({ length: AT_ONCE }, (_, index) => discord.member({ name: `member-${index}` }));
  const together = await Promise.all(
    members.map((member, index) =>
      member.slash("ask", { question: `${QUESTIONS[index % QUESTIONS.length] ?? ""} (${index})` }),
    ),
  );
  const atOnce = together.map((answer) => answer.answeredAfterMs);
  const lateMs = Math.round(discord.gateway.heartbeatLateness());
  const memory = await program.memory();
  process.stdout.write(
    `latency in ms: ${JSON.stringify({ one: spread(one), atOnce: spread(atOnce), lateBefore, lateMs, memoryMiB: Math.round(memory ?? 0) })}\n`,
  );
  await program.end();
  await discord.close();
  expect(quantile(one, 0.95)).toBeLessThan(MOST_MS.one);
  expect(quantile(atOnce, 0.99)).toBeLessThan(MOST_MS.atOnce);
});
