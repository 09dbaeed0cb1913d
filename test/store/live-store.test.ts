import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import type { Generations } from "../../src/store/generations.ts";
import { type LiveStoreOptions, openLiveStore } from "../../src/store/live-store.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { commitSamples, type Sample, sampleArticle, sampleRecipe, sha256 } from "../contracts/sample-articles.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("The live store", () => {
  let place: Generations;
  let samples: readonly Sample[];

  beforeEach(async () => {
    place = memoryGenerations();
    samples = [
      await sampleArticle("a.txt", "Tea", ["Tea at five."]),
      await sampleArticle("b.txt", "Rye", ["Rye bread."]),
    ];
  });

  async function open(options: Partial<LiveStoreOptions> = {}) {
    const live = await openLiveStore({ generations: place, recipe: sampleRecipe, ...options });
    onTestFinished(() => live.close());
    return live;
  }

  const generationOf = async (store: PassageStore) => store.generation;

  it("says how to build an index when there is none", async () => {
    await expect(open()).rejects.toThrow(UserError);
    await expect(open()).rejects.toThrow("npm run index");
  });

  it("answers from a new generation as soon as it is asked to, and tells", async () => {
    const first = await commitSamples(place, samples);
    const told: string[] = [];
    const live = await open({ onSwitch: (generation) => told.push(generation) });
    expect(await live.use(generationOf)).toBe(first);
    const second = await commitSamples(place, samples);
    await live.refresh();
    await live.refresh();
    expect(await live.use(generationOf)).toBe(second);
    expect(told).toEqual([second]);
  });

  it("follows a build of another process by itself", async () => {
    const folder = await temporaryFolder();
    await commitSamples(openGenerations({ folder }), samples);
    const live = await open({ generations: openGenerations({ folder }) });
    const second = await commitSamples(openGenerations({ folder }), samples.slice(1));
    await expect.poll(() => live.use(generationOf), { timeout: 2000 }).toBe(second);
  });

  it("lets a question finish on the generation it began with", async () => {
    const folder = await temporaryFolder();
    place = openGenerations({ folder, keep: 1 });
    const first = await commitSamples(place, samples);
    const live = await open();
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = live.use(async (store) => {
      await gate;
      return [store.generation, await store.readArticle("a.txt")];
    });
    await commitSamples(place, samples.slice(1));
    await live.refresh();
    expect(await live.use((store) => store.readArticle("a.txt"))).toBeUndefined();
    go();
    expect(await slow).toEqual([first, "Tea at five."]);
  });

  it("keeps the old generation when the new one cannot be used, and tells why", async () => {
    const first = await commitSamples(place, samples);
    const errors: unknown[] = [];
    const live = await open({ onError: (error) => errors.push(error) });
    const draft = await place.begin({ ...sampleRecipe, modelChecksum: sha256("other") }, { verify: false });
    await draft.commit();
    await expect.poll(() => errors.length).toBe(1);
    expect(errors[0]).toBeInstanceOf(UserError);
    await expect(live.refresh()).rejects.toThrow(UserError);
    expect(await live.use(generationOf)).toBe(first);
  });

  it("passes on what a question throws", async () => {
    await commitSamples(place, samples);
    const live = await open();
    await expect(live.use(() => Promise.reject(new Error("no such article")))).rejects.toThrow("no such article");
  });
});
