import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { expectFailure } from "./complaints.ts";
import { openWorkplace } from "./workplace.ts";

const QUESTIONS = [
  { question: "Who is Mao Ning?", file: "003_2cf8ab65f7ea3888.txt" },
  { question: "Who wrote Pride and Prejudice?", file: null },
];

it("lists what is known to work, and which of it is set", async () => {
  const place = await openWorkplace();
  const { code, stdout } = await place.run("models");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^built-in .*set$/m);
  expect(stdout).toContain("Xenova/multilingual-e5-small");
});

it("tries a model, and compares it on one's own questions without touching the index", async () => {
  const place = await openWorkplace();
  const file = place.path("questions.jsonl");
  await writeFile(file, QUESTIONS.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const outcome = await place.run("models", { args: ["built-in", "--compare", file] });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.stdout).toContain("built-in works: 256 dimensions");
  expect(outcome.stdout).toContain("No question is answered otherwise.");
  expectFailure(await place.run("index", { args: ["--verify"] }), ["no index"]);
});

it("names the model that cannot be had, and what no model is", async () => {
  const place = await openWorkplace();
  const env = { EMBEDDING_OFFLINE: "1", MODEL_CACHE_DIR: place.path("models") };
  expectFailure(await place.run("models", { args: ["Xenova/no-such-model"], env }), ["Xenova/no-such-model"]);
  expectFailure(await place.run("models", { args: ["../outside"] }), ["EMBEDDING_MODEL", "hub id"]);
  const unnamed = await place.run("models", { args: ["--compare", "questions.jsonl"] });
  expect(unnamed.code).toBe(2);
});
