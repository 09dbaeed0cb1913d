import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { openPrometheus } from "../../src/operations/prometheus.ts";

/** A figure's name in a query or in a text: nothing else there begins with one of these. */
const FIGURE = /\b(?:footnote|nodejs|process)_[a-z0-9_]+\b/g;
/** What Prometheus makes of a histogram. */
const OF_HISTOGRAM = /_(?:bucket|sum|count)$/;
const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});

const docs = new URL("../../docs/", import.meta.url);
const read = (name: string) => readFile(new URL(name, docs), "utf8");

/** The name of every figure of a bot with a database. */
async function servedFigures(): Promise<Set<string>> {
  const metrics = openPrometheus({
    shards: () => [{ shard: 0, state: "ready", ping: 40, guilds: 1, answered: 1 }],
    queue: () => ({ answering: 0, waiting: 0 }),
    index: async () => ({ articles: 1, chunks: 1, changed: 1 }),
    database: () => ({ busy: 0, idle: 0, waiting: 0 }),
  });
  const types = (await metrics.write()).matchAll(/^# TYPE (\S+) (\S+)$/gm);
  return new Set(
    [...types].flatMap(([, name = "", type]) =>
      type === "histogram" ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

test("every figure of the dashboard is served", async () => {
  const served = await servedFigures();
  const { panels } = dashboard.parse(JSON.parse(await read("grafana-dashboard.json")));
  expect(panels.length).toBeGreaterThan(0);
  for (const { title, targets } of panels) {
    const named = targets.flatMap(({ expr }) => expr.match(FIGURE) ?? []);
    expect(named, title).not.toEqual([]);
    expect(
      named.filter((name) => !served.has(name)),
      title,
    ).toEqual([]);
  }
});

test("the documentation names every figure of Footnote's, and none that is not served", async () => {
  const served = await servedFigures();
  const text = await read("monitoring.md");
  const named = new Set((text.match(FIGURE) ?? []).map((name) => name.replace(/_$/, "")));
  const own = [...served].filter((name) => name.startsWith("footnote_") && !OF_HISTOGRAM.test(name));
  expect(own.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => name.startsWith("footnote_") && !served.has(name))).toEqual([]);
});
