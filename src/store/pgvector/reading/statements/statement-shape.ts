import { sqlBlockOf } from "../../format/packed-sql.ts";
import type { Names, VolumeTables } from "../../schema/names.ts";

export interface StatementShape {
  readonly names: Names;
  readonly tables: VolumeTables;
  readonly dimensions: number;
  /** Only chunks of certain articles: the last parameter. */
  readonly isFiltered: boolean;
  /** Some of the volume's articles are not of the generation: the parameter before that. */
  readonly hasDead: boolean;
}

type Limits = Pick<StatementShape, "isFiltered" | "hasDead">;

/** The parameters for articles that are gone and for the only ones to look at; the first of those that there are is `first`. */
function articleParameters({ hasDead }: Limits, first: number): { readonly dead: string; readonly only: string } {
  return { dead: `$${first}`, only: `$${hasDead ? first + 1 : first}` };
}

/** Conditions for a statement that one server answers, each beginning with AND: it looks numbers up in lists of any length. */
export function conditionsHere(limits: Limits, first: number) {
  const { dead, only } = articleParameters(limits, first);
  const isNotDead = (article: string) =>
    limits.hasDead ? ` AND NOT EXISTS (SELECT FROM unnest(${dead}::bigint[]) AS dead WHERE dead = ${article})` : "";
  const isWanted = (article: string) =>
    limits.isFiltered ? ` AND ${article} IN (SELECT unnest(${only}::bigint[]))` : "";
  return {
    isAlive: (article: string) => isNotDead(article) + isWanted(article),
    /** The block holds one of the only articles to look at. */
    inBlocks: limits.isFiltered
      ? ` AND block IN (SELECT ${sqlBlockOf("article")} FROM unnest(${only}::bigint[]) AS article)`
      : "",
  };
}

/** The same for a statement that goes to many machines, which takes no sub-selects along. */
export function conditionsThere(limits: Limits, first: number) {
  const { dead, only } = articleParameters(limits, first);
  const isNotDead = (article: string) => (limits.hasDead ? ` AND ${article} <> ALL(${dead}::bigint[])` : "");
  const isWanted = (article: string) => (limits.isFiltered ? ` AND ${article} = ANY(${only}::bigint[])` : "");
  return { isAlive: (article: string) => isNotDead(article) + isWanted(article) };
}
