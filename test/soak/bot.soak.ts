import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Member } from "../simulator/driver/member.ts";
import { type Discord, startDiscord } from "../simulator/start.ts";
import { createChance } from "./chance.ts";
import { breakGateway, makeRequestsFail } from "./faults.ts";
import { countBy, quantile, summarise } from "./figures.ts";
import { type Program, startProgram } from "./start-program.ts";
import { createSeen, doSomething } from "./traffic.ts";

const INTERACTIONS = Number(process.env["SOAK_INTERACTIONS"] ?? 10_000);
const SEED = Number(process.env["SOAK_SEED"] ?? 1);
const MEMBERS = 50;
const LOAD_ROUNDS = 10;
const AT_ONCE = 16;
const BETWEEN_BREAKS = 400;
const LINES_SHOWN = 10;
const SAMPLES = 40;
/** What the collector may leave lying about: no leak of 10,000 interactions would hide in it. */
const GARBAGE_MIB = 32;
const HOUR = 3_600_000;

let discord: Discord;
let program: Program;
let members: Member[];
const report = (what: string, figures: object) => process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);

/** What a line of the log says, without its times and ids. */
const messageOf = (line: string) => /"msg":"([^"]*)"/.exec(line)?.[1] ?? line;

beforeAll(async () => {
  discord = await startDiscord({
    memory: 1000,

    acknowledgeWithinMs: 3000,
    answerWithinMs: 30_000,
  });
  program = await startProgram(discord, "seeds");
  await discord.connected();
  await vi.waitUntil(() => discord.commands().length > 0, { timeout: 20_000 });
  members = Array.from({ length: MEMBERS }, (_, n) => discord.member({ name: `member ${n}` }));
}, 60_000);

afterAll(async () => {
  if (program.isRunning()) await program.end();
  await discord.close();
});

test(
  "fifty members who ask at once are acknowledged within 250 ms and answered within a second",
  async () => {
    const answers = [];
    for (let round = 0; round < LOAD_ROUNDS; round++) {
      const question = { question: "Which US department banned sales of components to ZTE?" };
      answers.push(...(await Promise.all(members.map((member) => member.slash("ask", question)))));
    }
    const acknowledged = answers.map(({ acknowledgedAfterMs }) => acknowledgedAfterMs);
    const answered = answers.map(({ answeredAfterMs }) => answeredAfterMs);
    report("load", { acknowledged: summarise(acknowledged), answered: summarise(answered) });
    expect(quantile(acknowledged, 0.99)).toBeLessThan(250);
    expect(quantile(answered, 0.99)).toBeLessThan(1000);
  },
  HOUR,
);

test(
  `${INTERACTIONS} interactions with faults lose nothing, double nothing and leak nothing`,
  async () => {
    const chance = createChance(SEED);
    const seen = createSeen();
    const memory: number[] = [];
    const lost: string[] = [];
    const doubled: string[] = [];
    let done = 0;
    makeRequestsFail(discord, chance);
    const began = performance.now();

    async function live(): Promise<void> {
      while (done < INTERACTIONS) {
        done += 1;
        if (done % BETWEEN_BREAKS === 0) breakGateway(discord, chance);
        if (done % Math.ceil(INTERACTIONS / SAMPLES) === 0) memory.push((await program.memory()) ?? 0);
        const [first, ...others] = members;
        if (first === undefined) return;
        try {
          const answer = await doSomething(chance.among([first, ...others]), chance, seen);
          if ((answer?.followUps().length ?? 0) > 0) doubled.push(answer?.text() ?? "");
        } catch (error) {
          lost.push(String(error));
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, live));

    discord.faults.decide(undefined);
    const settled = memory.slice(Math.floor(memory.length / 4));
    const early = quantile(settled.slice(0, 8), 0.5);
    const late = quantile(settled.slice(-8), 0.5);
    report("soak", {
      interactions: done,
      seconds: Math.round((performance.now() - began) / 1000),
      lost: lost.length,
      doubled: doubled.length,
      // 40060 is the answer to an acknowledgement repeated because its first response was lost.
      refused: countBy(discord.refused().map(({ code }) => String(code))),
      resumed: discord.gateway.counts.resumed,
      memoryMiB: { early: Math.round(early), late: Math.round(late) },
      logged: countBy(program.logged.map(messageOf)),
    });
    for (const line of program.logged.slice(0, LINES_SHOWN)) process.stdout.write(`${line}\n`);
    expect(program.isRunning()).toBe(true);
    expect(lost).toEqual([]);
    expect(doubled).toEqual([]);
    expect(late).toBeLessThan(early * 1.15 + GARBAGE_MIB);
  },
  HOUR,
);

test("at SIGTERM it ends with 0 within five seconds", async () => {
  const { code, milliseconds } = await program.end();
  report("end", { code, milliseconds: Math.round(milliseconds) });
  expect(code).toBe(0);
  expect(milliseconds).toBeLessThan(5000);
});
