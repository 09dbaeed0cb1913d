import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { openPostgres } from "../../src/postgres/postgres.ts";
import { Secret } from "../../src/system/secret.ts";
import type { Answer } from "../simulator/driver/answer.ts";
import type { Member } from "../simulator/driver/member.ts";
import { type Discord, startDiscord } from "../simulator/start.ts";
import { countBy, summarise } from "./figures.ts";
import { type PostgresServer, startPostgresServer } from "./postgres-server.ts";
import { type Program, startProgram } from "./start-program.ts";

const PROCESSES = 4;
const MEMBERS = 50;
const ROUNDS = 10;
const LINES_SHOWN = 12;
const LONG = 600_000;
const SHARDS = Array.from({ length: PROCESSES }, (_, shard) => shard);
const QUESTION = { question: "Which US department banned sales of components to ZTE?" };
const RIGHT = "Commerce Department banned American companies";
const UNAVAILABLE = "The articles cannot be reached at the moment";

let server: PostgresServer;
let discord: Discord;
let seeds: string;
let programs: Program[];
/** Those of each server, which is each of another shard. */
let members: Member[][];
const report = (what: string, figures: object) => process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
const guildOf = (shard: number) => `Library ${shard}`;
const logged = () => programs.flatMap((program) => program.logged);

const askAll = () => Promise.all(members.flat().map((member) => member.slash("ask", QUESTION)));
const kindOf = (answer: Answer) =>
  [RIGHT, UNAVAILABLE].find((text) => answer.text().includes(text)) ?? answer.text().slice(0, 80);

beforeAll(async () => {
  server = await startPostgresServer();
  seeds = await mkdtemp(join(tmpdir(), "footnote-soak-seeds-"));
  await cp("seeds", seeds, { recursive: true });
  discord = await startDiscord({
    guilds: SHARDS.map((shard) => ({ name: guildOf(shard) })),
    shards: PROCESSES,
    maxConcurrency: PROCESSES,
    memory: 2000,
    answerWithinMs: 60_000,
  });
  const start = (shard: number) => {
    const shards = { SHARD_IDS: String(shard), SHARD_COUNT: String(PROCESSES) };
    return startProgram(discord, seeds, { STORE_URL: server.url, LOG_LEVEL: "info", ...shards });
  };
  // All at once, on an empty database.
  programs = await Promise.all(SHARDS.map(start));
  await vi.waitUntil(() => discord.gateway.connected() === PROCESSES && discord.commands().length > 0, {
    timeout: 60_000,
  });
  // What is measured is a bot at work, not one that starts.
  await vi.waitUntil(() => logged().some((line) => line.includes("The index is up to date")), { timeout: 60_000 });
  members = SHARDS.map((shard) =>
    Array.from({ length: MEMBERS }, (_, n) => discord.member({ name: `member ${n}`, guild: guildOf(shard) })),
  );
  for (const [member] of members) await member?.slash("ask", QUESTION);
}, 120_000);

afterAll(async () => {
  for (const program of programs.filter((each) => !each.isRunning())) {
    process.stdout.write(`The last words of a process:\n${program.logged.slice(-LINES_SHOWN).join("\n")}\n`);
  }
  for (const program of programs) if (program.isRunning()) await program.end();
  await discord.close();
  await server.remove();
  await rm(seeds, { recursive: true });
}, 60_000);

test(
  `${PROCESSES} processes answer ${MEMBERS} questions each at the same time, over and over, without an error`,
  async () => {
    const answers: Answer[] = [];
    const began = performance.now();
    for (let round = 0; round < ROUNDS; round++) answers.push(...(await askAll()));
    const seconds = (performance.now() - began) / 1000;
    report("questions", {
      kinds: countBy(answers.map(kindOf)),
      acknowledged: summarise(answers.map(({ acknowledgedAfterMs }) => acknowledgedAfterMs)),
      answered: summarise(answers.map(({ answeredAfterMs }) => answeredAfterMs)),
      perSecond: Math.round(answers.length / seconds),
    });
    expect(countBy(answers.map(kindOf))).toEqual({ [RIGHT]: PROCESSES * MEMBERS * ROUNDS });
    expect(discord.refused()).toEqual([]);
    expect(logged().filter((line) => /"level":[45]0/.test(line))).toEqual([]);
  },
  LONG,
);

test(
  "what one process indexes, every process answers from within two seconds",
  async () => {
    await writeFile(join(seeds, "ferry.txt"), "The ferry\n\nThe ferry Aurelia leaves the harbour at nine.\n");
    const olga = discord.member({ name: "olga", guild: guildOf(2), permissions: ["ManageGuild"] });
    // What the process of shard 0 indexes at its start may still be under way.
    const shown = await vi.waitUntil(
      async () => {
        const answer = await olga.slash("reindex");
        return answer.text().includes("already") || answer.text().includes("another process") ? undefined : answer;
      },
      { timeout: 60_000, interval: 500 },
    );
    await shown.until((answer) => answer.text().includes("up to date"));
    const since = performance.now();
    const seenAfter = await Promise.all(
      members.map(async ([member]) => {
        const ask = () => member?.slash("ask", { question: "When does the ferry Aurelia leave?" });
        await vi.waitUntil(async () => (await ask())?.text().includes("leaves the harbour at nine"), {
          timeout: 10_000,
          interval: 50,
        });
        return Math.round(performance.now() - since);
      }),
    );
    report("seen after milliseconds", seenAfter);
    expect(Math.max(...seenAfter)).toBeLessThan(2000);
  },
  LONG,
);

test(
  "a server that crashes amid the questions and comes back costs nobody an answer",
  async () => {
    const asked = askAll();
    await server.crash();
    const answers = await asked;
    report("crash", {
      kinds: countBy(answers.map(kindOf)),
      answered: summarise(answers.map((it) => it.answeredAfterMs)),
    });
    expect(countBy(answers.map(kindOf))).toEqual({ [RIGHT]: PROCESSES * MEMBERS });
  },
  LONG,
);

test(
  "while the server is down members are told so, votes wait, and afterwards all is as before",
  async () => {
    const ada = discord.member({ name: "ada", guild: guildOf(3) });
    const answer = await ada.slash("ask", QUESTION);
    await server.halt();
    const [told, list, voted] = await Promise.all([
      ada.slash("ask", QUESTION),
      ada.slash("sources"),
      ada.click(answer, "Helpful"),
    ]);
    report("down", { answeredAfterMs: told.answeredAfterMs, text: told.text(), voted: voted.text() });
    expect(told.text()).toContain(UNAVAILABLE);
    expect(list.text()).toContain("3 articles");
    expect(voted.text()).toContain("has been counted");
    await server.start();
    const back = performance.now();
    await vi.waitUntil(async () => kindOf(await ada.slash("ask", QUESTION)) === RIGHT, { timeout: 30_000 });
    report("back", { milliseconds: Math.round(performance.now() - back) });
    const database = openPostgres({ url: new Secret(server.url), connections: 1 });
    const count = z.object({ count: z.int() });
    await vi.waitUntil(
      async () => {
        const votes = "SELECT count(*) FROM footnote.feedback WHERE record->>'type' = 'vote'";
        return (await database.read(count, votes)).at(0)?.count === 1;
      },
      { timeout: 60_000, interval: 500 },
    );
    await database.close();
    expect(countBy((await askAll()).map(kindOf))).toEqual({ [RIGHT]: PROCESSES * MEMBERS });
  },
  LONG,
);

test("told to end, all end with 0", async () => {
  const ended = await Promise.all(programs.map((program) => program.end()));
  report("end", { milliseconds: ended.map(({ milliseconds }) => Math.round(milliseconds)) });
  expect(ended.map(({ code }) => code)).toEqual(SHARDS.map(() => 0));
}, 60_000);
