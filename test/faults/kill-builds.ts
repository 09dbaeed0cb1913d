import { fork } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { recipeOf } from "../../src/indexing/standard-indexing.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { ARTICLES, versionOf } from "./states.mjs";

/** Long enough for several builds, so that kills fall into all their parts. */
const LONGEST_LIFE = 600;

export interface KillSummary {
  /** How many kills left a part of a generation or other temporary files for the next start to clear away. */
  readonly withLeftovers: number;
  /** How many generations were seen current after a kill. */
  readonly generations: number;
}

/**
 * Kills a program that builds without end at so many random instants. After each kill the index must be whole and must be
 * of one state of the articles, no older than the one before. Throws at the first that is not.
 */
export async function killBuilds(folder: string, kills: number): Promise<KillSummary> {
  const index = join(folder, "index");
  const seen = new Set<string>();
  let withLeftovers = 0;
  let lastState = -1;
  for (let kill = 0; kill < kills; kill += 1) {
    await buildForAWhile(folder, Math.random() * LONGEST_LIFE);
    const state = await readState(index, seen);
    if (state < lastState) throw new Error(`State ${state} came back after state ${lastState}.`);
    lastState = state;
    const names = await readdir(index).catch(() => []);
    if (names.some((name) => name.endsWith(".tmp")) || names.length > 6) withLeftovers += 1;
  }
  return { withLeftovers, generations: seen.size };
}

async function buildForAWhile(folder: string, milliseconds: number): Promise<void> {
  const child = fork(new URL("./endless-builds.mjs", import.meta.url), [folder], { execArgv: [], stdio: "pipe" });
  let complaint = "";
  child.stderr?.on("data", (text: Buffer) => {
    complaint += text.toString();
  });
  const exit = once(child, "exit");
  await Promise.race([once(child, "message"), exit]);
  await Promise.race([delay(milliseconds), exit]);
  child.kill("SIGKILL");
  await exit;
  if (child.signalCode !== "SIGKILL") throw new Error(`The builds ended by themselves: ${complaint}`);
}

/** The state that the index is of; -1 while there is none. Throws when it is damaged or of more than one. */
async function readState(index: string, seen: Set<string>): Promise<number> {
  const generations = openGenerations({ folder: index });
  const recipe = recipeOf({ model: "fake", checksum: "fake", dimensions: 32, maxTokens: 128 });
  const store = await generations.openCurrent(recipe);
  if (!store) return -1;
  try {
    seen.add(store.generation);
    const { problems } = await generations.verify();
    if (problems.length > 0) throw new Error(problems.join("\n"));
    const state = Number(/state (\d+)/.exec((await store.readArticle("state.txt")) ?? "")?.[1]);
    for (let article = 0; article < ARTICLES; article += 1) {
      const text = (await store.readArticle(`${article}.txt`)) ?? "";
      const [chunk] = await store.documentFrequencies([`version`]);
      if (!text.includes(`of version ${versionOf(article, state)} `) || chunk === 0) {
        throw new Error(`Article ${article} of state ${state} says: ${text}`);
      }
    }
    return state;
  } finally {
    await store.close();
  }
}
