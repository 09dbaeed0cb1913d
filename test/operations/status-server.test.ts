import { expect, it } from "vitest";
import { jsonPage, startStatusServer } from "../../src/operations/status-server.ts";

const host = "127.0.0.1";
const pages = {
  "/health": async () => jsonPage(200, { status: "ok" }),
  "/broken": () => Promise.reject(new Error("no index")),
};

it("tells what there is to ask for", async () => {
  const server = await startStatusServer({ host, port: 0, pages });
  try {
    const ask = (path: string, method = "GET") => fetch(`http://${host}:${server.port}${path}`, { method });
    const health = await ask("/health");
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    for (const lost of [await ask("/elsewhere"), await ask("/health", "POST"), await ask("/constructor")]) {
      expect([lost.status, await lost.json()]).toEqual([404, { status: "not found", try: ["/health", "/broken"] }]);
    }
  } finally {
    await server.close();
  }
});

it("answers 503 for what cannot be told, without a word of why", async () => {
  const server = await startStatusServer({ host, port: 0, pages });
  try {
    const response = await fetch(`http://${host}:${server.port}/broken`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("no index");
  } finally {
    await server.close();
  }
});

it("names the port, the address and the variable when they cannot be used", async () => {
  const first = await startStatusServer({ host, port: 0, pages });
  try {
    await expect(startStatusServer({ host, port: first.port, pages })).rejects.toThrow(
      `Port ${first.port} is in use: set HTTP_PORT to another one, or leave it empty.`,
    );
    await expect(startStatusServer({ host: "192.0.2.1", port: 0, pages })).rejects.toThrow(
      "HTTP_HOST is no address of this machine.",
    );
  } finally {
    await first.close();
  }
});
