import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fetchModel } from "../../src/embedding/download/fetch-model.ts";
import { loadSeenFiles } from "../../src/indexing/seen-files.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { HUB_MODEL, startHub } from "../embedding/download/stand-in-hub.ts";
import { LIBRARY, openCorpus } from "../retrieval/small-corpus.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

/** The rights of everything below a folder. */
async function rightsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const rights = names.map(async (name) => {
    const found = await stat(join(folder, name));
    return [name, `${found.isDirectory() ? "folder" : "file"} ${(found.mode & 0o777).toString(8)}`] as const;
  });
  return new Map(await Promise.all(rights));
}

async function expectOwnerOnly(folder: string): Promise<void> {
  const rights = await rightsBelow(folder);
  expect(rights.size).toBeGreaterThan(3);
  for (const [name, right] of rights) expect(`${name} ${right}`).toMatch(/ (folder 700|file 600)$/);
}

describe.skipIf(process.platform === "win32")("What only the owner's account may read", () => {
  it("is every file and folder of an index, the journal of a build and the lock; what was there keeps its rights", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    const generations = openGenerations({ folder });
    const store = await openCorpus(LIBRARY, undefined, generations);
    await store.close();
    await (await openCorpus(LIBRARY.slice(1), undefined, generations)).close();
    const draft = await generations.begin(
      { model: "m", modelChecksum: "c", dimensions: 2, settings: {} },
      { verify: false },
    );
    await draft.saveEmbeddings(["0".repeat(64)], [Float32Array.of(1, 0)]);
    const seen = await loadSeenFiles(join(folder, "seen-files.json"));
    seen.set("a.md", { signature: "s", checksum: "c" });
    await seen.save(["a.md"]);
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(["WRITER.lock", "embeddings.journal", "seen-files.json"]),
    );
    await expectOwnerOnly(folder);
    await draft.abort();
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  it("is carried over from an index that everyone could read", async () => {
    const folder = await temporaryFolder();
    const generations = openGenerations({ folder });
    await (await openCorpus(LIBRARY, undefined, generations)).close();
    for (const [name, right] of await rightsBelow(folder))
      await chmod(join(folder, name), right.startsWith("folder") ? 0o755 : 0o644);
    await (await openCorpus(LIBRARY.slice(0, -1), undefined, generations)).close();
    const current = (await generations.currentGeneration()) ?? "";
    for (const [name, right] of await rightsBelow(join(folder, current)))
      expect(`${name} ${right}`).toMatch(/ file 600$/);
  });

  it("is a model that was downloaded", async () => {
    const hub = await startHub();
    const cache = join(await temporaryFolder(), "cache");
    await mkdir(cache, { mode: 0o750 });
    const directory = join(cache, ...HUB_MODEL.split("/"));
    await fetchModel({ model: HUB_MODEL, directory, hub: hub.url, offline: false });
    await expectOwnerOnly(cache);
    expect((await stat(cache)).mode & 0o777).toBe(0o750);
  });
});
