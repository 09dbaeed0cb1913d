import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { DiscordError, refusals } from "../discord-error.ts";
import type { Fault, Faults } from "../faults.ts";
import type { BodyCheck } from "../validation/openapi.ts";
import { change } from "../wait.ts";
import { readBody } from "./body.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import { identityRoutes } from "./identity-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { matchPath, type RestContext, type RestResponse, type Route } from "./route.ts";

const API_PATH = /^\/api\/v10(?=\/)/;
const routes: readonly Route[] = [...identityRoutes, ...channelRoutes, ...commandRoutes, ...interactionRoutes];

interface Reply extends RestResponse {
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP side of the simulator: every request is answered, recorded, and struck by the fault that waits for it. */
export function createRestServer(context: RestContext, faults: Faults, checkBody: BodyCheck): Server {
  return createServer((request, response) => {
    serve(request, response, context, faults, checkBody).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  context: RestContext,
  faults: Faults,
  checkBody: BodyCheck,
): Promise<void> {
  const { state } = context;
  const url = new URL(request.url ?? "/", "http://localhost");
  const method = request.method ?? "GET";
  const path = url.pathname.replace(API_PATH, "");
  const isApi = API_PATH.test(url.pathname);
  const upload = state.uploads.get(/^\/attachments\/(\d+)\//.exec(url.pathname)?.[1] ?? "");
  if (upload !== undefined) {
    response.writeHead(200, { "content-type": upload.contentType }).end(upload.bytes);
    return;
  }
  let json: unknown;
  let code: number | undefined;
  const answer = async (): Promise<Reply> => {
    try {
      const body = await readBody(request, state.nextId);
      json = body.json;
      const fault = faults.take({ method, path });
      const run = (): RestResponse => {
        const { route, params } = findRoute(isApi ? path : "", method);
        if (route.needsToken && request.headers.authorization !== `Bot ${state.token}`) throw refusals.unauthorized();
        const confirm = () => checkBody(method, route.path, body.json);
        return route.handle({ ...body, confirm, params, query: url.searchParams }, context);
      };
      return await strike(fault, run, response);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      code = error.code;
      return { status: error.status, body: error.body };
    }
  };
  const reply = await answer();
  const record = { method, path, body: json, at: state.clock.now(), status: reply.status, code };
  change(state, () => state.requests.push({ ...record, faulty: reply.headers !== undefined }));
  if (response.destroyed) return;
  const text = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  response.writeHead(reply.status, text === undefined ? {} : { "content-type": "application/json", ...reply.headers });
  response.end(text);
}

function findRoute(path: string, method: string): { route: Route; params: string[] } {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  throw refusals.notFound();
}

/** Answers under a fault. A reply with `headers` is the fault's own. */
async function strike(fault: Fault | undefined, run: () => RestResponse, response: ServerResponse): Promise<Reply> {
  switch (fault?.kind) {
    case undefined:
      return run();
    case "latency":
      await sleep(fault.milliseconds);
      return run();
    case "rateLimit": {
      const { retryAfterSeconds: retry_after, global = false } = fault;
      const headers = {
        "retry-after": String(retry_after),
        "x-ratelimit-scope": global ? "global" : "user",
        via: "1.1 google",
      };
      const body = { message: "You are being rate limited.", retry_after, global };
      return { status: 429, body, headers: global ? { ...headers, "x-ratelimit-global": "true" } : headers };
    }
    case "error":
      if (fault.applied) run();
      return { status: fault.status, body: { message: "Internal Server Error", code: 0 }, headers: {} };
    case "reset":
      if (fault.applied) run();
      response.socket?.resetAndDestroy();
      return { status: 0, headers: {} };
  }
}
