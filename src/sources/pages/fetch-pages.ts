import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import { fill } from "../../system/phrase.ts";
import { firstRemarks } from "../first-remarks.ts";
import { SOURCE_REASONS } from "../reasons.ts";
import type { Fetched, FetchRequest, PagesSource, Remark, SitemapSource } from "../source.ts";
import { type FetchedPage, openPageClient, type PageClient, type Patience, UnreachableError } from "./page-client.ts";
import { type KeptMark, keptMarkSchema, openPageKeeper, type PageKeeper } from "./page-keeper.ts";
import { pagePaths } from "./page-path.ts";
import { type AddressRules, addressRules } from "./public-address.ts";
import { openRobots, type Robots } from "./robots.ts";
import { type ListedPages, listPages } from "./sitemap.ts";

/** Of one page, unpacked. */
const MOST_BYTES = 10_000_000;
/** Of all of them, as they are kept. */
const MOST_KEPT_BYTES = 500_000_000;
/** A server that fails so often in a row is not asked for the rest. */
const MOST_FAILURES = 10;
const PATIENCE_MILLISECONDS = 3_600_000;
/** The page is not there any more; any other failure may pass. */
const GONE = new Set([404, 410]);

const markSchema = z.object({ pages: z.record(z.string(), keptMarkSchema) });

/** What tests put in the place of the network's own. */
export interface PageNetwork {
  readonly rules?: AddressRules;
  readonly patience?: Patience;
}

/** Fetches pages, one after the other, as their sites ask for it. Throws UserError when they cannot be had, and the signal's reason. */
export async function fetchPages(
  request: FetchRequest<PagesSource | SitemapSource>,
  { rules = addressRules(request.source.mayBePrivate), patience }: PageNetwork = {},
): Promise<Fetched | "unchanged"> {
  const limit = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const signal = AbortSignal.any([request.signal, limit]);
  const client = openPageClient(rules, patience);
  const robots = openRobots(client, signal);
  const run = { ...request, client, robots, signal };
  try {
    const { source } = request;
    if (source.kind === "sitemap") return await fetchListed(await listPages(source, run), run);
    return await fetchListed({ urls: [...new Set(source.urls)], remarks: [] }, run);
  } catch (error) {
    request.signal.throwIfAborted();
    if (limit.aborted) throw new UserError(SOURCE_REASONS.longPages, { cause: error });
    throw error;
  } finally {
    await client.close();
  }
}

interface PageRun extends FetchRequest {
  readonly client: PageClient;
  readonly robots: Robots;
}

async function fetchListed({ urls, remarks: before }: ListedPages, run: PageRun): Promise<Fetched | "unchanged"> {
  const { into, earlier, signal, onProgress } = run;
  const known = markSchema.safeParse(earlier?.mark);
  const marks = new Map(known.success ? Object.entries(known.data.pages) : []);
  const paths = pagePaths(urls);
  const keeper = openPageKeeper(into, earlier?.folder);
  const remarks: Remark[] = [...before];
  const pages: Record<string, KeptMark> = {};
  let failures = 0;
  for (const [i, url] of urls.entries()) {
    const got = await fetchPage(url, { path: paths.get(url) ?? "", earlier: marks.get(url) }, keeper, run);
    if (got.mark !== undefined) pages[url] = got.mark;
    if (got.reason !== undefined) remarks.push({ place: url, reason: got.reason });
    failures = got.hasFailed ? failures + 1 : 0;
    if (failures >= MOST_FAILURES || (failures > 0 && failures === urls.length))
      throw new UserError(`${url} ${got.reason}`);
    if (keeper.bytes() > MOST_KEPT_BYTES) throw new UserError(SOURCE_REASONS.largePages);
    onProgress(i + 1, urls.length);
    if (i + 1 < urls.length && !got.hasFailed) await keepPace(url, run);
    signal.throwIfAborted();
  }
  const articles = Object.keys(pages).length;
  const isSame = keeper.isSame() && articles === marks.size && articles > 0;
  return isSame ? "unchanged" : { articles, mark: { pages }, ...firstRemarks(remarks) };
}

/** Waits as long as a site asks to be left alone between two requests. */
async function keepPace(url: string, { robots, signal }: PageRun): Promise<void> {
  const seconds = await robots.delay(new URL(url)).catch(() => 0);
  if (seconds > 0) await pause(seconds * 1000, undefined, { signal });
}

interface PageOutcome {
  /** Absent where there is no article of it. */
  readonly mark?: KeptMark;
  readonly reason?: string;
  /** Whether its server is to blame. */
  readonly hasFailed?: boolean;
}

interface PagePlace {
  readonly path: string;
  readonly earlier: KeptMark | undefined;
}

async function fetchPage(url: string, place: PagePlace, keeper: PageKeeper, run: PageRun): Promise<PageOutcome> {
  const { client, robots, signal } = run;
  const { path, earlier } = place;
  const headers = {
    ...(earlier?.tag && { "if-none-match": earlier.tag }),
    ...(earlier?.modified && { "if-modified-since": earlier.modified }),
  };
  try {
    const page: FetchedPage = await client.get(url, { headers, most: MOST_BYTES, signal, admit: robots.admit });
    if (page.status === 304 && earlier !== undefined) return { mark: await keeper.keepEarlier(earlier, path) };
    if (GONE.has(page.status)) return { reason: fill(SOURCE_REASONS.gone, { status: page.status }) };
    if (page.status !== 200) throw new UnreachableError(fill(SOURCE_REASONS.notHad, { status: page.status }));
    return { mark: await keeper.keep(page, path, earlier) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reason = error.message;
    if (!(error instanceof UnreachableError)) return { reason };
    if (earlier === undefined) return { reason, hasFailed: true };
    // What cannot be had now stays as it was.
    return {
      mark: await keeper.keepEarlier(earlier, path),
      reason: fill(SOURCE_REASONS.keptAsItWas, { reason }),
      hasFailed: true,
    };
  }
}
