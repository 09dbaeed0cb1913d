import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startDiscord } from "../simulator/start.ts";
import { type Chance, createChance } from "./chance.ts";
import { startProgram } from "./start-program.ts";

const ARTICLES = 400;
const SENTENCES = 120;
const MOST_LATE_MS = 100;
const WORDS = [
  "keeper",
  "lamp",
  "harbour",
  "storm",
  "ship",
  "signal",
  "granite",
  "oil",
  "watch",
  "fog",
  "coast",
  "engine",
] as const;

const writeSentence = (chance: Chance) => `The ${Array.from({ length: 12 }, () => chance.among(WORDS)).join(" ")}.`;

test("heartbeats come in time while articles are read, embedded and written", async () => {
  const seeds = await mkdtemp(join(tmpdir(), "footnote-seeds-"));
  await writeFile(join(seeds, "first.txt"), "The keeper lit the lamp.\n");
  const discord = await startDiscord({ heartbeatIntervalMs: 250, answerWithinMs: 300_000 });
  const program = await startProgram(discord, seeds);
  await vi.waitUntil(() => discord.commands().length > 0, { timeout: 20_000 });

  const chance = createChance(1);
  for (let article = 0; article < ARTICLES; article++) {
    const text = Array.from({ length: SENTENCES }, () => writeSentence(chance)).join(" ");
    await writeFile(join(seeds, `article-${article}.txt`), text);
  }
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  // What the program indexes at its start may still be under way.
  const shown = await vi.waitUntil(
    async () => {
      const answer = await olga.slash("reindex");
      return answer.text().includes("already") ? undefined : answer;
    },
    { timeout: 60_000, interval: 500 },
  );
  await shown.until((answer) => answer.text().includes("up to date"));
  const lateMs = Math.round(discord.gateway.heartbeatLateness());
  process.stdout.write(
    `heartbeats: ${JSON.stringify({ beats: discord.gateway.heartbeats.length, lateMs })}\n${shown.text()}\n`,
  );
  await program.end();
  await discord.close();
  await rm(seeds, { recursive: true });
  // Whether the start or the owner has indexed them, heartbeats went on meanwhile.
  expect(shown.text()).toContain(`${ARTICLES + 1} articles`);
  expect(lateMs).toBeLessThan(MOST_LATE_MS);
}, 600_000);
