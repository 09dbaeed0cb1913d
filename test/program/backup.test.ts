import { copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectFailure } from "./complaints.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

const FORMATS = join(import.meta.dirname, "..", "fixtures", "formats");

async function openUsedPlace(): Promise<Workplace> {
  const place = await openWorkplace();
  await mkdir(place.path("index"));
  await mkdir(place.path("seeds", "discord", "rules"), { recursive: true });
  await copyFile(join(FORMATS, "feedback-1.jsonl"), place.path("index", "feedback.jsonl"));
  await copyFile(join(FORMATS, "questions-1.jsonl"), place.path("index", "questions.jsonl"));
  await writeFile(place.path("index", "feedback.salt"), "salt\n");
  await writeFile(place.path("seeds", "discord", "rules", "quiet.md"), "# Quiet hours\n");
  return place;
}

it("backs up all that people said and wrote, for its owner alone, and brings it back elsewhere", async () => {
  const [used, fresh] = await Promise.all([openUsedPlace(), openWorkplace()]);
  const archive = used.path("mine.zip");
  const written = await used.run("backup", { args: [archive] });
  expect(written.code, written.stderr).toBe(0);
  expect(written.stdout).toContain("4 votes, questions and requests");
  expect(written.stdout).toContain("1 article made in Discord");
  if (process.platform !== "win32") expect((await stat(archive)).mode & 0o077).toBe(0);

  const restored = await fresh.run("restore", { args: [archive] });
  expect(restored.code, restored.stderr).toBe(0);
  for (const path of [
    ["index", "feedback.jsonl"],
    ["index", "feedback.salt"],
    ["index", "questions.jsonl"],
    ["seeds", "discord", "rules", "quiet.md"],
  ]) {
    expect(await readFile(fresh.path(...path), "utf8")).toBe(await readFile(used.path(...path), "utf8"));
  }
});

it("overwrites neither a file nor what people said, unless it is told to", async () => {
  const used = await openUsedPlace();
  const archive = used.path("mine.zip");
  await used.run("backup", { args: [archive] });
  expectFailure(await used.run("backup", { args: [archive] }), ["mine.zip", "is there already"]);
  expectFailure(await used.run("restore", { args: [archive] }), ["has something already", "--replace"]);
  expect((await used.run("restore", { args: [archive, "--replace"] })).code).toBe(0);
});

it("changes nothing of what people said where an article that was made in Discord cannot be written", async () => {
  const used = await openUsedPlace();
  const archive = used.path("mine.zip");
  await used.run("backup", { args: [archive] });
  await writeFile(used.path("index", "feedback.salt"), "another\n");
  // A folder where it is written to: as a disk that is full by then, for root, too.
  const article = used.path("seeds", "discord", "rules", "quiet.md");
  await mkdir(`${article}.restored.tmp`);
  const outcome = await used.run("restore", { args: [archive, "--replace"] });
  expectFailure(outcome, ["quiet.md", "cannot be written: check the folder's permissions and the disk"]);
  expect(await readFile(used.path("index", "feedback.salt"), "utf8")).toBe("another\n");
  expect((await readdir(used.path("index"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

it("says in one line what is wrong with an archive, and changes nothing", async () => {
  const place = await openUsedPlace();
  await writeFile(place.path("broken.zip"), "no zip");
  expectFailure(await place.run("restore", { args: ["broken.zip", "--replace"] }), ["broken.zip", "no backup"]);
  expectFailure(await place.run("restore", { args: ["missing.zip"] }), ["missing.zip", "cannot be read"]);
  expect(await readFile(place.path("index", "feedback.salt"), "utf8")).toBe("salt\n");
});
