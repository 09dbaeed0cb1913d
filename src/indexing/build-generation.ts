import type { Article } from "../corpus/article.ts";
import type { CorpusFile, CorpusListing, CorpusSource } from "../corpus/corpus-source.ts";
import { REASONS } from "../corpus/reasons.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { UserError } from "../errors.ts";
import type { CosineBackground } from "../store/cosine-background.ts";
import type { BeforeSwitch, GenerationDraft, Generations, PreviousGeneration, Recipe } from "../store/generations.ts";
import { onOneLine } from "../system/one-line.ts";
import { fill } from "../system/phrase.ts";
import { type BackgroundOptions, measureBackground } from "./background/measure-background.ts";
import { type CorpusChanges, compareCorpus, remember } from "./compare-corpus.ts";
import { ArticleIndexer, type IndexArticlesOptions } from "./index-articles.ts";
import { readAhead } from "./read-ahead.ts";
import type { IndexProgress, IndexReport } from "./report.ts";
import type { SeenFiles } from "./seen-files.ts";

export interface BuildOptions extends Pick<IndexArticlesOptions, "chunk" | "identify" | "termsOf" | "languageTerms"> {
  readonly generations: Generations;
  readonly recipe: Recipe;
  readonly embedder: Pick<Embedder, "countTokens" | "embedQuestion" | "embedPassages">;
  /** Where another model than the built-in one embeds: loads that, so that the cosines of both can be compared. */
  readonly loadBuiltIn?: BackgroundOptions["loadBuiltIn"] | undefined;
  readonly source: CorpusSource;
  readonly seen: SeenFiles;
  /** Check every byte of the generation that is built upon. */
  readonly verify: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Told in one line when the current generation is not built upon, and why. */
  readonly onDiscard?: (reason: string) => void;
  /** Looks at the new generation before it answers; what it throws is thrown. */
  readonly beforeSwitch?: BeforeSwitch | undefined;
  /** Told in one line when the writer's lock has to be waited for. */
  readonly onWait?: (notice: string) => void;
}

type Outcome = Omit<IndexReport, "seconds">;

/**
 * Brings the index up to date with the corpus: embeds what is new, takes over the rest, and switches to the new
 * generation. When nothing has changed nothing is written. Whatever it throws (a UserError, or the signal's reason when
 * it is aborted), the current generation stays as it was.
 */
export async function buildGeneration(options: BuildOptions): Promise<IndexReport> {
  const started = performance.now();
  const { generations, recipe, verify, seen } = options;
  const listing = await options.source.list();
  const draft = await generations.begin(recipe, { verify, onWait: options.onWait });
  let outcome: Outcome;
  try {
    outcome = await bringUpToDate(options, listing, draft);
  } catch (error) {
    await draft.abort();
    throw error;
  }
  await seen.save(listing.files.map((file) => file.path));
  return { ...outcome, seconds: (performance.now() - started) / 1000 };
}

async function bringUpToDate(options: BuildOptions, listing: CorpusListing, draft: GenerationDraft): Promise<Outcome> {
  const { previous } = draft;
  if (previous.discarded !== undefined) options.onDiscard?.(previous.discarded);
  const changes = await findChanges(options, listing, previous);
  const abandon = async (generation: string, skipped: readonly SkippedFile[]) => {
    await draft.abort();
    return describeUnchanged(generation, previous, skipped);
  };
  if (previous.generation !== undefined && countOf(changes) === 0) return abandon(previous.generation, changes.skipped);
  const again = await draft.carryOver(changes.unchanged);
  const wanted = new Set([...changes.added, ...changes.changed, ...again]);
  const files = listing.files.filter(({ path }) => wanted.has(path));
  const { indexed, ...written } = await indexFiles(options, draft, files, changes.read);
  const carried = new Set(changes.unchanged.filter((path) => !wanted.has(path)));
  const kept = previous.articles.filter(({ path }) => carried.has(path));
  const skipped = [...changes.skipped, ...written.skipped];
  const removed = changes.removed.length + written.removed;
  const unchanged = changes.unchanged.length - again.length + written.unchanged;
  // All that was new turned out to be unreadable.
  if (previous.generation !== undefined && written.added + written.changed + removed === 0) {
    return abandon(previous.generation, skipped);
  }
  if (unchanged + written.added + written.changed === 0) {
    throw noArticle(skipped);
  }
  options.onProgress?.({ stage: "writing", done: 0, total: 1 });
  const background = await measure(options, previous, [...kept, ...indexed]);
  const { generation, articles, chunks } = await draft.commit({ beforeSwitch: options.beforeSwitch, background });
  options.onProgress?.({ stage: "writing", done: 1, total: 1 });
  return { ...written, generation, articles, chunks, unchanged, removed, skipped };
}

async function measure(
  { loadBuiltIn, ...options }: BuildOptions,
  { background }: PreviousGeneration,
  articles: BackgroundOptions["articles"],
): Promise<CosineBackground | undefined> {
  return loadBuiltIn && measureBackground({ ...options, articles, loadBuiltIn, previous: background });
}

function noArticle(skipped: readonly SkippedFile[]): UserError {
  const [first] = skipped;
  if (first === undefined) return new UserError(REASONS.nothingToIndex);
  const others = fill(REASONS.othersSkipped, {
    skipped: skipped.length,
    file: onOneLine(first.file),
    reason: first.reason,
  });
  return new UserError(fill(REASONS.nothingToIndexBut, { others }));
}

/** What differs between the corpus and the generation before. Throws the signal's reason when it is aborted. */
export async function findChanges(
  { source, seen, signal, onProgress }: Pick<BuildOptions, "source" | "seen" | "signal" | "onProgress">,
  listing: CorpusListing,
  previous: PreviousGeneration,
): Promise<CorpusChanges> {
  const total = listing.files.length;
  const changes = await compareCorpus({
    source,
    listing,
    previous: previous.articles,
    seen,
    onFile(done) {
      signal?.throwIfAborted();
      onProgress?.({ stage: "reading", done, total });
    },
  });
  onProgress?.({ stage: "reading", done: total, total });
  return changes;
}

async function indexFiles(
  options: BuildOptions,
  draft: GenerationDraft,
  files: readonly CorpusFile[],
  read: ReadonlyMap<string, Article>,
): Promise<
  Pick<Outcome, "added" | "changed" | "unchanged" | "removed" | "skipped" | "embedded"> & {
    readonly indexed: BackgroundOptions["articles"];
  }
> {
  const { source, seen, signal = new AbortController().signal, onProgress } = options;
  const before = new Map(draft.previous.articles.map(({ path, checksum }) => [path, checksum]));
  const indexer = new ArticleIndexer({ ...options, draft, signal, indexedAt: new Date().toISOString() });
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const skipped: SkippedFile[] = [];
  const indexed: Pick<Article, "path" | "checksum">[] = [];
  let done = 0;
  for await (const [file, article] of readAhead(files, async ({ path }) => read.get(path) ?? source.read(path))) {
    signal.throwIfAborted();
    onProgress?.({ stage: "embedding", done, total: files.length });
    done += 1;
    remember(seen, file, article);
    const known = before.get(file.path);
    if ("reason" in article) {
      skipped.push(article);
      if (known !== undefined) counts.removed += 1;
      continue;
    }
    counts[known === undefined ? "added" : known === article.checksum ? "unchanged" : "changed"] += 1;
    indexed.push({ path: article.path, checksum: article.checksum });
    await indexer.add(article);
  }
  await indexer.flush();
  onProgress?.({ stage: "embedding", done: files.length, total: files.length });
  return { ...counts, skipped, indexed, embedded: indexer.embedded };
}

function countOf({ added, changed, removed }: CorpusChanges): number {
  return added.length + changed.length + removed.length;
}

function describeUnchanged(generation: string, previous: PreviousGeneration, skipped: readonly SkippedFile[]): Outcome {
  const articles = previous.articles.length;
  const chunks = previous.articles.reduce((sum, article) => sum + article.chunks, 0);
  return { generation, articles, chunks, added: 0, changed: 0, removed: 0, unchanged: articles, skipped, embedded: 0 };
}
