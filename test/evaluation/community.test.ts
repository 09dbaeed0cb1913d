import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCommunityFolders } from "../../evaluation/community/community-folders.ts";
import { renderCommunity } from "../../evaluation/community/community-table.ts";
import { runCommunity, runWritten } from "../../evaluation/community/run-community.ts";
import { runQuestions } from "../../evaluation/community/run-questions.ts";
import { modelPlaces } from "../../src/app/model-places.ts";
import { openStorage } from "../../src/app/open-storage.ts";
import { type LoadedParts, loadSearchParts } from "../../src/app/search-parts.ts";
import { parseConfig } from "../../src/config.ts";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { buildGeneration } from "../../src/indexing/build-generation.ts";
import { forgetSeenFiles } from "../../src/indexing/seen-files.ts";
import { standardIndexing } from "../../src/indexing/standard-indexing.ts";
import { jsonLines } from "./dataset-folder.ts";

const CONFIG = parseConfig({});
const FILES = {
  "tower/articles/bridge.md": "# The Tarn bridge\n\nThe bridge over the Tarn was opened by **Queen Margaret** in 1887.",
  "tower/articles/lamp.txt": "The lamp of the lighthouse burned whale oil until 1902.",
  "tower/questions.jsonl": jsonLines([
    {
      question: "Who opened the bridge\nover the Tarn?",
      file: "bridge.md",
      evidence: "The bridge over the Tarn was opened by Queen Margaret in 1887.",
      answerable: true,
    },
    { question: "How much does the ferry to Brazil cost?", file: null, evidence: null, answerable: false },
  ]),
  "farm/articles/bees.md": "# Keeping bees\n\nA hive holds forty thousand bees in summer.",
  "farm/questions.jsonl": jsonLines([
    { question: "How many bees does a hive hold?", file: "bees.md", evidence: "nothing of the kind stands there" },
  ]),
  "notes/readme.md": "A folder without questions.",
};

let folder: string;
let parts: LoadedParts;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-community-"));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  parts = await loadSearchParts(CONFIG, modelPlaces(CONFIG, join(import.meta.dirname, "..", "..")));
});
afterAll(async () => {
  await parts.embedder.close();
  await rm(folder, { recursive: true, force: true });
});

describe("runCommunity", () => {
  it("counts what members see of each folder's evidence, and of all together", async () => {
    const result = await runCommunity(folder, {}, CONFIG, parts);
    const [farm, tower] = result.folders;
    expect(tower).toMatchObject({ name: "tower", articles: 2, answerable: 1, unanswerable: 1, first: 1, marked: 1 });
    expect(tower).toMatchObject({ shown: 1, refused: 0, answeredWrongly: 0, auroc: 1 });
    expect(tower?.ranked).toEqual({ first: 1, three: 1, ten: 1, fifty: 1 });
    expect(tower?.bm25).toEqual({ first: 1, three: 1 });
    expect(farm).toMatchObject({ name: "farm", answerable: 1, unanswerable: 0, first: 0, shown: 0 });
    expect(result.all).toMatchObject({ answerable: 2, first: 0.5, unanswerable: 1 });
    expect(renderCommunity(result)).toMatch(/in the first excerpt +0\.000 +1\.000 +0\.500/);
  });

  it("measures everything again without each of its parts when that is asked for", async () => {
    const result = await runCommunity(folder, { ablation: true }, CONFIG, parts);
    const { without = {} } = result;
    expect(Object.keys(without)).toEqual(["no reader", "no thesaurus", "no embedding", "no spelling"]);
    for (const figures of Object.values(without)) expect(figures.answerable).toBe(result.all.answerable);
    expect(renderCommunity(result)).toContain("no thesaurus");
    expect(await runCommunity(folder, {}, CONFIG, parts)).not.toHaveProperty("without");
  });

  it("asks again what was right, with filler around it", async () => {
    const { all } = await runCommunity(join(folder, "tower"), { filler: true }, CONFIG, parts);
    expect(all.filler?.asked).toBeGreaterThan(1);
    expect((all.filler?.same ?? 0) + (all.filler?.refused ?? 0)).toBeLessThanOrEqual(1);
  });

  it("writes down what became of each question and why", async () => {
    const dump = join(folder, "dump.jsonl");
    await runCommunity(folder, { dump }, CONFIG, parts);
    const lines = (await readFile(dump, "utf8")).trim().split("\n");
    const [bees, bridge, ferry] = lines.map((line): unknown => JSON.parse(line));
    expect(bees).toMatchObject({ folder: "farm", loss: "ranked low", rank: null });
    expect(bridge).toMatchObject({ question: "Who opened the bridge over the Tarn?", verdict: "answer", rank: 1 });
    expect(bridge).not.toHaveProperty("loss");
    expect(ferry).toMatchObject({ verdict: "none", article: null });
  });
});

describe("runQuestions", () => {
  it("asks an owner's questions of the owner's own index", async () => {
    const config = parseConfig({ INDEX_DIR: join(folder, "index"), SEEDS_DIR: join(folder, "tower", "articles") });
    const questions = join(folder, "tower", "questions.jsonl");
    await expect(runQuestions(questions, {}, config, parts)).rejects.toThrow("There is no index yet");
    const storage = await openStorage(config);
    await buildGeneration({
      ...standardIndexing(parts.embedder),
      generations: storage.generations,
      source: openCorpusFolder(config.seedsDir),
      seen: forgetSeenFiles(),
      verify: false,
    });
    await storage.close();
    expect(await runQuestions(questions, {}, config, parts)).toMatchObject({ articles: 2, answerable: 1, first: 1 });
  });
});

describe("runWritten", () => {
  it("asks what was kept back alone, near misses as questions that nothing answers", async () => {
    const sentences = ["The bridge over the Tarn was opened by Queen Margaret.", "It is long."];
    const passage = (id: string) => ({ id, source: "guide", title: `Page ${id}`, heading: "", sentences });
    await mkdir(join(folder, "written"), { recursive: true });
    await writeFile(join(folder, "written", "passages.jsonl"), jsonLines([passage("p0003"), passage("p0004")]));
    await writeFile(
      join(folder, "written", "questions.jsonl"),
      jsonLines([
        { passage: "p0003", question: "Who opened the bridge over the Tarn?", answer: [0] },
        { passage: "p0003", question: "Who paints the bridge?", answer: [] },
        { passage: "p0004", question: "Is it long?", answer: [1] },
      ]),
    );
    const { all, folders } = await runWritten(join(folder, "written"), {}, CONFIG, parts);
    expect(folders).toMatchObject([{ articles: 1 }]);
    expect(all).toMatchObject({ answerable: 1, unanswerable: 1 });
    expect(all.ranked.first).toBe(1);
  });
});

describe("readCommunityFolders", () => {
  it("passes over folders without questions", async () => {
    expect((await readCommunityFolders(folder)).map(({ name }) => name)).toEqual(["farm", "tower"]);
  });

  it("refuses a folder that holds none, and a line that is no question, by name", async () => {
    await expect(readCommunityFolders(join(folder, "notes"))).rejects.toThrow(/notes holds no folder with/);
    const bad = join(folder, "bad");
    await mkdir(join(bad, "articles"), { recursive: true });
    await writeFile(join(bad, "questions.jsonl"), '{"question":"Where?","file":null}\n{"question":""}\n');
    await expect(readCommunityFolders(bad)).rejects.toThrow(/questions\.jsonl, line 2/);
  });
});
