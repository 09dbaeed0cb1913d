import { mkdtemp, rm, writeFile } from "node:fs/promises";
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

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-current-"));
  folders.push(folder);
  return folder;
}

/** The warnings of a process whose build leaves out `skipped`. */
async function warnings(indexDir: string, skipped: readonly SkippedFile[]) {
  const counts = { articles: 1, chunks: 1, added: 0, changed: 0, removed: 0, unchanged: 1, embedded: 0, seconds: 0 };
  const log = fakeLogger();
  const stop = await keepIndexCurrent({
    config: { seedsDir: await makeFolder(), indexDir, wantedFiles: { include: [], exclude: [] }, watch: false },
    library: { reindex: async () => ({ ...counts, generation: "gen-000001", skipped: [...skipped] }) },
    log,
    signal: new AbortController().signal,
  });
  await stop();
  return log.entries.filter(({ level }) => level === "warn").map(({ message }) => message);
}

it("a file that is left out is named once, whatever starts again, and again when the reason is another", async () => {
  const indexDir = await makeFolder();
  expect(await warnings(indexDir, [EMPTY, LATIN])).toEqual(["Skipped a.txt: is empty", "Skipped b.txt: is not UTF-8"]);
  expect(await warnings(indexDir, [EMPTY, LATIN])).toEqual([]);
  expect(await warnings(indexDir, [{ ...EMPTY, reason: "may not be read" }, LATIN])).toEqual([
    "Skipped a.txt: may not be read",
  ]);
  expect(await warnings(indexDir, [])).toEqual([]);
  expect(await warnings(indexDir, [EMPTY])).toEqual(["Skipped a.txt: is empty"]);
});

it("what has been said is said again where it cannot be kept or is damaged", async () => {
  const indexDir = await makeFolder();
  await writeFile(join(indexDir, "skipped-files.json"), '[{"file":1}');
  expect(await warnings(indexDir, [EMPTY])).toEqual(["Skipped a.txt: is empty"]);
  const nowhere = join(indexDir, "none");
  expect(await warnings(nowhere, [EMPTY])).toEqual(["Skipped a.txt: is empty"]);
  expect(await warnings(nowhere, [EMPTY])).toEqual(["Skipped a.txt: is empty"]);
});
