import { expect, it } from "vitest";
import { createArticleList } from "../../src/app/served-store.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { fakeArticle } from "../fakes/library.ts";

/** A store that can list its articles, and fails at first as often as told. */
function openStore(failures = 0) {
  let calls = 0;
  const fail = async () => {
    throw new Error("not asked for");
  };
  const store: PassageStore = {
    generation: "gen-1",
    statistics: { articles: 1, chunks: 1, words: 1 },
    background: undefined,
    findCandidates: fail,
    readPassages: fail,
    documentFrequencies: fail,
    listArticles: async () => {
      calls += 1;
      if (calls <= failures) throw new Error("The disk is asleep.");
      return [fakeArticle()];
    },
    readArticle: fail,
    readOutline: fail,
    restrict: fail,
    close: async () => {},
  };
  return { store, calls: () => calls };
}

it("lists a generation's articles once, and gives the same list ever after", async () => {
  const list = createArticleList();
  const { store, calls } = openStore();
  expect(await list(store)).toBe(await list(store));
  expect(calls()).toBe(1);
});

it("lists another generation anew, and tries again after a failure", async () => {
  const list = createArticleList();
  const failing = openStore(1);
  await list(openStore().store);
  await expect(list(failing.store)).rejects.toThrow("asleep");
  expect(await list(failing.store)).toHaveLength(1);
});
