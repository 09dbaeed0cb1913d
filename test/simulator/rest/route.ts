import type { Answering } from "../answers.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { State } from "../state.ts";
import type { SentBody } from "./body.ts";

export interface RestContext extends Answering {
  readonly state: State;
  readonly gateway: Gateway;
  readonly gatewayUrl: () => string;
}

export interface RestRequest extends SentBody {
  /** The parameters of the path, in order, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
}

export interface RestResponse {
  readonly status: number;
  /** Absent for 204. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Segments of the path below the version; `*` stands for a parameter. */
  readonly path: string;
  /** False for routes whose token is in the path. */
  readonly needsToken: boolean;
  readonly handle: (request: RestRequest, context: RestContext) => RestResponse;
}

export const ok = (body: unknown): RestResponse => ({ status: 200, body });
export const noContent: RestResponse = { status: 204 };

/** The parameters of a path that fits the route's, or undefined. */
export function matchPath(pattern: string, path: string): string[] | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? "";
    if (segment === "*" && actual !== "") params.push(decodeURIComponent(actual));
    else if (segment !== actual) return undefined;
  }
  return params;
}
