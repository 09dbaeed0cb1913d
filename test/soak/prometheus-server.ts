import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { z } from "zod";

const result = z.object({
  status: z.string(),
  error: z.string().optional(),
  data: z.object({ result: z.array(z.unknown()) }).optional(),
});

/** A throwaway Prometheus on this machine, which asks one bot for its figures every second. */
export interface PrometheusServer {
  /** How many series a query has at this moment. Rejects with what Prometheus says of one that it does not understand. */
  count(query: string): Promise<number>;
  remove(): Promise<void>;
}

/** Rejects where no Prometheus is installed. */
export async function startPrometheus(target: string, port: number): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-prometheus-"));
  const scrape = { job_name: "footnote", static_configs: [{ targets: [target] }] };
  // JSON is YAML.
  await writeFile(
    join(folder, "prometheus.yml"),
    JSON.stringify({ global: { scrape_interval: "1s" }, scrape_configs: [scrape] }),
  );
  const address = `127.0.0.1:${port}`;
  const server = spawn(
    "prometheus",
    [
      `--config.file=${join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=${address}`,
    ],
    { stdio: "ignore" },
  );
  await once(server, "spawn");
  const ask = async (query: string) => {
    const response = await fetch(`http://${address}/api/v1/query`, {
      method: "POST",
      body: new URLSearchParams({ query }),
    });
    return result.parse(await response.json());
  };
  await vi.waitUntil(async () => (await ask("up").catch(() => undefined))?.data?.result.length === 1, {
    timeout: 30_000,
    interval: 500,
  });
  return {
    async count(query) {
      const { status, error, data } = await ask(query);
      if (status !== "success") throw new Error(`${query}: ${error}`);
      return data?.result.length ?? 0;
    },
    async remove() {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
