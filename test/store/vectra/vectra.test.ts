import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LocalIndex } from "vectra";
import { describe, expect, it } from "vitest";
import { openGenerations } from "../../../src/store/embedded/open-generations.ts";
import { AtomicStorage } from "../../../src/store/vectra/atomic-storage.ts";
import { decodeVectors, encodeVectors } from "../../../src/store/vectra/vector-file.ts";
import { VectorCodec } from "../../../src/store/vectra/vectra-index.ts";
import { commitSamples, sampleArticle, sampleQuestion, sampleRecipe } from "../../contracts/sample-articles.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("The vector files of a generation", () => {
  it("are opened by vectra, which finds the same nearest chunks", async () => {
    const folder = await temporaryFolder();
    const place = openGenerations({ folder });
    const lines = [
      "the ferry at night",
      "rye bread in the oven",
      "tea at five",
      "the harbour in a storm",
      "salt and light",
    ];
    const generation = await commitSamples(place, [await sampleArticle("a.txt", "All", lines)]);
    const files = (await readdir(join(folder, generation))).filter((name) => name.endsWith(".vectors"));
    expect(files).toHaveLength(1);
    const index = new LocalIndex(join(folder, generation), files[0], new AtomicStorage(), new VectorCodec());
    expect((await index.getIndexStats()).items).toBe(5);
    const { embedding } = await sampleQuestion("a storm in the harbour at night");
    const theirs = await index.queryItems([...embedding], "", 3);
    const store = await place.openCurrent(sampleRecipe);
    const ours = await store?.findCandidates({ terms: [], embedding, limit: 3 });
    await store?.close();
    const byScore = ours?.toSorted((a, b) => b.cosine - a.cosine);
    expect(byScore?.map(({ id }) => String(id))).toEqual(theirs.map(({ item }) => item.id));
    for (const [place, { score }] of theirs.entries()) expect(byScore?.[place]?.cosine).toBeCloseTo(score, 5);
  });

  it("can be written by vectra as well", async () => {
    const folder = await temporaryFolder();
    const index = new LocalIndex(folder, "own.vectors", new AtomicStorage(), new VectorCodec());
    await index.createIndex({ version: 1 });
    await index.insertItem({ vector: [0.6, 0.8], metadata: {} });
    await index.insertItem({ vector: [1, 0], metadata: {} });
    const { dimensions, vectors } = decodeVectors(await readFile(join(folder, "own.vectors")), "own.vectors");
    expect(dimensions).toBe(2);
    expect([...vectors]).toEqual([...Float32Array.of(0.6, 0.8, 1, 0)]);
  });

  it("are refused when any byte has changed or is missing", () => {
    const bytes = encodeVectors(Float32Array.of(0.6, 0.8, 1, 0), 2);
    for (let position = 0; position < 20; position += 1) {
      const damaged = Buffer.from(bytes);
      damaged[position] = (damaged[position] ?? 0) ^ 1;
      expect(() => decodeVectors(damaged, "it")).toThrow("it");
    }
    expect(() => decodeVectors(bytes.subarray(0, -1), "it")).toThrow("cut short");
    expect(() => decodeVectors(bytes.subarray(0, 10), "it")).toThrow("cut short");
  });
});

describe("Our storage for vectra", () => {
  it("leaves nothing behind when a write fails", async () => {
    const folder = await temporaryFolder();
    const storage = new AtomicStorage();
    const file = join(folder, "a.bin");
    await storage.upsertFile(file, "old");
    await mkdir(join(folder, "in-the-way", "of"), { recursive: true });
    await expect(storage.upsertFile(join(folder, "in-the-way"), "new")).rejects.toThrow();
    await expect(storage.upsertFile(join(folder, "no", "such"), "new")).rejects.toThrow("ENOENT");
    expect(await readFile(file, "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["a.bin", "in-the-way"]);
  });

  it("does what vectra asks of a storage", async () => {
    const folder = await temporaryFolder();
    const storage = new AtomicStorage();
    await storage.createFolder(join(folder, "sub", "deep"));
    await storage.createFile(join(folder, "sub", "b.bin"), Buffer.from([1, 2]));
    await expect(storage.createFile(join(folder, "sub", "b.bin"), "again")).rejects.toThrow("EEXIST");
    expect(await storage.pathExists(join(folder, "sub", "b.bin"))).toBe(true);
    expect(await storage.pathExists(join(folder, "sub", "c.bin"))).toBe(false);
    expect((await storage.listFiles(join(folder, "sub"))).map(({ name, isFolder }) => [name, isFolder]).sort()).toEqual(
      [
        ["b.bin", false],
        ["deep", true],
      ],
    );
    expect((await storage.listFiles(join(folder, "sub"), "files")).map(({ name }) => name)).toEqual(["b.bin"]);
    expect((await storage.listFiles(join(folder, "sub"), "folders")).map(({ name }) => name)).toEqual(["deep"]);
    expect(await storage.getDetails(join(folder, "sub"))).toMatchObject({ name: "sub", isFolder: true });
    expect([...(await storage.readFile(join(folder, "sub", "b.bin")))]).toEqual([1, 2]);
    await storage.deleteFile(join(folder, "sub", "b.bin"));
    await storage.deleteFile(join(folder, "sub", "b.bin"));
    await storage.deleteFolder(join(folder, "sub"));
    expect(await readdir(folder)).toEqual([]);
  });
});
