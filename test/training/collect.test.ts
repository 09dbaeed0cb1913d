import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFeatureCache } from "../../training/ranking/collect/feature-cache.ts";
import { thinOut } from "../../training/ranking/collect/order-examples.ts";
import { rememberReadings } from "../../training/ranking/collect/remembering-reader.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-fit-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("A feature cache", () => {
  it("collects again when the basis or the code has changed, and only then", async () => {
    const code = join(folder, "code");
    const cacheFolder = join(folder, "cache");
    await mkdir(code);
    await writeFile(join(code, "a.js"), "1");
    let collected = 0;
    const recall = async (basis: unknown) => {
      const cache = await openFeatureCache(cacheFolder, [code]);
      return cache.recall("set/one", basis, async () => ({ value: 1 / 3, count: ++collected }));
    };
    expect(await recall("a")).toEqual({ value: 0.333333, count: 1 });
    expect(await recall("a")).toMatchObject({ count: 1 });
    expect(await recall("b")).toMatchObject({ count: 2 });
    await writeFile(join(code, "a.js"), "2");
    expect(await recall("a")).toMatchObject({ count: 3 });
  });
});

describe("A reader that remembers", () => {
  const passage = (sentence: string) => ({ heading: "Guide", sentences: [sentence] });

  it("reads what it has not read before, in this run or an earlier one", async () => {
    const read: string[] = [];
    const reader = {
      read: async (_: string, passages: readonly { readonly sentences: readonly string[] }[]) => {
        read.push(...passages.map(({ sentences }) => sentences.join()));
        return passages.map((_, index) => ({ relevance: index, answers: 0.5, sentences: [Number.NEGATIVE_INFINITY] }));
      },
    };
    const first = await (await rememberReadings(reader, folder, "model")).read("q", [passage("one"), passage("two")]);
    const again = await rememberReadings(reader, folder, "model");
    expect(await again.read("q", [passage("two"), passage("three"), passage("one")])).toEqual([
      first[1],
      { relevance: 0, answers: 0.5, sentences: [Number.NEGATIVE_INFINITY] },
      first[0],
    ]);
    expect(read).toEqual(["one", "two", "three"]);
    await (await rememberReadings(reader, folder, "another model")).read("q", [passage("one")]);
    expect(read).toEqual(["one", "two", "three", "one"]);
  });
});

describe("thinOut", () => {
  it("leaves out every second word that says something", () => {
    expect(thinOut("Who opened the old bridge over the river?")).toBe("Who opened the bridge over the");
  });
});
