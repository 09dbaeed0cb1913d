import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { type Discord, startDiscord } from "../simulator/start.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const manifestFile = z.looseObject({
  checksum: z.string(),
  format: z.number(),
  recipe: z.looseObject({ settings: z.record(z.string(), z.unknown()) }),
});
type Manifest = z.infer<typeof manifestFile>;

const generationsOf = async (place: Workplace) =>
  (await readdir(place.path("index"))).filter((name) => name.startsWith("gen-")).sort();

/** Makes of the index what another version would have left. */
async function ageIndex(place: Workplace, change: (manifest: Manifest) => object): Promise<string> {
  const [generation = ""] = await generationsOf(place);
  const path = join(place.path("index"), generation, "manifest.json");
  const { checksum: _, ...aged } = manifestFile.parse(
    change(manifestFile.parse(JSON.parse(await readFile(path, "utf8")))),
  );
  const checksum = createHash("sha256").update(JSON.stringify(aged)).digest("hex");
  await writeFile(path, JSON.stringify({ ...aged, checksum }));
  return generation;
}

async function startBot(place: Workplace): Promise<{ readonly discord: Discord; readonly log: () => Promise<string> }> {
  const discord = await startDiscord();
  onTestFinished(() => discord.close());
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: "info" };
  const { child, outcome } = place.start("start", { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  await discord.connected();
  await vi.waitFor(() => expect(discord.commands()).not.toEqual([]), 120_000);
  return {
    discord,
    async log() {
      child.kill("SIGTERM");
      return (await outcome).stderr;
    },
  };
}

async function expectAnswer(discord: Discord): Promise<void> {
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "Who is Mao Ning?" });
  expect(answer.text()).toContain("Foreign Ministry spokesperson Mao Ning");
}

it("an index whose articles an earlier version cut otherwise answers while it is built anew", async () => {
  const place = await openWorkplace();
  await place.run("index");
  const old = await ageIndex(place, ({ recipe, ...manifest }) => ({
    ...manifest,
    recipe: { ...recipe, settings: { ...recipe.settings, chunker: 0 } },
  }));
  const { discord, log } = await startBot(place);
  await expectAnswer(discord);
  await vi.waitFor(async () => expect((await generationsOf(place)).some((name) => name > old)).toBe(true), 120_000);
  await vi.waitFor(
    async () => expect(await readFile(place.path("index", "CURRENT"), "utf8")).not.toContain(old),
    120_000,
  );
  await expectAnswer(discord);
  expect(await log()).not.toContain("before anything is answered");
});

it("an index of a format that can't be read any more is built anew at the start, and the log says so", async () => {
  const place = await openWorkplace();
  await place.run("index");
  await ageIndex(place, (manifest) => ({ ...manifest, format: 1 }));
  const { discord, log } = await startBot(place);
  await expectAnswer(discord);
  expect(await log()).toMatch(/The index has format 1, this version reads format \d+: it is built anew/);
});
