import { createServer, type Server } from "node:http";
import { UserError } from "../errors.ts";
import type { ShardFigures } from "./shard-figures.ts";

/** What GET /health answers. */
export interface Health {
  readonly generation: string;
  readonly articles: number;
  readonly chunks: number;
  /** Empty until the bot has logged in. */
  readonly shards: readonly ShardFigures[];
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Others on the network have no business here; a container maps the port explicitly. */
const HOST = "127.0.0.1";

/**
 * Serves `GET /health` on the loopback address: 200 with figures as JSON while questions can be answered, else 503.
 * Rejects with a UserError when the port is taken or may not be used.
 * @param port 0 for any free one
 */
export async function startHealthServer(port: number, readHealth: () => Promise<Health>): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(`${JSON.stringify(body)}\n`);
    };
    if (request.method !== "GET" || request.url !== "/health") {
      send(404, { status: "not found", try: "/health" });
      return;
    }
    readHealth().then(
      (health) => send(200, { status: "ok", uptimeSeconds: Math.round(process.uptime()), ...health }),
      () => send(503, { status: "unavailable" }),
    );
  });
  await listen(server, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === "EADDRINUSE" ? "is in use" : `can't be used (${cause.code})`;
      reject(new UserError(`Port ${port} ${reason}: set HTTP_PORT to another one, or leave it empty.`, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}
