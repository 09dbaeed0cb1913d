import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openHistory } from "../../src/cli/terminal/history-file.ts";

test("what was typed is there again the next time, newest first, for its owner alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-history-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "index", "terminal-history");
  const first = await openHistory(path);
  expect(first.lines).toEqual([]);
  await first.keep(["Where is the cup?", "Who lit the lamp?"]);
  expect((await openHistory(path)).lines).toEqual(["Where is the cup?", "Who lit the lamp?"]);
  if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  await first.keep(Array.from({ length: 900 }, (_, n) => `Question ${n}?`));
  expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(500);
});

test("a history that cannot be kept is no reason for an error", async () => {
  const history = await openHistory("/proc/nowhere/terminal-history");
  await expect(history.keep(["Who?"])).resolves.toBeUndefined();
});
