import type { Article } from "../corpus/article.ts";
import type { CorpusFile, CorpusListing, CorpusSource } from "../corpus/corpus-source.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import type { PreviousArticle } from "../store/generations.ts";
import type { SeenFiles } from "./seen-files.ts";

/** How the corpus differs from the generation before; paths in the corpus's order. */
export interface CorpusChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Changed articles as they were read for the comparison, as many as there is room for, so that none is read twice. */
  readonly read: ReadonlyMap<string, Article>;
}

/** How many UTF-16 units of changed articles are kept between comparing and indexing: some 100 MB with their blocks. */
const KEPT_CHARACTERS = 16_000_000;

export interface CompareOptions {
  readonly source: CorpusSource;
  readonly listing: CorpusListing;
  readonly previous: readonly PreviousArticle[];
  readonly seen: SeenFiles;
  /** Called before each file. */
  readonly onFile: (done: number) => void;
}

/** A file that changed this short a time ago may change again without looking different: clocks of file systems are coarse. */
const SETTLED_MILLISECONDS = 2000;

/** Remembers an article, unless it may change unseen. What could not be read is read again each time: it may be mended. */
export function remember(seen: SeenFiles, file: CorpusFile, article: Article | SkippedFile): void {
  const { path, signature, mtimeMs } = file;
  const isSettled = Math.abs(Date.now() - mtimeMs) >= SETTLED_MILLISECONDS;
  if ("reason" in article || !isSettled) seen.forget(path);
  else seen.set(path, { signature, checksum: article.checksum });
}

type Verdict = "added" | "changed" | "unchanged" | SkippedFile;

/** Compares by checksum. Reads only files whose looks have changed; new ones are read later, when they are indexed. */
export async function compareCorpus(options: CompareOptions): Promise<CorpusChanges> {
  const { listing, previous, onFile } = options;
  const before = new Map(previous.map((article) => [article.path, article]));
  const paths: Record<"added" | "changed" | "unchanged", string[]> = { added: [], changed: [], unchanged: [] };
  const skipped = [...listing.skipped];
  const removed = new Set(before.keys());
  const read = new Map<string, Article>();
  let room = KEPT_CHARACTERS;
  const keep = (article: Article) => {
    if (article.text.length > room) return;
    room -= article.text.length;
    read.set(article.path, article);
  };
  for (const [done, file] of listing.files.entries()) {
    onFile(done);
    const verdict = await judge(file, before.get(file.path), options, keep);
    if (typeof verdict === "object") {
      skipped.push(verdict);
      continue;
    }
    paths[verdict].push(file.path);
    removed.delete(file.path);
  }
  return { ...paths, removed: [...removed], skipped, read };
}

async function judge(
  file: CorpusFile,
  before: PreviousArticle | undefined,
  { source, seen }: CompareOptions,
  keep: (changed: Article) => void,
): Promise<Verdict> {
  const last = seen.get(file.path);
  if (!before) return "added";
  if (last?.signature === file.signature && last.checksum === before.checksum) return "unchanged";
  const article = await source.read(file.path);
  remember(seen, file, article);
  if ("reason" in article) return article;
  if (article.checksum === before.checksum) return "unchanged";
  keep(article);
  return "changed";
}
