import type { VolumeTables } from "./names.ts";
import { ARTICLE_COUNT_BITS, ARTICLE_WORD_BITS, CHUNK_BITS, COUNT_BITS, WORD_BITS } from "./postings.ts";
import type { Queries } from "./queries.ts";

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
     SELECT term, $1, coalesce(before.chunks, 0) + change.chunks, coalesce(before.articles, 0) + change.articles
     FROM (
       SELECT term, sum(chunks) AS chunks, sum(articles) AS articles
       FROM (
         SELECT term, chunks, articles FROM ${tables.postings} WHERE block > $3
         UNION ALL
         SELECT term, -${countOf("chunk_postings", CHUNK_BITS + COUNT_BITS + WORD_BITS)},
           -${countOf("article_postings", ARTICLE_COUNT_BITS + ARTICLE_WORD_BITS)}
         FROM ${tables.postings} AS postings
         JOIN (
           SELECT id >> 20 AS block, array_agg(id & 1048575) AS places FROM unnest($4::bigint[]) AS id GROUP BY 1
         ) AS dead USING (block)
       ) AS each
       GROUP BY term
       HAVING sum(chunks) <> 0 OR sum(articles) <> 0
     ) AS change
     LEFT JOIN LATERAL (
       SELECT chunks, articles FROM ${tables.terms} AS terms
       WHERE terms.term = change.term AND generation <= $2
       ORDER BY generation DESC LIMIT 1
     ) AS before ON true`,
    [change.generation, change.base, change.lastBlock, change.dead],
  );
}

function countOf(column: string, shift: number): string {
  return `(SELECT count(*) FROM unnest(postings.${column}) AS posting WHERE posting >> ${shift} = ANY(dead.places))`;
}
