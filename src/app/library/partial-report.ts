import type { Library, ReindexReport } from "../../conversation/library.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { SOURCES_FOLDER } from "../../sources/tree/source-places.ts";
import type { IndexedArticle } from "../../store/passage-store.ts";

/**
 * A re-index as somebody hears of it who may not see all articles: how far it is would count the others, and so would the
 * report, which is made from what can be seen before and after. A dry run has no after, and is refused with a UserError.
 */
export function reindexInPart(
  listArticles: Library["listArticles"],
  reindex: Library["reindex"],
  isVisible: (path: string) => boolean,
): Library["reindex"] {
  return async ({ dryRun = false, sync = false, signal }) => {
    if (dryRun) throw new MemberError(({ errors }) => errors.noPartialDryRun);
    const before = await listArticles();
    const report = await reindex({ sync, ...(signal !== undefined && { signal }) });
    return reportPart(report, before, await listArticles(), isVisible);
  };
}

function reportPart(
  { generation, skipped, seconds, sources = [] }: ReindexReport,
  before: readonly IndexedArticle[],
  after: readonly IndexedArticle[],
  isVisible: (path: string) => boolean,
): ReindexReport {
  const old = new Map(before.map((article) => [article.path, article.checksum]));
  const added = after.filter(({ path }) => !old.has(path));
  const changed = after.filter(({ path, checksum }) => old.has(path) && old.get(path) !== checksum);
  const unchanged = after.length - added.length - changed.length;
  return {
    generation,
    articles: after.length,
    chunks: chunksOf(after),
    added: added.length,
    changed: changed.length,
    removed: before.length - changed.length - unchanged,
    unchanged,
    skipped: skipped.filter(({ file }) => isVisible(file)),
    embedded: chunksOf([...added, ...changed]),
    seconds,
    sources: sources.filter(({ name }) => isVisible(`${SOURCES_FOLDER}/${name}/`)),
  };
}

function chunksOf(articles: readonly IndexedArticle[]): number {
  return articles.reduce((sum, { chunks }) => sum + chunks, 0);
}
