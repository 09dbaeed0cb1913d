import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadEmbedder } from "../../../src/embedding/load-models.ts";
import { openModelProcess, type ProcessOfModels } from "../../../src/embedding/process/model-process.ts";
import { UserError } from "../../../src/errors.ts";
import { BUILT_IN_FOLDER, copyBuiltIn } from "../built-in-folder.ts";
import { writeTinyCrossEncoder } from "../tiny-cross-encoder.ts";

const ENTRY = new URL("../../../dist/src/cli/serve-models.js", import.meta.url);
const MODEL = "Someone/small-model";

async function open(directory = BUILT_IN_FOLDER, onDeath: (notice: string) => void = () => {}) {
  const models = await openModelProcess({ entry: ENTRY, models: { embedding: { model: MODEL, directory } }, onDeath });
  onTestFinished(() => models.close());
  const { embedder } = models;
  if (!embedder) throw new Error("There is no embedder");
  return { models, embedder };
}

function kill(models: ProcessOfModels): void {
  const pid = models.pid();
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

const questions = (count: number) => Array.from({ length: count }, (_, i) => `What is the number ${i}?`);

describe("models in a process of their own", () => {
  it("embed as they do in this one", async () => {
    const local = await loadEmbedder(MODEL, BUILT_IN_FOLDER);
    const { embedder } = await open();
    const { model, checksum, dimensions, maxTokens } = local;
    expect(embedder).toMatchObject({ model, checksum, dimensions, maxTokens });
    expect(await embedder.embedQuestion("Who won?")).toEqual(await local.embedQuestion("Who won?"));
    expect(await embedder.embedPassages(questions(30))).toEqual(await local.embedPassages(questions(30)));
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it("lose no question when the process is killed, again and again", async () => {
    const notices: string[] = [];
    const { models, embedder } = await open(BUILT_IN_FOLDER, (notice) => notices.push(notice));
    for (let round = 0; round < 2; round++) {
      kill(models);
      const asked = questions(5).map((question) => embedder.embedQuestion(question));
      for (const vector of await Promise.all(asked)) expect(vector).toHaveLength(256);
    }
    expect(notices).toHaveLength(2);
    expect(notices[0]).toBe("The process of the models was ended by SIGKILL: it is started again.");
  });

  it("lose no question when the process hangs", async () => {
    const notices: string[] = [];
    const models = await openModelProcess({
      entry: ENTRY,
      models: { embedding: { model: MODEL, directory: BUILT_IN_FOLDER } },
      onDeath: (notice) => notices.push(notice),
      patience: 200,
    });
    onTestFinished(() => models.close());
    process.kill(models.pid() ?? 0, "SIGSTOP");
    const vectors = questions(3).map((question) => models.embedder?.embedQuestion(question));
    for (const vector of await Promise.all(vectors)) expect(vector).toHaveLength(256);
    expect(notices).toHaveLength(1);
  });

  it("are there again after the process was killed while nobody asked", async () => {
    const { models, embedder } = await open();
    const first = models.pid();
    kill(models);
    await expect.poll(() => models.pid(), { timeout: 5000 }).not.toBe(first);
    expect(await embedder.embedQuestion("Who?")).toHaveLength(256);
  });

  it("give up with one clear line when the process dies whenever it starts, and serve again when it no longer does", async () => {
    const { models, embedder } = await open();
    let killed = models.pid();
    // The first one has started already: it must not live to answer.
    kill(models);
    const killer = setInterval(() => {
      if (models.pid() === killed) return;
      killed = models.pid();
      kill(models);
    }, 1);
    onTestFinished(() => clearInterval(killer));
    const error: unknown = await embedder.embedQuestion("Who?").catch((reason: unknown) => reason);
    clearInterval(killer);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(
      `The process of ${MODEL} was ended by SIGKILL, 4 times in a row, most often for lack of memory. Make more memory free, or choose a smaller model.`,
    );
    expect(await embedder.embedQuestion("Who?")).toHaveLength(256);
  });

  it("say which file is damaged, at the start and when they start again", async () => {
    const folder = await copyBuiltIn();
    const { models, embedder } = await open(folder);
    await rm(join(folder, "tokenizer.json"));
    await expect(open(folder)).rejects.toThrow(`The model file ${join(folder, "tokenizer.json")} is missing`);
    // Killed before it is asked: else it may answer first.
    kill(models);
    const asked = embedder.embedQuestion("Who?");
    await expect(asked).rejects.toThrow(`The model file ${join(folder, "tokenizer.json")} is missing`);
  });

  it("end with whoever opened them, and refuse what comes later", async () => {
    const { models, embedder } = await open();
    const pid = models.pid() ?? 0;
    const asked = embedder.embedQuestion("Who?");
    await models.close();
    await expect(asked).rejects.toThrow("closed");
    await expect(embedder.embedQuestion("Who?")).rejects.toThrow("closed");
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });

  it("may be a cross-encoder alone", async () => {
    const directory = await writeTinyCrossEncoder({ river: 3 });
    const models = await openModelProcess({
      entry: ENTRY,
      models: { reranking: { model: "Someone/tiny", directory } },
    });
    onTestFinished(() => models.close());
    expect(models.embedder).toBeUndefined();
    const scores = models.reranker?.score("Which?", ["A river", "A road"]);
    kill(models);
    expect(await scores).toEqual([3, 0]);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
