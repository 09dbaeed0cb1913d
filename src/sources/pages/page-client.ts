import { Agent, fetch, type Response } from "undici";
import { UserError } from "../../errors.ts";
import { errorCode } from "../../system/error-code.ts";
import { fill } from "../../system/phrase.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import { type AddressRules, guardedLookup, PrivateAddressError, refuseNumbers } from "./public-address.ts";

/** As it calls itself, in requests and in robots.txt. */
export const AGENT_NAME = "Footnote";

/** A page cannot be had at the moment: what is there of it from before may be kept. */
export class UnreachableError extends UserError {
  override readonly name = "UnreachableError";
}

export interface PageRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the answer that are taken, unpacked. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** Asked of every address before it is requested, those that are redirected to as well; throws where it may not be. */
  admit?(url: URL): Promise<void>;
}

export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly status: number;
  readonly body: Uint8Array;
  /** A header's value; "" without it. */
  header(name: string): string;
}

/**
 * Gets pages, within limits. Throws UserError when one may not be had, UnreachableError when it cannot at the moment, and
 * the signal's reason.
 */
export interface PageClient {
  get(url: string, request: PageRequest): Promise<FetchedPage>;
  close(): Promise<void>;
}

/** In milliseconds: for a connection, for the next sign of an answer, and for all of it. */
export interface Patience {
  readonly connect: number;
  readonly sign: number;
  readonly whole: number;
}

const PATIENCE: Patience = { connect: 10_000, sign: 20_000, whole: 60_000 };
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function openPageClient(rules: AddressRules, patience: Patience = PATIENCE): PageClient {
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(rules), timeout: patience.connect },
    headersTimeout: patience.sign,
    bodyTimeout: patience.sign,
    maxHeaderSize: 32_768,
  });

  async function get(first: string, { headers = {}, most, signal, admit }: PageRequest): Promise<FetchedPage> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience.whole)]);
    let url = new URL(first);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      refuseNumbers(url, rules);
      await admit?.(url);
      const sent = { "user-agent": AGENT_NAME, accept: "text/html, text/plain, text/markdown, */*;q=0.1", ...headers };
      const response = await fetch(url, { dispatcher, redirect: "manual", headers: sent, signal: limit });
      const { status } = response;
      const location = response.headers.get("location");
      if (!REDIRECTS.has(status) || location === null) {
        const body = await readBody(response, most);
        return { url: url.href, status, body, header: (name) => response.headers.get(name) ?? "" };
      }
      await response.body?.cancel();
      url = follow(url, location);
    }
    throw new UserError(fill(SOURCE_REASONS.manyRedirects, { most: MOST_REDIRECTS }));
  }

  return {
    async get(url, request) {
      try {
        return await get(url, request);
      } catch (error) {
        request.signal.throwIfAborted();
        throw error instanceof UserError ? error : explain(error);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** Where a redirect leads. Nothing is fetched that is not listed: it has to stay on the site. */
function follow(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) throw new UserError(SOURCE_REASONS.redirectedNowhere);
  const to = new URL(location, from);
  if (to.protocol !== "https:" && to.protocol !== "http:")
    throw new UserError(fill(SOURCE_REASONS.redirectedElsehow, { protocol: to.protocol }));
  if (siteOf(to) !== siteOf(from)) throw new UserError(fill(SOURCE_REASONS.redirectedAway, { host: to.host }));
  to.username = "";
  to.password = "";
  return to;
}

/** The site that a page is of: with and without `www.` it is the same one. */
export function siteOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

async function readBody(response: Response, most: number): Promise<Uint8Array> {
  const tooLarge = new UserError(fill(SOURCE_REASONS.tooLarge, { most: Math.round(most / 1_000_000) }));
  if (Number(response.headers.get("content-length")) > most) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  // As it is unpacked: what a server says of its size need not be so.
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > most) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: SOURCE_REASONS.unknownServer,
  EAI_AGAIN: SOURCE_REASONS.noLookUp,
  ECONNREFUSED: SOURCE_REASONS.noConnections,
  UND_ERR_CONNECT_TIMEOUT: SOURCE_REASONS.silentServer,
  UND_ERR_HEADERS_TIMEOUT: SOURCE_REASONS.slowServer,
  UND_ERR_BODY_TIMEOUT: SOURCE_REASONS.slowServer,
};

function explain(error: unknown): UserError {
  const options = { cause: error };
  if (error instanceof Error && error.name === "TimeoutError")
    return new UnreachableError(SOURCE_REASONS.tooSlow, options);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PrivateAddressError) return new UserError(SOURCE_REASONS.privateNetwork, options);
    const reason = BY_CODE[errorCode(cause) ?? ""];
    if (reason !== undefined) return new UnreachableError(reason, options);
  }
  const last = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = errorCode(last) ?? (last instanceof Error ? last.message.split("\n", 1)[0] : undefined);
  return new UnreachableError(fill(SOURCE_REASONS.notFetched, { what: what ?? "?" }), options);
}
