import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Generations } from "../../src/store/generations.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { OutdatedIndexError } from "../../src/system/storage-errors.ts";
import {
  addSamples,
  commitSamples,
  type Sample,
  sampleArticle,
  sampleQuestion,
  sampleRecipe,
  sha256,
} from "./sample-articles.ts";

export interface OpenedPlace {
  readonly place: Generations;
  close(): Promise<void>;
}

/** What every place for generations, and every store that it opens, must do. */
export function describePassageStore(name: string, openPlace: () => Promise<OpenedPlace>): void {
  describe(name, () => {
    let opened: OpenedPlace;
    let place: Generations;
    let samples: readonly Sample[];
    const stores: PassageStore[] = [];

    async function openStore(): Promise<PassageStore> {
      const store = await place.openCurrent(sampleRecipe);
      if (!store) throw new Error("There is no generation.");
      stores.push(store);
      return store;
    }

    async function find(store: PassageStore, question: string, articles?: readonly string[]) {
      const query = { ...(await sampleQuestion(question)), limit: 10, ...(articles ? { articles } : {}) };
      const candidates = await store.findCandidates(query);
      const passages = await store.readPassages(candidates.map(({ id }) => id));
      return candidates.map((candidate, index) => ({ ...candidate, passage: passages[index] }));
    }

    beforeEach(async () => {
      opened = await openPlace();
      place = opened.place;
      samples = [
        await sampleArticle("ships/ferry.txt", "The night ferry", [
          "The ferry leaves the harbour at nine in the evening.",
          "Passengers 🚢 sleep in cabins below the deck; “quiet” is asked for.",
        ]),
        await sampleArticle("bread.md", "Rye bread", [
          "Rye bread needs sourdough.",
          "Bake it for an hour in a hot oven.",
        ]),
        await sampleArticle("empty.md", "Nothing yet", []),
      ];
    });

    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
      await opened.close();
    });

    it("has nothing to open before the first commit", async () => {
      expect(await place.openCurrent(sampleRecipe)).toBeUndefined();
      expect(await place.currentGeneration()).toBeUndefined();
      await expect(place.verify()).rejects.toThrow(UserError);
    });

    it("tells how much a generation holds", async () => {
      const generation = await commitSamples(place, samples);
      const store = await openStore();
      expect(store.generation).toBe(generation);
      expect(await place.currentGeneration()).toBe(generation);
      expect(store.statistics).toEqual({ articles: 3, chunks: 4, words: 3 + 10 + 3 + 11 + 2 + 4 + 2 + 9 });
    });

    it("gives a passage back with its place, its article and its text to the character", async () => {
      await commitSamples(place, samples);
      const found = await find(await openStore(), "passengers sleep quiet");
      const passage = found.find(
        ({ passage }) => passage?.startLine === 3 && passage.article.path === "ships/ferry.txt",
      );
      expect(passage?.passage).toMatchObject({
        text: "Passengers 🚢 sleep in cabins below the deck; “quiet” is asked for.",
        heading: "Part 1",
        endLine: 3,
        article: {
          path: "ships/ferry.txt",
          metadata: {
            title: "The night ferry",
            publisher: "The Harbour Gazette",
            asks: "When?\nWho?",
            pointed: "Who?",
          },
          indexedAt: "2024-05-01T12:00:00.000Z",
          chunks: 2,
        },
      });
      const text = await (await openStore()).readArticle("ships/ferry.txt");
      expect(text?.slice(passage?.passage?.start, passage?.passage?.end)).toBe(passage?.passage?.text);
    });

    it("scores each candidate by terms, by its article's terms and by embedding", async () => {
      await commitSamples(place, samples);
      const found = await find(await openStore(), "sourdough");
      const [named, other] = ["Rye bread needs sourdough.", "Bake it for an hour in a hot oven."].map((text) =>
        found.find(({ passage }) => passage?.text === text),
      );
      expect(named?.bm25).toBeGreaterThan(0);
      expect(other?.bm25).toBe(0);
      expect(other?.articleBm25).toBe(named?.articleBm25);
      expect(named?.articleBm25).toBeGreaterThan(0);
      expect(named?.cosine).toBeGreaterThan(other?.cosine ?? 1);
    });

    it("lets a title count for each of its article's chunks", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      expect(await store.documentFrequencies(["rye", "oven", "night", "nothing", "absent"])).toEqual([2, 1, 2, 0, 0]);
    });

    it("searches only the articles asked for, by terms and by embedding", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      const found = await find(store, "the ferry in the oven", ["bread.md", "no/such.txt"]);
      expect(found.map(({ passage }) => passage?.article.path)).toEqual(["bread.md", "bread.md"]);
      expect(await find(store, "ferry", ["no/such.txt"])).toEqual([]);
      expect(await find(store, "ferry", [])).toEqual([]);
    });

    it("shows a part of itself as if there were nothing else", async () => {
      await commitSamples(place, samples);
      const whole = await openStore();
      const part = await whole.restrict((path) => path !== "ships/ferry.txt");
      expect(part.statistics).toEqual({ articles: 2, chunks: 2, words: 2 + 4 + 2 + 9 });
      expect((await part.listArticles()).map(({ path }) => path)).toEqual(["bread.md", "empty.md"]);
      expect(await part.readArticle("ships/ferry.txt")).toBeUndefined();
      expect(await part.readOutline("ships/ferry.txt")).toBeUndefined();
      expect(await part.documentFrequencies(["ferry", "rye", "in"])).toEqual([0, 2, 1]);
      const found = await find(part, "the night ferry in the oven");
      expect(new Set(found.map(({ passage }) => passage?.article.path))).toEqual(new Set(["bread.md"]));
      expect(await find(part, "ferry", ["ships/ferry.txt"])).toEqual([]);
      const [hidden] = await find(whole, "ferry", ["ships/ferry.txt"]);
      await expect(part.readPassages([hidden?.id ?? 0])).rejects.toThrow(String(hidden?.id));
      expect((await part.restrict(() => false)).statistics.articles).toBe(0);
      expect(await find(await part.restrict(() => false), "rye bread")).toEqual([]);
      expect((await whole.listArticles()).length).toBe(3);
    });

    it("finds nothing by unknown terms and nothing by an embedding without direction", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      expect(await store.findCandidates({ terms: ["zebra"], embedding: new Float32Array(32), limit: 5 })).toEqual([]);
      const { embedding } = await sampleQuestion("ferry");
      expect(await store.findCandidates({ terms: ["ferry"], embedding, limit: 0 })).toEqual([]);
    });

    it("refuses a question of other dimensions", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      await expect(store.findCandidates({ terms: [], embedding: new Float32Array(3), limit: 5 })).rejects.toThrow("3");
    });

    it("throws on the id of no chunk", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      await expect(store.readPassages([0, 4])).rejects.toThrow("4");
      await expect(store.readPassages([-1])).rejects.toThrow("-1");
    });

    it("lists the articles by path and reads their texts", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      expect((await store.listArticles()).map(({ path, chunks }) => [path, chunks])).toEqual([
        ["bread.md", 2],
        ["empty.md", 0],
        ["ships/ferry.txt", 2],
      ]);
      expect(await store.readArticle("bread.md")).toBe(samples[1]?.article.text);
      expect(await store.readArticle("empty.md")).toBe("");
      expect(await store.readArticle("no/such.txt")).toBeUndefined();
    });

    it("keeps what stands where in an article and in each chunk", async () => {
      await commitSamples(place, samples);
      const store = await openStore();
      for (const { article, chunks } of samples) {
        expect(await store.readOutline(article.path)).toEqual(article.outline);
        const found = (await find(store, article.text)).filter(({ passage }) => passage?.article.path === article.path);
        for (const { passage } of found) {
          const { blocks, markup, places } = passage ?? {};
          expect({ blocks, markup, places }).toEqual(chunks.find(({ start }) => start === passage?.start)?.outline);
        }
        expect(found).toHaveLength(chunks.length);
      }
      expect(await store.readOutline("no/such.txt")).toBeUndefined();
    });

    it("keeps an open generation as it was when another is committed", async () => {
      await commitSamples(place, samples);
      const old = await openStore();
      await commitSamples(place, samples.slice(1));
      expect(await old.readArticle("ships/ferry.txt")).toBe(samples[0]?.article.text);
      expect(
        (await find(old, "ferry harbour")).some(({ passage }) => passage?.article.path === "ships/ferry.txt"),
      ).toBe(true);
      expect(await (await openStore()).readArticle("ships/ferry.txt")).toBeUndefined();
    });

    it("takes articles over, leaves out the others, and adds new ones", async () => {
      await commitSamples(place, samples);
      const draft = await place.begin(sampleRecipe, { verify: true });
      expect(draft.previous.articles.map(({ path, chunks }) => [path, chunks]).sort()).toEqual([
        ["bread.md", 2],
        ["empty.md", 0],
        ["ships/ferry.txt", 2],
      ]);
      const again = await draft.carryOver(["ships/ferry.txt"]);
      await addSamples(draft, [
        ...samples.filter(({ article }) => again.includes(article.path)),
        await sampleArticle("tea.md", "Tea", ["Tea is served in the harbour café."]),
      ]);
      await draft.commit();
      const store = await openStore();
      expect((await store.listArticles()).map(({ path }) => path)).toEqual(["ships/ferry.txt", "tea.md"]);
      expect(store.statistics).toEqual({ articles: 2, chunks: 3, words: 13 + 14 + 8 });
      expect(await store.documentFrequencies(["harbour", "rye", "ferry"])).toEqual([2, 0, 2]);
      const found = await find(store, "rye bread in the harbour");
      expect(new Set(found.map(({ passage }) => passage?.article.path))).toEqual(
        new Set(["ships/ferry.txt", "tea.md"]),
      );
    });

    it("shows a complete generation before it switches, and nobody else sees one that is refused", async () => {
      const first = await commitSamples(place, samples);
      const draft = await place.begin(sampleRecipe, { verify: false });
      expect(await draft.carryOver(["bread.md"])).toEqual([]);
      await addSamples(draft, [await sampleArticle("tea.md", "Tea", ["Tea is served in the harbour café."])]);
      const seen: unknown[] = [];
      const committing = draft.commit({
        beforeSwitch: async (store) => {
          seen.push(
            (await store.listArticles()).map(({ path }) => path),
            store.statistics.chunks,
          );
          seen.push((await find(store, "tea in the harbour"))[0]?.passage?.article.path);
          throw new UserError("It answers worse.");
        },
      });
      await expect(committing).rejects.toThrow("It answers worse.");
      await draft.abort();
      expect(seen).toEqual([["bread.md", "tea.md"], 3, "tea.md"]);
      expect(await place.currentGeneration()).toBe(first);
      expect((await (await openStore()).listArticles()).map(({ path }) => path)).toContain("ships/ferry.txt");
    });

    it("keeps what was measured of its model's cosines, or that nothing was", async () => {
      await commitSamples(place, samples);
      expect((await openStore()).background).toBeUndefined();
      const levels = { unrelated: -0.25, related: 0.125 };
      const background = { sample: "0".repeat(64), model: levels, builtIn: { unrelated: 0.1, related: 2 / 3 } };
      const draft = await place.begin(sampleRecipe, { verify: false });
      expect(draft.previous.background).toBeUndefined();
      await addSamples(draft, samples);
      await draft.commit({ background });
      expect((await openStore()).background).toEqual(background);
      const next = await place.begin(sampleRecipe, { verify: true });
      await next.abort();
      expect(next.previous.background).toEqual(background);
    });

    it("finds the embeddings of the generation before by key", async () => {
      await commitSamples(place, samples);
      const draft = await place.begin(sampleRecipe, { verify: false });
      const [known, unknown] = await draft.findEmbeddings([sha256("Rye bread needs sourdough."), sha256("never seen")]);
      await draft.abort();
      expect(known).toEqual(samples[1]?.chunks[0]?.embedding);
      expect(unknown).toBeUndefined();
    });

    it("finds them where that generation was cut otherwise, and not where another model embedded it", async () => {
      await commitSamples(place, samples);
      const keys = [sha256("Rye bread needs sourdough.")];
      const cutOtherwise = { ...sampleRecipe, settings: { ...sampleRecipe.settings, chunker: 999 } };
      const draft = await place.begin(cutOtherwise, { verify: false });
      expect(draft.previous.articles).toEqual([]);
      expect(await draft.findEmbeddings(keys)).toEqual([samples[1]?.chunks[0]?.embedding]);
      await draft.abort();
      const foreign = await place.begin({ ...sampleRecipe, modelChecksum: sha256("other") }, { verify: false });
      expect(await foreign.findEmbeddings(keys)).toEqual([undefined]);
      await foreign.abort();
    });

    it("finds the embeddings that an aborted build had saved", async () => {
      const [sample] = samples;
      const chunks = sample?.chunks ?? [];
      const keys = chunks.map(({ key }) => key);
      const killed = await place.begin(sampleRecipe, { verify: false });
      await killed.saveEmbeddings(
        keys,
        chunks.map(({ embedding }) => embedding),
      );
      await killed.abort();
      const draft = await place.begin(sampleRecipe, { verify: false });
      expect(await draft.findEmbeddings(keys)).toEqual(chunks.map(({ embedding }) => embedding));
      await draft.abort();
    });

    it("leaves everything as it was when a build is aborted", async () => {
      const generation = await commitSamples(place, samples);
      const draft = await place.begin(sampleRecipe, { verify: false });
      await addSamples(draft, samples.slice(1));
      await draft.abort();
      expect((await openStore()).generation).toBe(generation);
      expect((await openStore()).statistics.articles).toBe(3);
    });

    it("locks out a second writer until the first is done", async () => {
      const first = await place.begin(sampleRecipe, { verify: false });
      await expect(place.begin(sampleRecipe, { verify: false })).rejects.toThrow(UserError);
      await first.abort();
      const second = await place.begin(sampleRecipe, { verify: false });
      await second.abort();
    });

    it("goes back to the generation before, once", async () => {
      const first = await commitSamples(place, samples);
      await expect(place.rollback()).rejects.toThrow(UserError);
      await commitSamples(place, samples.slice(1));
      expect(await place.rollback()).toBe(first);
      expect((await openStore()).statistics.articles).toBe(3);
    });

    it("neither serves nor builds upon a generation of another model", async () => {
      await commitSamples(place, samples);
      const other = { ...sampleRecipe, model: "other", modelChecksum: sha256("other") };
      await expect(place.openCurrent(other)).rejects.toThrow("npm run index");
      const previous = await place.readPrevious(other, { verify: false });
      expect(previous.articles).toEqual([]);
      expect(previous.discarded).toBeDefined();
    });

    it("serves a generation that was cut otherwise only where that is borne, and builds upon none", async () => {
      const first = await commitSamples(place, samples);
      const other = { ...sampleRecipe, settings: { ...sampleRecipe.settings, chunker: 999 } };
      await expect(place.openCurrent(other)).rejects.toThrow(OutdatedIndexError);
      const store = await place.openCurrent(other, { anySettings: true });
      expect(store?.generation).toBe(first);
      await store?.close();
      expect((await place.readPrevious(other, { verify: false })).discarded).toBeDefined();
      const foreign = { ...other, modelChecksum: sha256("other") };
      await expect(place.openCurrent(foreign, { anySettings: true })).rejects.toThrow(OutdatedIndexError);
    });

    it("refuses embeddings of other dimensions or another length", async () => {
      const [sample] = samples;
      const draft = await place.begin(sampleRecipe, { verify: false });
      for (const embedding of [
        new Float32Array(3),
        new Float32Array(32).fill(1),
        new Float32Array(32).fill(Number.NaN),
      ]) {
        const chunks = (sample?.chunks ?? []).map((chunk) => ({ ...chunk, embedding }));
        if (sample) await expect(draft.addArticle(sample.article, chunks)).rejects.toThrow();
      }
      await draft.abort();
    });

    it("tells of each switch", async () => {
      const first = await commitSamples(place, samples);
      const told: string[] = [];
      const stop = place.watchCurrent(first, (generation) => told.push(generation));
      const second = await commitSamples(place, samples.slice(1));
      await expect.poll(() => told, { timeout: 2000 }).toEqual([second]);
      stop();
    });

    it("verifies what it wrote", async () => {
      const generation = await commitSamples(place, samples);
      expect(await place.verify()).toMatchObject({ generation, problems: [] });
    });
  });
}
