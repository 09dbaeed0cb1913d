import { appendFile, mkdir, open, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { openGenerations } from "../../../src/store/embedded/open-generations.ts";
import type { Generations } from "../../../src/store/generations.ts";
import { toStorageError } from "../../../src/system/storage-errors.ts";
import {
  addSamples,
  commitSamples,
  type Sample,
  sampleArticle,
  sampleRecipe,
  sha256,
} from "../../contracts/sample-articles.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface Index {
  readonly folder: string;
  readonly place: Generations;
  readonly samples: readonly Sample[];
  readonly first: string;
  readonly current: string;
}

/** An index of two generations. */
async function createIndex(): Promise<Index> {
  const folder = await temporaryFolder();
  const place = openGenerations({ folder });
  const samples = [
    await sampleArticle("a.txt", "The ferry", ["The ferry leaves at nine.", "It is quiet on deck."]),
    await sampleArticle("b.txt", "Bread", ["Rye bread needs sourdough."]),
  ];
  const first = await commitSamples(place, samples);
  const current = await commitSamples(place, samples.slice(0, 1));
  return { folder, place, samples, first, current };
}

async function flipBit(path: string, position: number): Promise<void> {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, position);
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 0x10]), 0, 1, position);
  await file.close();
}

/** Opens a generation as another process would: without segments that this one still has open. */
async function tryOpen({ folder }: Index): Promise<unknown> {
  try {
    const store = await openGenerations({ folder }).openCurrent(sampleRecipe);
    await store?.close();
    return store;
  } catch (error) {
    return error;
  }
}

function expectDamageReport(error: unknown): void {
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).toContain("npm run index");
  expect(String(error)).not.toContain("\n");
}

async function filesOf({ folder, current }: Index): Promise<readonly string[]> {
  return (await readdir(join(folder, current))).map((name) => join(folder, current, name));
}

describe("A damaged index", () => {
  it("is reported for a bit flipped anywhere in any file, and mended by the next build", async () => {
    const { length } = await filesOf(await createIndex());
    expect(length).toBe(7);
    for (let number = 0; number < length; number += 1) {
      const index = await createIndex();
      const file = (await filesOf(index))[number] ?? "";
      const { length: bytes } = await readFile(file);
      await flipBit(file, Math.floor(bytes / 2));
      expectDamageReport(await tryOpen(index));
      if (!file.endsWith("manifest.json")) expect((await index.place.verify()).problems).toHaveLength(1);
      const draft = await index.place.begin(sampleRecipe, { verify: true });
      // Who is mending it needs no hint how to.
      expect(draft.previous.discarded).toMatch(/^The index is damaged: (?!.*npm run)/);
      await addSamples(draft, index.samples);
      await draft.commit();
      expect(await tryOpen(index)).not.toBeInstanceOf(Error);
    }
  });

  it("is reported for every file cut short, too long or missing", async () => {
    const { length } = await filesOf(await createIndex());
    const damages = [
      async (file: string) => truncate(file, (await readFile(file)).length - 1),
      async (file: string) => truncate(file, 0),
      async (file: string) => appendFile(file, "x"),
      async (file: string) => rm(file),
    ];
    for (let number = 0; number < length; number += 1) {
      for (const damage of damages) {
        const index = await createIndex();
        await damage((await filesOf(index))[number] ?? "");
        expectDamageReport(await tryOpen(index));
      }
    }
  });

  it("gives no embeddings to a version that cuts articles otherwise", async () => {
    const { length } = await filesOf(await createIndex());
    const cutOtherwise = { ...sampleRecipe, settings: { ...sampleRecipe.settings, chunker: 999 } };
    const keys = [sha256("The ferry leaves at nine.")];
    for (let number = 0; number < length; number += 1) {
      const index = await createIndex();
      await rm((await filesOf(index))[number] ?? "");
      const draft = await index.place.begin(cutOtherwise, { verify: false });
      expect(await draft.findEmbeddings(keys)).toEqual([undefined]);
      await draft.abort();
    }
  });

  it("can be left for the generation before", async () => {
    const index = await createIndex();
    await truncate((await filesOf(index))[0] ?? "", 1);
    expect(await index.place.rollback()).toBe(index.first);
    expect(await tryOpen(index)).toMatchObject({ generation: index.first });
  });

  it("is not left for a generation that is damaged too", async () => {
    const index = await createIndex();
    const [segment] = (await readdir(join(index.folder, index.first))).filter((name) => name.endsWith(".text"));
    await flipBit(join(index.folder, index.first, segment ?? ""), 3);
    await expect(index.place.rollback()).rejects.toThrow(UserError);
    expect(await index.place.currentGeneration()).toBe(index.current);
  });

  it("is reported when CURRENT is garbage or names a generation that is gone", async () => {
    const index = await createIndex();
    await writeFile(join(index.folder, "CURRENT"), "../../etc/passwd");
    expectDamageReport(await tryOpen(index));
    await writeFile(join(index.folder, "CURRENT"), "gen-999999\n");
    expectDamageReport(await tryOpen(index));
    const draft = await index.place.begin(sampleRecipe, { verify: true });
    await addSamples(draft, index.samples);
    await draft.commit();
    expect(await tryOpen(index)).toMatchObject({ statistics: { articles: 2 } });
  });

  it("is refused when a later version wrote it, and says so", async () => {
    const index = await createIndex();
    const file = join(index.folder, index.current, "manifest.json");
    const manifest = (await readFile(file, "utf8")).replace(/"format": \d+/, '"format": 999');
    await writeFile(file, manifest);
    const error = await tryOpen(index);
    expectDamageReport(error);
    expect(String(error)).toContain("format 999");
  });

  it("is noticed when a file changes under an open store", async () => {
    const index = await createIndex();
    const store = await index.place.openCurrent(sampleRecipe);
    const text = (await filesOf(index)).find((name) => name.endsWith(".text")) ?? "";
    const vectors = (await filesOf(index)).find((name) => name.endsWith(".vectors")) ?? "";
    await flipBit(text, 2);
    await expect(store?.readPassages([0])).rejects.toThrow(UserError);
    await expect(store?.readArticle("a.txt")).rejects.toThrow(UserError);
    await flipBit(vectors, 35);
    const embedding = index.samples[0]?.chunks[0]?.embedding ?? new Float32Array(32);
    await expect(store?.findCandidates({ terms: [], embedding, limit: 5 })).rejects.toThrow(UserError);
    await store?.close();
  });
});

describe("An index folder", () => {
  it("is cleared of what killed builds left when the next one begins", async () => {
    const { folder, place, samples, current } = await createIndex();
    await mkdir(join(folder, "gen-000017"));
    await writeFile(join(folder, "gen-000017", "segment-0011223344556677.text"), "half");
    await writeFile(join(folder, "CURRENT.123-abcdef12.tmp"), "gen-");
    await writeFile(join(folder, "notes.txt"), "the owner's own");
    const draft = await place.begin(sampleRecipe, { verify: false });
    expect((await readdir(folder)).sort()).toEqual(
      ["CURRENT", "WRITER.lock", "gen-000001", current, "notes.txt"].sort(),
    );
    await addSamples(draft, samples);
    await draft.commit();
  });

  it("keeps the last two generations", async () => {
    const { folder, place, samples } = await createIndex();
    await commitSamples(place, samples);
    expect((await readdir(folder)).sort()).toEqual(["CURRENT", "gen-000002", "gen-000003"]);
  });

  it("keeps as many generations as asked for", async () => {
    const { folder, samples } = await createIndex();
    const place = openGenerations({ folder, keep: 4 });
    for (let build = 0; build < 4; build += 1) await commitSamples(place, samples);
    expect((await readdir(folder)).filter((name) => name.startsWith("gen-"))).toEqual(
      [3, 4, 5, 6].map((number) => `gen-00000${number}`),
    );
  });

  it("never gives a name twice, whatever was rolled back", async () => {
    const { place, samples } = await createIndex();
    await place.rollback();
    expect(await commitSamples(place, samples)).toBe("gen-000003");
    expect(await place.rollback()).toBe("gen-000001");
  });

  it("keeps its generation when the disk is full", async () => {
    const { folder, place, current } = await createIndex();
    await symlink("/dev/full", join(folder, "embeddings.journal"));
    const draft = await place.begin(sampleRecipe, { verify: false });
    const failed = await draft.findEmbeddings([]).catch((error: unknown) => error);
    await draft.abort();
    expect(failed).toBeInstanceOf(UserError);
    expect(String(failed)).toContain("the disk is full");
    expect(await place.currentGeneration()).toBe(current);
  });

  it("is named when it is none", async () => {
    const folder = join(await temporaryFolder(), "file");
    await writeFile(folder, "");
    const place = openGenerations({ folder });
    await expect(place.begin(sampleRecipe, { verify: false })).rejects.toThrow(`${folder}: it is not a folder`);
  });

  it("is named with the fix for what the system refuses", () => {
    for (const code of ["ENOSPC", "EROFS", "EACCES", "EPERM", "EDQUOT", "EIO", "EMFILE"]) {
      const told = toStorageError(Object.assign(new Error(code), { code }), "/srv/index");
      expect(told).toBeInstanceOf(UserError);
      expect(String(told)).toContain("/srv/index: ");
    }
    const other = new Error("a fault of ours");
    expect(toStorageError(other, "/srv/index")).toBe(other);
  });

  it("drops a build whose lock was taken over", async () => {
    const { folder, place, samples, current } = await createIndex();
    const draft = await place.begin(sampleRecipe, { verify: false });
    await addSamples(draft, samples);
    await rm(join(folder, "WRITER.lock"));
    await expect(draft.commit()).rejects.toThrow("Another process");
    await draft.abort();
    expect(await place.currentGeneration()).toBe(current);
  });
});
