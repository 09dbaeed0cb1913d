import type { IncomingMessage } from "node:http";
import { refusals } from "../discord-error.ts";
import type { Attachment } from "../state.ts";

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly Attachment[];
}

/** A body on its way through a route. */
export interface SentBody extends RequestBody {
  /** Called when our own rules have passed it, before it takes effect: throws what Discord's description refuses. */
  readonly confirm: () => void;
}

/** Reads a request's body: JSON, or multipart with `payload_json` and `files[n]`. Throws 50109 for broken JSON. */
export async function readBody(request: IncomingMessage, nextId: () => string): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (bytes.byteLength === 0) return { json: undefined, files: [] };
  if (!type.startsWith("multipart/form-data")) return { json: parseJson(bytes.toString("utf8")), files: [] };
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const payload = form.get("payload_json");
  const files: Attachment[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string" || !/^files\[\d+\]$/.test(name)) continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ id: nextId(), filename: value.name, contentType: value.type, bytes: content });
  }
  return { json: typeof payload === "string" ? parseJson(payload) : undefined, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.badJson();
  }
}
