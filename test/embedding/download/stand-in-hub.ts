import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ModelFile } from "../../../src/embedding/model-kind.ts";
import { BUILT_IN_FOLDER } from "../built-in-folder.ts";

/** What the hub does with one request for a file; `content` is what it should give. */
export type HubAnswer = (request: IncomingMessage, response: ServerResponse, content: Buffer) => void;

export interface StandInHub {
  readonly url: string;
  /** The files that were asked for, in order, with the byte from which. */
  readonly requests: { readonly file: string; readonly from: number }[];
  /** How the next requests for a file are answered, one answer each; those after them rightly. */
  answer(file: ModelFile, ...answers: readonly HubAnswer[]): void;
}

/** The model that the hub offers; it is the built-in one, or has the files given. */
export const HUB_MODEL = "Someone/small-model";
const PREFIX = `/${HUB_MODEL}/resolve/main/`;
const ETAG = '"first"';

/** Serves a model on loopback as the hub does; closed when the test is over. */
export async function startHub(files: Readonly<Partial<Record<ModelFile, Buffer>>> = {}): Promise<StandInHub> {
  const requests: { file: string; from: number }[] = [];
  const answers = new Map<string, HubAnswer[]>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://hub");
    const file = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : "";
    requests.push({ file, from: firstByte(request) });
    const given = Object.entries(files).find(([name]) => name === file)?.[1];
    const content = given ?? (await readFile(join(BUILT_IN_FOLDER, file)).catch(() => undefined));
    if (content === undefined) response.writeHead(404).end("Entry not found");
    else (answers.get(file)?.shift() ?? rightly)(request, response, content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The hub has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answer: (file, ...next) => answers.set(file, [...next]),
  };
}

/** The whole file, or the rest of it that is asked for. */
export const rightly: HubAnswer = (request, response, content) => {
  const from = request.headers["if-range"] === ETAG ? firstByte(request) : 0;
  const rest = content.subarray(from);
  const range = from > 0 ? { "content-range": `bytes ${from}-${content.length - 1}/${content.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { etag: ETAG, "content-length": rest.length, ...range }).end(rest);
};

/** Promises the whole file, sends so many bytes of it and drops the connection. */
export const dropAfter = (bytes: number): HubAnswer => {
  return (_, response, content) => {
    response.writeHead(200, { etag: ETAG, "content-length": content.length });
    response.write(content.subarray(0, bytes), () => response.destroy());
  };
};

/** Sends so many bytes and ends as if that were all of the file. */
export const shortOf = (bytes: number): HubAnswer => {
  return (_, response, content) => {
    response.writeHead(200, { "content-length": bytes }).end(content.subarray(0, bytes));
  };
};

/** Sends so many bytes and then nothing more, for good. */
export const hangAfter = (bytes: number): HubAnswer => {
  return (_, response, content) => {
    if (bytes === 0) return;
    response.writeHead(200, { etag: ETAG, "content-length": content.length });
    response.write(content.subarray(0, bytes));
  };
};

export const status = (code: number, headers: Readonly<Record<string, string>> = {}): HubAnswer => {
  return (_, response) => response.writeHead(code, headers).end("no");
};

/** What a hotel's network says to whoever has not paid. */
export const loginPage = (contentType: string): HubAnswer => {
  return (_, response) =>
    response.writeHead(200, { "content-type": contentType }).end("<!doctype html><h1>Welcome</h1>");
};

function firstByte(request: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
}
