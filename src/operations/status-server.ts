import { createServer, type Server } from "node:http";
import { UserError } from "../errors.ts";

/** What one address answers. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface StatusServerOptions {
  /** An address of this machine, or a name of one. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** By path. One that rejects answers 503, without a word of why. */
  readonly pages: Readonly<Record<string, () => Promise<Page>>>;
}

/** A document for programs. */
export function jsonPage(status: number, document: unknown): Page {
  return { status, type: "application/json", body: `${JSON.stringify(document)}\n` };
}

/** Serves pages for monitors to GET. Rejects with a UserError when the port is taken or may not be used. */
export async function startStatusServer({ host, port, pages }: StatusServerOptions): Promise<StatusServer> {
  const paths = Object.keys(pages);
  const read = (method: string | undefined, path: string | undefined): Promise<Page> => {
    const page = method === "GET" && path !== undefined && Object.hasOwn(pages, path) ? pages[path] : undefined;
    return page === undefined ? Promise.resolve(jsonPage(404, { status: "not found", try: paths })) : page();
  };
  const server = createServer(async (request, response) => {
    const page = await read(request.method, request.url).catch(() => jsonPage(503, { status: "unavailable" }));
    response.writeHead(page.status, { "content-type": page.type, "cache-control": "no-store" });
    response.end(page.body);
  });
  await listen(server, host, port);
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

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use: set HTTP_PORT to another one, or leave it empty.",
  EADDRNOTAVAIL: "can't be used: HTTP_HOST is no address of this machine.",
  ENOTFOUND: "can't be used: HTTP_HOST is no address of this machine.",
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const otherwise = `can't be used (${cause.code}): set HTTP_PORT to another one, or leave it empty.`;
      reject(new UserError(`Port ${port} ${REASONS[cause.code ?? ""] ?? otherwise}`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}
