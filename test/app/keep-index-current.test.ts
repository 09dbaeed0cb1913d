import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepIndexCurrent } from "../../src/app/keep-index-current.ts";
import type { SkippedFile } from "../../src/corpus/unusable-file.ts";
import { fakeLogger } from "../fakes/logger.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const EMPTY = { file: "a.txt", reason: "is empty" };
const LATIN = { file: "b.txt", reason: "is not UTF-8" };

/** The warnings of a run, after a build at the start that has reported `before`. */
async function warnings(before: readonly SkippedFile[] | undefined, skipped: readonly SkippedFile[]) {
  const seedsDir = await mkdtemp(join(tmpdir(), "footnote-current-"));
  folders.push(seedsDir);
  const counts = { articles: 1, chunks: 1, added: 0, changed: 0, removed: 0, unchanged: 1, embedded: 0, seconds: 0 };
  const reportOf = (files: readonly SkippedFile[]) => ({ ...counts, generation: "gen-000001", skipped: [...files] });
  const log = fakeLogger();
  const stop = await keepIndexCurrent({
    config: { seedsDir, wantedFiles: { include: [], exclude: [] }, watch: false },
    library: {
      report: before && reportOf(before),
      reindex: async () => reportOf(skipped),
    },
    log,
    signal: new AbortController().signal,
  });
  await stop();
  return log.entries.filter(({ level }) => level === "warn").map(({ message }) => message);
}

it("a file that is left out is named once, and again when the reason is another", async () => {
  expect(await warnings(undefined, [EMPTY, LATIN])).toEqual(["Skipped a.txt: is empty", "Skipped b.txt: is not UTF-8"]);
  expect(await warnings([EMPTY], [EMPTY, LATIN])).toEqual(["Skipped b.txt: is not UTF-8"]);
  expect(await warnings([{ ...EMPTY, reason: "may not be read" }], [EMPTY])).toEqual(["Skipped a.txt: is empty"]);
});

it("groups files that are left out for the same reason", async () => {
  const pictures = Array.from({ length: 114 }, (_, i) => ({
    file: `${i}\n.png`,
    reason: "has a format that is not read",
  }));
  expect(await warnings(undefined, [EMPTY, ...pictures])).toEqual([
    "Skipped a.txt: is empty",
    "Skipped 0\\n.png, 1\\n.png, 2\\n.png and 111 more: has a format that is not read",
  ]);
});
