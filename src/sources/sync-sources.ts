import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { withFolderLock } from "../system/lock/folder-lock.ts";
import { OWNER_ONLY_FOLDER } from "../system/owner-only.ts";
import { fill } from "../system/phrase.ts";
import { diskReason } from "./disk-reason.ts";
import { SOURCE_REASONS } from "./reasons.ts";
import type { FetchSource, Remark, Source } from "./source.ts";
import type { SourceStanding, SourceState } from "./source-state.ts";
import { type CurrentTree, labelTree, newTree, readCurrentTree, removeLink, switchTree } from "./tree/current-tree.ts";
import { type SourcePlaces, sourcePlaces } from "./tree/source-places.ts";
import { findUnlisted, writeState } from "./tree/state-files.ts";
import { tidyTrees } from "./tree/tidy-trees.ts";

export interface SyncOptions {
  /** The folder of all articles. */
  readonly seedsDir: string;
  /** Every source that is listed. */
  readonly sources: readonly Source[];
  /** The one source to fetch; all of them without it. */
  readonly only?: string;
  readonly fetch: FetchSource;
  /** Take what comes however little it is, and let go of what is listed no more. */
  readonly accept: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SyncProgress) => void;
  readonly now?: () => Date;
}

/** How far a source is: `done` of `total` of its files or pages. */
export interface SyncProgress {
  readonly source: string;
  readonly done: number;
  readonly total: number;
}

/** Of a source that comes with fewer articles than this share of those before, something went wrong, or much is gone. */
const LEAST_SHARE = 0.7;

/**
 * Fetches sources one after the other, each into a tree beside the one that it has, and switches to it when all of it is
 * there. What fails, or comes with too little, leaves the old tree in place, and the others go on. Throws UserError when
 * another sync is running or there is no such source, and the signal's reason.
 */
export async function syncSources(options: SyncOptions): Promise<readonly SourceStanding[]> {
  const { seedsDir, sources, only, accept, signal } = options;
  const wanted = only === undefined ? sources : sources.filter(({ name }) => name === only);
  if (only !== undefined && wanted.length === 0) throw new UserError(noSuchSource(only, sources));
  const places = sourcePlaces(seedsDir);
  await createFolder(places.trees);
  const refuse = () => new UserError(SOURCE_REASONS.fetchedAlready);
  return withFolderLock({ path: places.lock, refuse, signal }, async () => {
    await tidyTrees(places);
    const standings: SourceStanding[] = [];
    for (const source of wanted) {
      const state = await syncSource(places, source, options);
      await writeState(places, state);
      standings.push(state);
    }
    if (only !== undefined) return standings;
    const left = await findUnlisted(places, sources);
    if (!accept) return [...standings, ...left];
    for (const { name } of left) await removeLink(places, name);
    await tidyTrees(places);
    return standings;
  });
}

async function syncSource(places: SourcePlaces, source: Source, options: SyncOptions): Promise<SourceState> {
  const { signal, now = () => new Date() } = options;
  let current: CurrentTree | undefined;
  const told = (state: Pick<SourceState, "outcome" | "articles" | "offered" | "reason" | "remarks" | "remarked">) => ({
    format: 1 as const,
    name: source.name,
    at: now().toISOString(),
    ...state,
  });
  try {
    current = await readCurrentTree(places, source);
    return told(await fetchTree(places, source, current, options));
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof UserError ? error.message : diskReason(error);
    return told({ outcome: "failed", articles: current?.articles ?? 0, reason, ...NO_REMARKS });
  }
}

const NO_REMARKS = { remarks: [], remarked: 0 };

type FetchedTree = Pick<SourceState, "outcome" | "articles" | "offered" | "remarks" | "remarked">;

async function fetchTree(
  places: SourcePlaces,
  source: Source,
  current: CurrentTree | undefined,
  { fetch, accept, signal, onProgress }: SyncOptions,
): Promise<FetchedTree> {
  const tree = newTree(source.name);
  const [into, scratch] = [join(places.trees, tree), join(places.trees, `${tree}.scratch`)];
  let useless = into;
  try {
    await mkdir(into, OWNER_ONLY_FOLDER);
    const earlier = current?.isSameSource ? current : undefined;
    const fetched = await fetch({
      source,
      into,
      scratch,
      earlier,
      signal,
      onProgress: (done, total) => onProgress({ source: source.name, done, total }),
    });
    signal.throwIfAborted();
    if (fetched === "unchanged") return { outcome: "unchanged", articles: current?.articles ?? 0, ...NO_REMARKS };
    const { articles, mark, remarks, remarked } = fetched;
    const before = current?.articles ?? 0;
    if (articles === 0 && before === 0) throw new UserError(withoutArticles(remarks));
    if (!accept && articles < before * LEAST_SHARE)
      return { outcome: "held", articles: before, offered: articles, remarks, remarked };
    await labelTree(into, source, articles, mark);
    await switchTree(places, source.name, tree);
    useless = current?.folder ?? scratch;
    return { outcome: "changed", articles, remarks, remarked };
  } finally {
    for (const folder of [useless, scratch]) await rm(folder, { recursive: true, force: true });
  }
}

function withoutArticles([first]: readonly Remark[]): string {
  if (first === undefined) return SOURCE_REASONS.noArticle;
  return fill(SOURCE_REASONS.noArticleFor, { why: `${first.place} ${first.reason}` });
}

function noSuchSource(name: string, sources: readonly Source[]): string {
  if (sources.length === 0) return fill(SOURCE_REASONS.noneListed, { name });
  return fill(SOURCE_REASONS.noSuchSource, { name, names: sources.map((each) => each.name).join(", ") });
}
