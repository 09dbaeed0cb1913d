import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTokenizer } from "../../src/embedding/read-tokenizer.ts";
import { readTokenTable } from "../../src/embedding/word-vectors/token-table.ts";
import { BUILT_IN_FOLDER } from "../embedding/built-in-folder.ts";
import { floats, tableFiles, writeTable } from "../embedding/static/write-table.ts";
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

it("answers by a table of tokens in a folder as by the network that it was taken from", async () => {
  const place = await openWorkplace();
  await writeTable(place.path("my-table"), await builtInAsTable());
  const file = place.path("questions.jsonl");
  await writeFile(file, QUESTIONS.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const outcome = await place.run("models", { args: ["./my-table", "--compare", file] });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.stdout).toContain("./my-table works: 256 dimensions");
  expect(outcome.stdout).toContain("No question is answered otherwise.");
});

/** The built-in model's table, as model2vec would have written it. */
async function builtInAsTable(): Promise<Record<string, Buffer>> {
  const table = await readTokenTable(BUILT_IN_FOLDER);
  const tokenizer = await readFile(join(BUILT_IN_FOLDER, "tokenizer.json"));
  const { vocabulary } = await readTokenizer(BUILT_IN_FOLDER);
  const rows = Array.from({ length: vocabulary }, (_, token) => [...table.sumOf([token])]);
  return { ...tableFiles({ embeddings: floats(rows) }), "tokenizer.json": tokenizer };
}

it("names the model that cannot be had, and what no model is", async () => {
  const place = await openWorkplace();
  const env = { EMBEDDING_OFFLINE: "1", MODEL_CACHE_DIR: place.path("models") };
  expectFailure(await place.run("models", { args: ["Xenova/no-such-model"], env }), ["Xenova/no-such-model"]);
  expectFailure(await place.run("models", { args: ["nothing"] }), ["EMBEDDING_MODEL", "hub id"]);
  expectFailure(await place.run("models", { args: ["./nowhere"] }), [place.path("nowhere"), "put its folder there"]);
  const unnamed = await place.run("models", { args: ["--compare", "questions.jsonl"] });
  expect(unnamed.code).toBe(2);
});
