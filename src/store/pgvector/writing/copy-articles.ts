import type { Queries } from "../../../postgres/queries.ts";
import { ARTICLE_POSTING, CHUNK_POSTING, placesByBlock } from "../format/packed-sql.ts";
import type { VolumeTables } from "../schema/names.ts";

/** Copies articles, by their numbers, from one volume to another, within the server. */
export async function copyArticles(
  queries: Queries,
  from: VolumeTables,
  to: VolumeTables,
  ids: readonly number[],
): Promise<void> {
  await queries.run(
    `INSERT INTO ${to.articles}
       (block, id, path, metadata, checksum, indexed_at, chunks, words, title_words, text, outline, text_check, first_chunk,
        chunk_words)
     SELECT block, id, path, metadata, checksum, indexed_at, chunks, words, title_words, text, outline, text_check,
       first_chunk, chunk_words
     FROM ${from.articles} WHERE id IN (SELECT unnest($1::bigint[]))`,
    [ids],
  );
  await queries.run(
    `INSERT INTO ${to.chunks}
       (block, id, article, start_unit, end_unit, start_line, end_line, heading, words, key, text, outline, text_check,
        embedding)
     SELECT block, id, article, start_unit, end_unit, start_line, end_line, heading, words, key, text, outline,
       text_check, embedding
     FROM ${from.chunks} WHERE article IN (SELECT unnest($1::bigint[]))`,
    [ids],
  );
  await queries.run(
    `INSERT INTO ${to.postings} (block, term, chunks, articles, chunk_postings, article_postings, chunk_counts, article_counts,
       lists)
     SELECT block, term, cardinality(chunk_kept), cardinality(article_kept), chunk_kept, article_kept,
       chunk_counts, article_counts, lists
     FROM (
       SELECT block, term, chunk_counts, article_counts, lists,
         ARRAY(${keptOf("chunk_postings", CHUNK_POSTING.article)}) AS chunk_kept,
         ARRAY(${keptOf("article_postings", ARTICLE_POSTING.article)}) AS article_kept
       FROM ${from.postings} AS old
       JOIN (
         ${placesByBlock("$1")}
       ) AS kept USING (block)
     ) AS lists
     WHERE cardinality(chunk_kept) > 0`,
    [ids],
  );
}

/** In the order they have: sorting nothing, a sub-select keeps it. */
function keptOf(column: string, article: string): string {
  return `SELECT posting FROM unnest(old.${column}) AS posting WHERE ${article} = ANY(kept.places)`;
}
