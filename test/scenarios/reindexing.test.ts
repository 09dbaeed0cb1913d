import { expect, test } from "vitest";
import type { ReindexOptions } from "../../src/conversation/library.ts";
import { UserError } from "../../src/errors.ts";
import type { IndexReport } from "../../src/indexing/report.ts";
import { fakeReport } from "../fakes/library.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const owner = { name: "olga", permissions: ["ManageGuild" as const] };

/** A re-index that goes on until it is told to end or is cancelled, and refuses a second one. */
function slowReindex() {
  let current: ReindexOptions | undefined;
  let end: (report: IndexReport) => void = () => {};
  return {
    reindex: (options: ReindexOptions) => {
      if (current !== undefined) return Promise.reject(new UserError("The articles are being indexed already."));
      current = options;
      return new Promise<IndexReport>((resolve, reject) => {
        end = resolve;
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason));
      }).finally(() => {
        current = undefined;
      });
    },
    progress: (done: number) => current?.onProgress?.({ stage: "embedding", done, total: 100 }),
    end: () => end(fakeReport({ skipped: [{ file: "bad_one.txt", reason: "is not UTF-8" }] })),
    isRunning: () => current !== undefined,
  };
}

test("Olga re-indexes, follows the progress and reads the report", async () => {
  const run = slowReindex();
  const { discord } = await openBot({ reindex: run.reindex });
  const olga = discord.member(owner);
  const shown = await olga.slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  run.progress(50);
  await shown.until((answer) => !answer.loading && answer.text().includes("50 of 100"));
  expect(shown.ephemeral).toBe(true);
  expect(shown.buttons().map(({ label }) => label)).toEqual(["Cancel"]);
  run.end();
  await shown.until((answer) => answer.text().includes("The index is up to date."));
  expect(shown.text()).toContain("1 added · 0 changed · 0 removed · 1 unchanged");
  expect(shown.text()).toContain("bad\\_one.txt: is not UTF-8");
  expect(shown.buttons()).toEqual([]);
  expect(discord.refused()).toEqual([]);
});

test("progress is edited at most once a second", async () => {
  const run = slowReindex();
  const { discord } = await openBot({ reindex: run.reindex });
  const shown = await discord.member(owner).slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  for (let done = 1; done <= 100; done++) {
    run.progress(done);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  run.end();
  await shown.until((answer) => answer.text().includes("up to date"));
  const edits = discord.requests.filter(({ method }) => method === "PATCH");
  expect(edits.length).toBeGreaterThanOrEqual(2);
  expect(edits.length).toBeLessThanOrEqual(4);
});

test("Olga cancels, and the index is as it was", async () => {
  const run = slowReindex();
  const { discord } = await openBot({ reindex: run.reindex });
  const olga = discord.member(owner);
  const shown = await olga.slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  run.progress(10);
  await shown.until((answer) => !answer.loading && answer.buttons().length > 0);
  await olga.click(shown, "Cancel", { until: "acknowledged" });
  await shown.until((answer) => answer.text().includes("Cancelled: the index is as it was before."));
  expect(run.isRunning()).toBe(false);
});

test("an owner of another server cannot cancel it", async () => {
  const run = slowReindex();
  const guilds = [{ name: "Library" }, { name: "Elsewhere", channels: ["far"] }];
  const { discord } = await openBot({ reindex: run.reindex }, { discord: { guilds } });
  const eve = discord.member({ ...owner, name: "eve", guild: "Elsewhere" });
  const old = await eve.slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  run.progress(10);
  await old.until((answer) => !answer.loading && answer.buttons().length > 0);
  // Eve's message keeps its button when the last edits of it are lost: the report, and that it could not be shown.
  discord.faults.fail({ path: /@original|%40original/, status: 404, times: 2 });
  run.end();
  await expect.poll(() => discord.requests.filter(({ faulty }) => faulty).length).toBe(2);
  await discord.member({ ...owner, guild: "Library" }).slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  const refused = await eve.click(old, "Cancel");
  expect([refused.ephemeral, refused.text()]).toEqual([true, expect.stringContaining("for another server")]);
  expect(run.isRunning()).toBe(true);
  run.end();
});

test("a second re-index at the same time is refused with a word", async () => {
  const run = slowReindex();
  const { discord } = await openBot({ reindex: run.reindex });
  const olga = discord.member(owner);
  await olga.slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  expect((await olga.slash("reindex")).text()).toContain("being indexed already");
  run.end();
});

test("a dry run shows what would change", async () => {
  const runs: (boolean | undefined)[] = [];
  const { discord } = await openBot({
    reindex: async ({ dryRun }) => {
      runs.push(dryRun);
      return fakeReport({ added: 3 });
    },
  });
  const shown = await discord.member(owner).slash("reindex", { dry_run: true });
  expect(shown.text()).toContain("nothing has been changed");
  expect(shown.text()).toContain("3 added");
  expect(runs).toEqual([true]);
});

test("members without Manage Server do not find /reindex, and are refused where a server shows it to them", async () => {
  const runs: unknown[] = [];
  const { discord } = await openBot({
    reindex: async () => {
      runs.push(1);
      return fakeReport();
    },
  });
  const ada = discord.member({ name: "ada" });
  await expect(ada.slash("reindex")).rejects.toThrow("hidden");
  const refused = await ada.slash("reindex", {}, { overridden: true });
  expect(refused.text()).toContain("Manage Server");
  expect(refused.ephemeral).toBe(true);
  expect(runs).toEqual([]);
});

test("members can ask while the articles are being indexed", async () => {
  const run = slowReindex();
  const { discord } = await openBot({ reindex: run.reindex });
  await discord.member(owner).slash("reindex", {}, { until: "acknowledged" });
  await expect.poll(run.isRunning).toBe(true);
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: "How long?" });
  expect(answer.text()).toContain("It burned all night.");
  run.end();
});

test("Olga has the sources fetched first, and is told of those that need something done", async () => {
  const asked: ReindexOptions[] = [];
  const { discord } = await openBot({
    async reindex(options) {
      asked.push(options);
      const state = { format: 1 as const, at: "2026-03-01T10:00:00Z", remarks: [], remarked: 0 };
      return {
        ...fakeReport(),
        sources: [
          { ...state, name: "guide", outcome: "held", articles: 40, offered: 3 },
          { ...state, name: "site", outcome: "failed", articles: 12, reason: "The sitemap *x* cannot be had" },
          { ...state, name: "faq", outcome: "changed", articles: 7 },
          { name: "old", outcome: "unlisted" },
        ],
      };
    },
  });
  const shown = await discord.member(owner).slash("reindex", { sync: true });
  await shown.until((answer) => answer.text().includes("up to date"));
  expect(asked).toMatchObject([{ sync: true, dryRun: false }]);
  expect(shown.text()).toContain("Source guide came with 3 articles in place of 40");
  expect(shown.text()).toContain("npm run sync -- --accept guide");
  expect(shown.text()).toContain("The sitemap \\*x\\* cannot be had");
  expect(shown.text()).toContain("Source old is no longer in sources.yaml");
  expect(shown.text()).not.toContain("faq");
  expect(discord.refused()).toEqual([]);
});
