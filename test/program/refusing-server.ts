import { createServer } from "node:net";

const HEADER_BYTES = 4;

export interface RefusingServer {
  urlWith(password: string): string;
  close(): Promise<void>;
}

/** What a PostgreSQL server says to whoever it lets in under no circumstances. */
export async function refusingServer(code: string): Promise<RefusingServer> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(errorResponse(code)));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    urlWith: (password) => `postgres://me:${password}@127.0.0.1:${port}/footnote`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html: ErrorResponse. */
function errorResponse(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mrefused\0\0`);
  const length = Buffer.alloc(HEADER_BYTES);
  length.writeInt32BE(HEADER_BYTES + fields.length);
  return Buffer.concat([Buffer.from("E"), length, fields]);
}
