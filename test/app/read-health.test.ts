import { expect, it } from "vitest";
import { readHealth } from "../../src/app/read-health.ts";
import { UserError } from "../../src/errors.ts";
import { fakeArticle, fakeLibrary } from "../fakes/library.ts";

const shards = [{ shard: 0, state: "ready", guilds: 3, answered: 9 }];
const library = fakeLibrary({ listArticles: async () => [fakeArticle(), fakeArticle()] });

it("tells of the index and of the shards", async () => {
  const health = await readHealth({ ...library, checkStore: async () => {} }, shards);
  expect(health).toEqual({
    generation: "gen-1",
    articles: 2,
    chunks: 24,
    changed: Date.parse("2026-03-01T10:00:00Z") / 1000,
    shards,
  });
});

it("is bad while the database is down or too slow, whatever is known from memory", async () => {
  const down = new UserError("PostgreSQL cannot be used");
  await expect(readHealth({ ...library, checkStore: () => Promise.reject(down) }, shards)).rejects.toThrow(down);
  await expect(readHealth({ ...library, checkStore: () => new Promise(() => {}) }, shards, 10)).rejects.toThrow(
    "does not answer in time",
  );
});
