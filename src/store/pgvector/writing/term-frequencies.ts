import type { Queries } from "../../../postgres/queries.ts";
import { ARTICLE_POSTING, CHUNK_POSTING, placesByBlock } from "../format/packed-sql.ts";
import type { VolumeTables } from "../schema/names.ts";

/** Counts all terms of a volume that has only this generation's articles. */
export async function countAllTerms(queries: Queries, tables: VolumeTables, generation: number): Promise<void> {
  await queries.run(`DELETE FROM ${tables.terms}`);
  await queries.run(
    `INSERT INTO ${tables.terms} (term, generation, chunks, articles)
     SELECT term, $1, sum(chunks), sum(articles) FROM ${tables.postings} GROUP BY term`,
    [generation],
  );
}

/** Writes new counts for the terms of the articles that came in blocks after `lastBlock` and of those that went. */
export async function countChangedTerms(
  queries: Queries,
  tables: VolumeTables,
  change: {
    readonly generation: number;
    readonly base: number;
    readonly lastBlock: number;
    readonly dead: readonly number[];
  },
): Promise<void> {
  await queries.run(
    `INSERT INTO ${tables.terms} (term, generation, chunks, articles)
     WITH change AS MATERIALIZED (
       SELECT term, sum(chunks)::bigint AS chunks, sum(articles)::bigint AS articles
       FROM (
         SELECT block, term, chunks, articles FROM ${tables.postings} WHERE block > $3
         UNION ALL
         SELECT block, term, -${countOf("chunk_postings", CHUNK_POSTING.article)},
           -${countOf("article_postings", ARTICLE_POSTING.article)}
         FROM ${tables.postings} AS postings
         JOIN (
           ${placesByBlock("$4")}
         ) AS dead USING (block)
       ) AS each
       GROUP BY term
       HAVING sum(chunks) <> 0 OR sum(articles) <> 0
     ), before AS MATERIALIZED (
       SELECT DISTINCT ON (term) term, chunks, articles FROM ${tables.terms}
       WHERE generation <= $2 AND term IN (SELECT term FROM change)
       ORDER BY term, generation DESC
     )
     SELECT term, $1, coalesce(before.chunks, 0) + change.chunks, coalesce(before.articles, 0) + change.articles
     FROM change LEFT JOIN before USING (term)`,
    [change.generation, change.base, change.lastBlock, change.dead],
  );
}

function countOf(column: string, article: string): string {
  return `(SELECT count(*) FROM unnest(postings.${column}) AS posting WHERE ${article} = ANY(dead.places))`;
}
