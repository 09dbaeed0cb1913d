import { expect, onTestFinished, test } from "vitest";
import { openStatus } from "../../src/app/open-status.ts";
import { fakeArticle, fakeLibrary } from "../fakes/library.ts";

const shard = { shard: 3, state: "ready", ping: 40, guilds: 12, answered: 7 };
const indexedAt = "2026-03-01T00:00:00.000Z";
const library = {
  ...fakeLibrary({ listArticles: async () => [fakeArticle({ indexedAt }), fakeArticle({ indexedAt })] }),
  checkStore: async () => {},
  connections: () => undefined,
};
const botWith = (...shards: (typeof shard)[]) => ({
  shards: () => shards,
  queue: () => ({ answering: 4, waiting: 11 }),
});

async function open(bot: ReturnType<typeof botWith> | undefined, known: Parameters<typeof openStatus>[1] = library) {
  const status = await openStatus({ httpHost: "127.0.0.1", httpPort: 0 }, known, () => bot);
  if (status === undefined) throw new Error("HTTP_PORT is set");
  onTestFinished(() => status.close());
  return { ...status, get: (path: string) => fetch(status.address + path) };
}

test("there is no server unless HTTP_PORT asks for one", async () => {
  expect(await openStatus({ httpHost: "127.0.0.1", httpPort: undefined }, library, () => undefined)).toBeUndefined();
});

test("a monitor hears from what questions are answered, and how the shards do", async () => {
  const { get } = await open(botWith(shard));
  const response = await get("/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", articles: 2, chunks: 24, shards: [shard] });
});

test.each([
  ["before the login", undefined, 503],
  ["while a shard reconnects", botWith(shard, { ...shard, shard: 4, state: "connecting" }), 503],
  ["when every shard brings events", botWith(shard), 200],
])("%s, the bot is ready or says what it waits for", async (_, bot, status) => {
  const { get } = await open(bot);
  expect((await get("/ready")).status).toBe(status);
});

test("Prometheus gets every figure, and nothing that names a server or a member", async () => {
  const { get, metrics } = await open(botWith(shard));
  metrics.acknowledged(0.02);
  metrics.ended("answer", 0.3);
  metrics.ended("refused", 0.001);
  metrics.built({ seconds: 4, skipped: 3 });
  metrics.buildFailed();
  metrics.saidOpinion("helpful");
  const response = await get("/metrics");
  expect(response.headers.get("content-type")).toContain("text/plain");
  const lines = (await response.text()).split("\n");
  for (const line of [
    'footnote_questions_total{outcome="answer"} 1',
    'footnote_questions_total{outcome="refused"} 1',
    'footnote_questions_total{outcome="failed"} 0',
    'footnote_acknowledge_seconds_bucket{le="0.025"} 1',
    "footnote_answer_seconds_count 2",
    "footnote_build_seconds_sum 4",
    "footnote_builds_failed_total 1",
    "footnote_skipped_files 3",
    'footnote_feedback_total{kind="helpful"} 1',
    "footnote_queue_answering 4",
    "footnote_queue_waiting 11",
    'footnote_shard_ready{shard="3"} 1',
    'footnote_shard_ping_seconds{shard="3"} 0.04',
    'footnote_shard_servers{shard="3"} 12',
    "footnote_articles 2",
    "footnote_chunks 24",
    "footnote_index_reachable 1",
    `footnote_index_changed_timestamp_seconds ${Date.parse(indexedAt) / 1000}`,
  ]) {
    expect(lines).toContain(line);
  }
});

test("the figures of the process come while the database is down", async () => {
  const down = {
    ...library,
    checkStore: () => Promise.reject(new Error("down")),
    connections: () => ({ busy: 1, idle: 0, waiting: 9 }),
  };
  const { get } = await open(botWith(shard), down);
  expect((await get("/health")).status).toBe(503);
  const written = await (await get("/metrics")).text();
  expect(written).toContain("footnote_index_reachable 0");
  expect(written).toContain('footnote_database_connections{state="busy"} 1');
  expect(written).toContain("footnote_database_waiting 9");
  expect(written).toMatch(/^process_resident_memory_bytes \d/m);
});
