import { type AccessRule, isOutside } from "../access/access-rules.ts";
import { saySkipped } from "../conversation/say-skipped.ts";
import { sayStanding } from "../conversation/say-standing.ts";
import type { Words } from "../conversation/words/words.ts";
import { groupSkipped } from "../corpus/selection/group-skipped.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import { needsAttention, type SourceStanding } from "../sources/source-state.ts";
import type { IndexedArticle } from "../store/passage-store.ts";
import { type Finding, ill, well } from "./finding.ts";

/** How large and how old an index is, or that there is nothing in it. */
export function checkIndex(articles: readonly IndexedArticle[]): Finding {
  const newest = articles.map(({ indexedAt }) => indexedAt).reduce((a, b) => (a > b ? a : b), "");
  if (newest === "") return ill(({ doctor }) => doctor.noArticles);
  const chunks = articles.reduce((sum, article) => sum + article.chunks, 0);
  return well(({ doctor }) => doctor.index(articles.length, chunks, newest.slice(0, 10)));
}

/** How the sources stand that articles are fetched from. */
export function checkSources(standings: readonly SourceStanding[]): readonly Finding[] {
  return standings.map((standing) => ({
    isWell: !needsAttention(standing),
    say: (words) => sayStanding(standing, words),
  }));
}

/** Reasons that are told of. */
const MOST_GROUPS = 4;
const MOST_TEXT = 500;

/** What was left out of the index, grouped by reason in one line; well where none of it can be mended. */
export function checkSkipped(files: readonly SkippedFile[]): readonly Finding[] {
  if (files.length === 0) return [];
  const groups = groupSkipped(files);
  const more = groups.length > MOST_GROUPS ? "; …" : "";
  const said = (words: Words) =>
    groups
      .slice(0, MOST_GROUPS)
      .map((group) => saySkipped(group, words))
      .join("; ")
      .slice(0, MOST_TEXT);
  const isWell = groups.every(({ counted }) => counted.length > 0);
  return [{ isWell, say: (words) => words.doctor.leftOut(`${said(words)}${more}`) }];
}

/** A rule that fits no article protects nothing: most likely its folder is misspelt. */
export function checkRules(rules: readonly AccessRule[], articles: readonly IndexedArticle[]): readonly Finding[] {
  const idle = rules.filter(({ folder }) => articles.every(({ path }) => isOutside([folder], path)));
  return [
    well(({ doctor }) => doctor.access(rules.length)),
    ...idle.map(({ folder, line }) => ill(({ doctor }) => doctor.accessIdle(folder, line))),
  ];
}
