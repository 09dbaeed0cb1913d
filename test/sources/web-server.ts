import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach } from "vitest";
import type { AddressRules } from "../../src/sources/pages/public-address.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebServer {
  /** Of a page, by the name that `publicHere` knows. */
  url(path: string, host?: string): string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  answers: Record<string, Answer>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers by path, and 404 elsewhere. */
export async function startServer(answers: Record<string, Answer>): Promise<WebServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = web.answers[path] ?? ((_, gone) => gone.writeHead(404).end());
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const web: WebServer = { url: (path, host = "site.test") => `http://${host}:${port}${path}`, asked, answers };
  return web;
}

/** The rules of an internet in which this machine is a public server, by names that end in `.test`. */
export function publicHere(names: Readonly<Record<string, string>> = {}): AddressRules {
  return {
    allows: (address) => address === "127.0.0.1",
    resolve: async (hostname) => [{ address: names[hostname] ?? "127.0.0.1", family: 4 }],
  };
}

export const page =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);

export const text =
  (body: string | Uint8Array, type = "text/plain"): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": type }).end(body);

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
