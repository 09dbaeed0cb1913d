import { beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { type BuildOptions, buildGeneration } from "../../src/indexing/build-generation.ts";
import { planBuild } from "../../src/indexing/plan-build.ts";
import type { IndexProgress } from "../../src/indexing/report.ts";
import type { SeenFile, SeenFiles } from "../../src/indexing/seen-files.ts";
import { standardIndexing } from "../../src/indexing/standard-indexing.ts";
import type { Generations } from "../../src/store/generations.ts";
import { type FakeEmbedder, fakeEmbedder } from "../fakes/fake-embedder.ts";
import { type MemoryCorpus, memoryCorpus } from "../fakes/memory-corpus.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";

function memorySeenFiles(): SeenFiles {
  const seen = new Map<string, SeenFile>();
  return {
    get: (path) => seen.get(path),
    set: (path, entry) => seen.set(path, entry),
    forget: (path) => seen.delete(path),
    save: async () => {},
  };
}

describe("A build", () => {
  let embedder: FakeEmbedder;
  let corpus: MemoryCorpus;
  let generations: Generations;
  let options: BuildOptions;

  beforeEach(() => {
    embedder = fakeEmbedder();
    corpus = memoryCorpus({
      "bread.md": "Rye bread\nRye bread needs sourdough.\nBake it for an hour.",
      "ferry.txt": "The night ferry\nThe ferry leaves the harbour at nine.",
      "tea.txt": "Tea\nTea is served at five.",
    });
    generations = memoryGenerations();
    options = { ...standardIndexing(embedder), generations, source: corpus, seen: memorySeenFiles(), verify: false };
  });

  async function openStore() {
    const store = await generations.openCurrent(options.recipe);
    if (!store) throw new Error("There is no generation.");
    return store;
  }

  it("indexes every article the first time", async () => {
    const report = await buildGeneration(options);
    const store = await openStore();
    expect(report).toMatchObject({ articles: 3, added: 3, changed: 0, removed: 0, unchanged: 0, skipped: [] });
    expect(report.chunks).toBe(store.statistics.chunks);
    expect(report.embedded).toBe(report.chunks);
    expect(report.generation).toBe(store.generation);
    expect((await store.listArticles()).map(({ path }) => path)).toEqual(["bread.md", "ferry.txt", "tea.txt"]);
  });

  it("embeds title and text together", async () => {
    await buildGeneration(options);
    expect(embedder.embedded.some((text) => text.startsWith("Tea. ") && text.endsWith("Tea is served at five."))).toBe(
      true,
    );
  });

  it("writes nothing when nothing has changed, and reads no file", async () => {
    const first = await buildGeneration(options);
    corpus.reads.length = 0;
    const second = await buildGeneration(options);
    expect(second).toMatchObject({
      generation: first.generation,
      chunks: first.chunks,
      unchanged: 3,
      added: 0,
      embedded: 0,
    });
    expect(corpus.reads).toEqual([]);
  });

  it("embeds only what changed, and reads only what looks changed", async () => {
    await buildGeneration(options);
    corpus.files.set("tea.txt", "Tea\nTea is served at six.");
    corpus.files.set("soup.txt", "Soup\nSoup is hot.");
    corpus.files.delete("bread.md");
    embedder.embedded.length = 0;
    corpus.reads.length = 0;
    const report = await buildGeneration(options);
    expect(report).toMatchObject({ articles: 3, added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(report.embedded).toBe(embedder.embedded.length);
    expect(embedder.embedded.filter((text) => text.includes("ferry"))).toEqual([]);
    expect(corpus.reads.toSorted()).toEqual(["soup.txt", "tea.txt"]);
    const store = await openStore();
    expect(await store.readArticle("tea.txt")).toContain("six");
    expect(await store.readArticle("bread.md")).toBeUndefined();
  });

  it("embeds nothing when a file is only renamed", async () => {
    await buildGeneration(options);
    corpus.files.set("breads/rye.md", corpus.files.get("bread.md") ?? "");
    corpus.files.delete("bread.md");
    embedder.embedded.length = 0;
    const report = await buildGeneration(options);
    expect(report).toMatchObject({ added: 1, removed: 1, embedded: 0 });
    expect(embedder.embedded).toEqual([]);
  });

  it("embeds a text that occurs in many articles once", async () => {
    for (const name of ["a", "b", "c"]) corpus.files.set(`${name}.txt`, "Notice\nThe library is closed.");
    await buildGeneration(options);
    expect(embedder.embedded.filter((text) => text.includes("library"))).toHaveLength(1);
  });

  it("goes on when a file cannot be read, and says why", async () => {
    corpus.broken.set("bad.txt", "is not UTF-8: save it as UTF-8");
    const report = await buildGeneration(options);
    expect(report).toMatchObject({
      added: 3,
      skipped: [{ file: "bad.txt", reason: "is not UTF-8: save it as UTF-8" }],
    });
    const { generation } = report;
    const again = await buildGeneration(options);
    expect(again).toMatchObject({ generation, unchanged: 3, skipped: [{ file: "bad.txt" }] });
  });

  it("drops an article that can no longer be read, and takes it up again when it can", async () => {
    await buildGeneration(options);
    corpus.broken.set("tea.txt", "could not be read");
    expect(await buildGeneration(options)).toMatchObject({ articles: 2, removed: 1, skipped: [{ file: "tea.txt" }] });
    corpus.broken.delete("tea.txt");
    expect(await buildGeneration(options)).toMatchObject({ articles: 3, added: 1, embedded: expect.any(Number) });
  });

  it("refuses to replace an index by an empty one", async () => {
    const { generation } = await buildGeneration(options);
    for (const path of corpus.files.keys()) corpus.broken.set(path, "could not be read");
    await expect(buildGeneration(options)).rejects.toThrow(UserError);
    expect(await generations.currentGeneration()).toBe(generation);
  });

  it("starts anew for another model", async () => {
    await buildGeneration(options);
    const other = fakeEmbedder("other");
    const reasons: string[] = [];
    const report = await buildGeneration({
      ...options,
      ...standardIndexing(other),
      onDiscard: (reason) => reasons.push(reason),
    });
    expect(report).toMatchObject({ added: 3, unchanged: 0 });
    expect(report.embedded).toBe(report.chunks);
    expect(reasons).toHaveLength(1);
  });

  it("leaves the index alone when it is cancelled, and keeps what it had embedded", async () => {
    const abort = new AbortController();
    const { signal } = abort;
    for (let number = 0; number < 600; number += 1)
      corpus.files.set(`${number}.txt`, `N${number}\nNumber ${number} is here.`);
    const onProgress = ({ stage, done }: IndexProgress) => {
      if (stage === "embedding" && done > 590) abort.abort(new Error("enough"));
    };
    await expect(buildGeneration({ ...options, signal, onProgress })).rejects.toThrow("enough");
    expect(await generations.currentGeneration()).toBeUndefined();
    const before = embedder.embedded.length;
    expect(before).toBeGreaterThan(0);
    const report = await buildGeneration(options);
    expect(report.embedded).toBe(report.chunks - before);
  });

  it("lets the next build begin when the model fails", async () => {
    const broken = {
      ...options,
      embedder: { ...embedder, embedPassages: () => Promise.reject(new Error("no model")) },
    };
    await expect(buildGeneration(broken)).rejects.toThrow("no model");
    expect(await buildGeneration(options)).toMatchObject({ added: 3 });
  });

  it("reports progress that only grows within each stage", async () => {
    const seen: IndexProgress[] = [];
    await buildGeneration({ ...options, onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(["reading", "embedding", "writing"]);
    for (const stage of ["reading", "embedding", "writing"]) {
      const steps = seen.filter((progress) => progress.stage === stage);
      expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
      expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    }
  });

  it("tells in a dry run what it would do, and does nothing", async () => {
    const plan = await planBuild(options);
    expect(plan).toMatchObject({ generation: "", articles: 3, added: 3, embedded: 0 });
    expect(await generations.currentGeneration()).toBeUndefined();
    expect(embedder.embedded).toEqual([]);
    const { generation, chunks } = await buildGeneration(options);
    expect(plan.chunks).toBe(chunks);
    corpus.files.set("tea.txt", "Tea\nTea is served at six.");
    corpus.files.delete("bread.md");
    expect(await planBuild(options)).toMatchObject({ generation, articles: 2, changed: 1, removed: 1, unchanged: 1 });
  });
});
