import { appendFileSync, rmSync } from "node:fs";
import { mkdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import type { CorpusSource } from "../../src/corpus/corpus-source.ts";
import { buildGeneration } from "../../src/indexing/build-generation.ts";
import { loadSeenFiles } from "../../src/indexing/seen-files.ts";
import { standardIndexing } from "../../src/indexing/standard-indexing.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { fakeEmbedder } from "../fakes/fake-embedder.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

async function openIndex(folder: string) {
  const embedder = fakeEmbedder();
  const seeds = join(folder, "seeds");
  const index = join(folder, "index");
  await mkdir(seeds, { recursive: true });
  const generations = openGenerations({ folder: index });
  const build = async (source: CorpusSource = openCorpusFolder(seeds)) =>
    buildGeneration({
      ...standardIndexing(embedder),
      generations,
      source,
      seen: await loadSeenFiles(join(index, "seen-files.json")),
      verify: true,
    });
  const readIndexed = async (path: string) => {
    const store = await generations.openCurrent(standardIndexing(embedder).recipe);
    const text = await store?.readArticle(path);
    await store?.close();
    return text;
  };
  return { seeds, build, readIndexed, embedder };
}

const AWKWARD_NAMES = [
  "two words.txt",
  "🚢 ferry.txt",
  "a..b.md",
  "tab\there.txt",
  "line\nbreak.txt",
  "%00.txt",
  "\\backslash.txt",
  "quote'\"`.txt",
  "-rf.txt",
  "CON.txt",
  `${"x".repeat(251)}.txt`,
  "ünïcödé.txt",
  "日本語.md",
];

describe("The index", () => {
  it("takes articles of any name and gives them back under it", async () => {
    const { seeds, build, readIndexed } = await openIndex(await temporaryFolder());
    for (const name of AWKWARD_NAMES) await writeFile(join(seeds, name), `An article by the name of ${name.length}.`);
    expect(await build()).toMatchObject({ added: AWKWARD_NAMES.length, skipped: [] });
    for (const name of AWKWARD_NAMES) expect(await readIndexed(name)).toContain(String(name.length));
    expect(await build()).toMatchObject({ unchanged: AWKWARD_NAMES.length, embedded: 0 });
  });

  it("takes articles two hundred folders deep", async () => {
    const { seeds, build, readIndexed } = await openIndex(await temporaryFolder());
    const path = Array.from({ length: 200 }, (_, level) => `d${level}`).join("/");
    await mkdir(join(seeds, path), { recursive: true });
    await writeFile(join(seeds, path, "deep.txt"), "An article far down.");
    expect(await build()).toMatchObject({ added: 1, skipped: [] });
    expect(await readIndexed(`${path}/deep.txt`)).toBe("An article far down.");
  });

  it("does not follow links out of the folder, and says so", async () => {
    const folder = await temporaryFolder();
    const { seeds, build } = await openIndex(folder);
    await writeFile(join(folder, "secret.txt"), "Not to be shown.");
    await writeFile(join(seeds, "open.txt"), "To be shown.");
    await symlink(join(folder, "secret.txt"), join(seeds, "link.txt"));
    expect(await build()).toMatchObject({
      added: 1,
      skipped: [{ file: "link.txt", reason: expect.stringContaining("link") }],
    });
  });

  it("reports an article that is deleted before it is read, and indexes the others", async () => {
    const { seeds, build } = await openIndex(await temporaryFolder());
    for (const name of ["a.txt", "b.txt", "c.txt"]) await writeFile(join(seeds, name), `This is ${name}.`);
    const folder = openCorpusFolder(seeds);
    const source: CorpusSource = {
      list: () => folder.list(),
      read: (path) => {
        if (path === "b.txt") rmSync(join(seeds, path));
        return folder.read(path);
      },
    };
    const report = await build(source);
    expect(report).toMatchObject({ added: 2, skipped: [{ file: "b.txt" }] });
    expect(await build()).toMatchObject({ unchanged: 2, skipped: [] });
  });

  it("takes up later what grew while it was read", async () => {
    const { seeds, build, readIndexed } = await openIndex(await temporaryFolder());
    await writeFile(join(seeds, "log.txt"), "The first entry.");
    const folder = openCorpusFolder(seeds);
    const source: CorpusSource = {
      list: () => folder.list(),
      async read(path) {
        const article = await folder.read(path);
        appendFileSync(join(seeds, path), " The second entry.");
        return article;
      },
    };
    await build(source);
    expect(await build()).toMatchObject({ changed: 1 });
    expect(await readIndexed("log.txt")).toBe("The first entry. The second entry.");
  });

  it("notices a change although the clock was set back", async () => {
    const { seeds, build, readIndexed } = await openIndex(await temporaryFolder());
    const file = join(seeds, "a.txt");
    const future = new Date(Date.now() + 86_400_000);
    await writeFile(file, "Of tomorrow.");
    await utimes(file, future, future);
    await build();
    await writeFile(file, "Of today!!!!");
    expect(await build()).toMatchObject({ changed: 1 });
    expect(await readIndexed("a.txt")).toBe("Of today!!!!");
    await writeFile(file, "Old times...");
    await utimes(file, new Date(0), new Date(0));
    expect(await build()).toMatchObject({ changed: 1 });
    expect(await readIndexed("a.txt")).toBe("Old times...");
  });

  it("notices a change of the same length right after a build", async () => {
    const { seeds, build, readIndexed } = await openIndex(await temporaryFolder());
    for (let turn = 0; turn < 10; turn += 1) {
      await writeFile(join(seeds, "a.txt"), `Turn number ${turn}.`);
      await build();
      expect(await readIndexed("a.txt")).toBe(`Turn number ${turn}.`);
    }
  });

  it("forgets nothing when the memory of files is lost or damaged", async () => {
    const folder = await temporaryFolder();
    const { seeds, build, embedder } = await openIndex(folder);
    await writeFile(join(seeds, "a.txt"), "An article.");
    await build();
    await writeFile(join(folder, "index", "seen-files.json"), '{"a.txt": 5}');
    expect(await build()).toMatchObject({ unchanged: 1, embedded: 0 });
    expect(embedder.embedded).toHaveLength(1);
    expect(await readFile(join(folder, "index", "CURRENT"), "utf8")).toBe("gen-000001\n");
  });
});
