import { expect, it } from "vitest";
import { startHealthServer } from "../../src/operations/health-server.ts";

const shards = [{ shard: 3, state: "ready", ping: 40, guilds: 12, answered: 7 }];
const healthy = async () => ({ generation: "gen-1", articles: 2, chunks: 9, shards });

it("tells a monitor that questions can be answered, and from what", async () => {
  const server = await startHealthServer(0, healthy);
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "ok", generation: "gen-1", articles: 2, chunks: 9, shards });
  } finally {
    await server.close();
  }
});

it("answers 503 while questions cannot be answered", async () => {
  const server = await startHealthServer(0, () => Promise.reject(new Error("no index")));
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/health`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("no index");
  } finally {
    await server.close();
  }
});

it("names the port and the variable when another program has the port", async () => {
  const first = await startHealthServer(0, healthy);
  try {
    await expect(startHealthServer(first.port, healthy)).rejects.toThrow(
      `Port ${first.port} is in use: set HTTP_PORT to another one, or leave it empty.`,
    );
  } finally {
    await first.close();
  }
});
