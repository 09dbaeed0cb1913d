import type { Config } from "../config.ts";
import type { Bot } from "../discord/bot.ts";
import type { Metrics } from "../operations/metrics.ts";
import { jsonPage, type Page, startStatusServer } from "../operations/status-server.ts";
import type { OpenedLibrary } from "./open-library.ts";
import { type Health, readHealth } from "./read-health.ts";

/** What monitors hear of this process, and who tells them. */
export interface Status {
  readonly metrics: Metrics;
  /** Where they ask. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves what monitors may ask, where HTTP_PORT says so: `/health`, whether questions can be answered; `/ready`, whether
 * Discord brings them, too; `/metrics`, for Prometheus. Rejects with a UserError when the port cannot be used.
 * @param bot undefined until it has logged in
 */
export async function openStatus(
  { httpHost: host, httpPort }: Pick<Config, "httpHost" | "httpPort">,
  library: Pick<OpenedLibrary, "checkStore" | "listArticles" | "generation" | "connections">,
  bot: () => Pick<Bot, "shards" | "queue"> | undefined,
): Promise<Status | undefined> {
  if (httpPort === undefined) return undefined;
  // Loaded where somebody asks for figures alone.
  const { openPrometheus } = await import("../operations/prometheus.ts");
  const shards = () => bot()?.shards() ?? [];
  const look = () => readHealth(library, shards());
  const metrics = openPrometheus({
    shards,
    queue: () => bot()?.queue() ?? { answering: 0, waiting: 0 },
    index: look,
    database: library.connections,
  });
  const server = await startStatusServer({
    host,
    port: httpPort,
    pages: {
      "/health": async () =>
        jsonPage(200, { status: "ok", uptimeSeconds: Math.round(process.uptime()), ...(await look()) }),
      "/ready": async () => readiness(await look()),
      "/metrics": async () => ({ status: 200, type: metrics.contentType, body: await metrics.write() }),
    },
  });
  const name = host.includes(":") ? `[${host}]` : host;
  return { metrics, address: `http://${name}:${server.port}`, close: server.close };
}

function readiness({ shards }: Health): Page {
  const waiting = shards.filter(({ state }) => state !== "ready").map(({ shard }) => shard);
  if (shards.length === 0) return jsonPage(503, { status: "not ready", waitsFor: "the login to Discord" });
  if (waiting.length > 0) return jsonPage(503, { status: "not ready", waitsFor: "shards", shards: waiting });
  return jsonPage(200, { status: "ready" });
}
