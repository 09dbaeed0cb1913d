import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { startDiscord } from "../simulator/start.ts";
import { startPrometheus } from "./prometheus-server.ts";
import { startProgram } from "./start-program.ts";

const PORTS = { bot: 19_464, prometheus: 19_090 };
const QUESTIONS = [
  "Who is Lu Kang?",
  "How much does a ticket to the moon cost?",
  "What did the Commerce Department forbid?",
];
/** So long it is asked, and looked at: two rates need more than two looks. */
const ROUNDS = 12;
/** Of what only a bot with a database has. */
const IN_DATABASE = /footnote_database_/;

const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});
const docs = new URL("../../docs/", import.meta.url);

/** What Grafana puts in the place of its variables. */
const filledIn = (query: string) =>
  query.replaceAll("$job", "footnote").replaceAll("$__range", "1m").replaceAll("$__rate_interval", "15s");

/** The expressions of the table of alerts. */
const alertsOf = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \|[^|]*\|[^|]*\|$/gm)]
    .map(([, query = ""]) => query)
    .filter((query) => / [=<>]/.test(query));

test("a Prometheus that has looked at a bot under load answers each query of the dashboard, and understands each alert", async () => {
  const { panels } = dashboard.parse(JSON.parse(await readFile(new URL("grafana-dashboard.json", docs), "utf8")));
  const alerts = alertsOf(await readFile(new URL("monitoring.md", docs), "utf8"));
  const discord = await startDiscord({ heartbeatIntervalMs: 1000 });
  const program = await startProgram(discord, "seeds", { HTTP_PORT: String(PORTS.bot) });
  const prometheus = await startPrometheus(`127.0.0.1:${PORTS.bot}`, PORTS.prometheus);
  try {
    await vi.waitUntil(() => discord.commands().length > 0, { timeout: 60_000 });
    for (let round = 0; round < ROUNDS; round++) {
      const members = QUESTIONS.map((_, index) => discord.member({ name: `member-${round}-${index}` }));
      const answers = await Promise.all(
        members.map((member, index) => member.slash("ask", { question: `${QUESTIONS[index]} (${round})` })),
      );
      expect(answers).toHaveLength(QUESTIONS.length);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    const empty: string[] = [];
    for (const { title, targets } of panels)
      for (const { expr } of targets)
        if ((await prometheus.count(filledIn(expr))) === 0 && !IN_DATABASE.test(expr)) empty.push(`${title}: ${expr}`);
    expect(empty).toEqual([]);
    expect(alerts.length).toBeGreaterThan(3);
    for (const alert of alerts) await prometheus.count(alert);
    expect(await prometheus.count(alerts[0] ?? "")).toBe(0);
  } finally {
    await prometheus.remove();
    await program.end();
    await discord.close();
  }
});
