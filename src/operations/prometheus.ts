import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type Metrics, OPINIONS, OUTCOMES } from "./metrics.ts";
import type { QueueFigures } from "./queue-figures.ts";
import type { ShardFigures } from "./shard-figures.ts";

/** What is looked up whenever somebody asks for the figures. */
export interface Readings {
  /** Empty until the bot has logged in. */
  shards(): readonly ShardFigures[];
  queue(): QueueFigures;
  /** Rejects while questions cannot be answered. */
  index(): Promise<IndexFigures>;
  /** Undefined where there is no database. */
  database(): DatabaseFigures | undefined;
}

export interface IndexFigures {
  readonly articles: number;
  readonly chunks: number;
  /** When the newest of them was indexed, in seconds since 1970; absent of an empty index. */
  readonly changed?: number;
}

/** Connections of the pool: those that work, those that nobody uses, and how many wait for one. */
export interface DatabaseFigures {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface Prometheus extends Metrics {
  readonly contentType: string;
  /** All figures in Prometheus's text format. Never rejects: what cannot be looked up is left out. */
  write(): Promise<string>;
}

/** Discord waits three seconds for an acknowledgement. */
const ACKNOWLEDGE_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const ANSWER_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const BUILD_BUCKETS = [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200];

/** Opens the figures of this process, with Node's own (event loop, memory, garbage collection) beside them. */
export function openPrometheus(readings: Readings): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  readAtEachScrape(readings, registry);
  const lookAtIndex = readIndex(readings.index, registers);
  const questions = new Counter({
    name: "footnote_questions_total",
    help: "Questions, by what became of them",
    labelNames: ["outcome"],
    registers,
  });
  const acknowledge = new Histogram({
    name: "footnote_acknowledge_seconds",
    help: "From a question to the sign that an answer is coming",
    buckets: ACKNOWLEDGE_BUCKETS,
    registers,
  });
  const answer = new Histogram({
    name: "footnote_answer_seconds",
    help: "From a question to its answer",
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const builds = new Histogram({
    name: "footnote_build_seconds",
    help: "How long bringing the index up to date took",
    buckets: BUILD_BUCKETS,
    registers,
  });
  const failedBuilds = new Counter({ name: "footnote_builds_failed_total", help: "Builds that failed", registers });
  const lastBuild = new Gauge({
    name: "footnote_last_build_timestamp_seconds",
    help: "When the index was brought up to date last, by this process",
    registers,
  });
  const skipped = new Gauge({ name: "footnote_skipped_files", help: "Files that the last build left out", registers });
  const opinions = new Counter({
    name: "footnote_feedback_total",
    help: "Votes on answers, and questions sent to the owners",
    labelNames: ["kind"],
    registers,
  });
  // Prometheus sees no increase to the first number that it hears of.
  for (const outcome of OUTCOMES) questions.inc({ outcome }, 0);
  for (const kind of OPINIONS) opinions.inc({ kind }, 0);
  return {
    acknowledged: (seconds) => acknowledge.observe(seconds),
    ended(outcome, seconds) {
      questions.inc({ outcome });
      answer.observe(seconds);
    },
    built(build) {
      builds.observe(build.seconds);
      lastBuild.setToCurrentTime();
      skipped.set(build.skipped);
    },
    buildFailed: () => failedBuilds.inc(),
    saidOpinion: (kind) => opinions.inc({ kind }),
    contentType: registry.contentType,
    async write() {
      await lookAtIndex();
      return registry.metrics();
    },
  };
}

const MILLISECONDS = 1000;

function readAtEachScrape({ shards, queue, database }: Readings, registry: Registry): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge("footnote_queue_answering", "Questions that are being answered", () => queue().answering);
  gauge("footnote_queue_waiting", "Questions that wait for their turn", () => queue().waiting);
  const byShard = (name: string, help: string, read: (figures: ShardFigures) => number | undefined) =>
    new Gauge({
      name,
      help,
      labelNames: ["shard"],
      registers,
      collect() {
        this.reset();
        for (const figures of shards()) {
          const value = read(figures);
          if (value !== undefined) this.set({ shard: figures.shard }, value);
        }
      },
    });
  byShard("footnote_shard_ready", "1 while the shard brings events", ({ state }) => (state === "ready" ? 1 : 0));
  byShard("footnote_shard_ping_seconds", "How long the last heartbeat took", ({ ping }) =>
    ping === undefined ? undefined : ping / MILLISECONDS,
  );
  byShard("footnote_shard_servers", "Servers of the shard", ({ guilds }) => guilds);
  byShard("footnote_shard_answered", "Interactions and mentions answered since the start", ({ answered }) => answered);
  if (database() !== undefined) readDatabase(database, registers);
}

/** Returns the function that looks the index up: it takes a moment, and several figures come of one look. */
function readIndex(index: Readings["index"], registers: Registry[]): () => Promise<void> {
  const articles = new Gauge({ name: "footnote_articles", help: "Articles of the index", registers });
  const chunks = new Gauge({ name: "footnote_chunks", help: "Chunks of the index", registers });
  const changed = new Gauge({
    name: "footnote_index_changed_timestamp_seconds",
    help: "When the newest article of the index was indexed",
    registers,
  });
  const reachable = new Gauge({
    name: "footnote_index_reachable",
    help: "1 while questions can be answered; else the figures of the index are those of before",
    registers,
  });
  return async () => {
    const figures = await index().catch(() => undefined);
    reachable.set(figures === undefined ? 0 : 1);
    if (figures === undefined) return;
    articles.set(figures.articles);
    chunks.set(figures.chunks);
    if (figures.changed !== undefined) changed.set(figures.changed);
  };
}

function readDatabase(database: Readings["database"], registers: Registry[]): void {
  new Gauge({
    name: "footnote_database_connections",
    help: "Connections of the pool, by what they are about",
    labelNames: ["state"],
    registers,
    collect() {
      const { busy, idle } = database() ?? { busy: 0, idle: 0 };
      this.set({ state: "busy" }, busy);
      this.set({ state: "idle" }, idle);
    },
  });
  new Gauge({
    name: "footnote_database_waiting",
    help: "Statements that wait for a connection",
    registers,
    collect() {
      this.set(database()?.waiting ?? 0);
    },
  });
}
