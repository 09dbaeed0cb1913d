import type { Generations } from "../store/generations.ts";
import { type BuildOptions, findChanges } from "./build-generation.ts";
import type { IndexReport } from "./report.ts";

/** Nothing that was built yet. */
const NO_GENERATION = "";

/**
 * Tells what `buildGeneration` would do, and changes nothing. `chunks` is exact; `embedded` is 0, since nothing is;
 * `generation` is the current one, empty when there is none.
 */
export async function planBuild(
  options: Omit<BuildOptions, "embedder" | "termsOf" | "generations"> & {
    readonly generations: Pick<Generations, "readPrevious">;
  },
): Promise<IndexReport> {
  const started = performance.now();
  const { generations, recipe, verify, source, chunk, signal, onDiscard } = options;
  const listing = await source.list();
  const previous = await generations.readPrevious(recipe, { verify });
  if (previous.discarded !== undefined) onDiscard?.(previous.discarded);
  const changes = await findChanges(options, listing, previous);
  const unchanged = new Set(changes.unchanged);
  const skipped = [...changes.skipped];
  let chunks = previous.articles.reduce((sum, { path, chunks: count }) => sum + (unchanged.has(path) ? count : 0), 0);
  let unreadable = 0;
  for (const path of [...changes.added, ...changes.changed]) {
    signal?.throwIfAborted();
    const article = changes.read.get(path) ?? (await source.read(path));
    if ("reason" in article) {
      skipped.push(article);
      unreadable += 1;
    } else chunks += chunk(article).length;
  }
  const added = changes.added.length - unreadable;
  return {
    generation: previous.generation ?? NO_GENERATION,
    articles: unchanged.size + changes.changed.length + added,
    chunks,
    added,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: unchanged.size,
    skipped,
    embedded: 0,
    seconds: (performance.now() - started) / 1000,
  };
}
