import { encodeVectors } from "./binary-vectors.ts";
import type { BlockRows } from "./block-draft.ts";
import type { VolumeTables } from "./names.ts";
import type { Queries } from "./queries.ts";

/** Writes a block's rows, one statement a table: as fast as COPY, and wherever INSERT works. */
export async function writeBlock(
  queries: Queries,
  tables: VolumeTables,
  { block, articles, chunks, terms }: BlockRows,
  vectorType: { readonly name: string; readonly oid: number },
): Promise<void> {
  await queries.run(
    `INSERT INTO ${tables.articles}
       (block, id, path, metadata, checksum, indexed_at, chunks, words, title_words, text, text_check)
     SELECT $1, * FROM unnest(
       $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::int[], $10::text[],
       $11::text[])`,
    [
      block,
      articles.map(({ id }) => id),
      articles.map(({ path }) => path),
      articles.map(({ metadata }) => metadata),
      articles.map(({ checksum }) => checksum),
      articles.map(({ indexedAt }) => indexedAt),
      articles.map(({ chunks: count }) => count),
      articles.map(({ words }) => words),
      articles.map(({ titleWords }) => titleWords),
      articles.map(({ text }) => text),
      articles.map(({ textCheck }) => textCheck),
    ],
  );
  if (chunks.length === 0) return;
  await queries.run(
    `INSERT INTO ${tables.chunks}
       (block, id, article, start_unit, end_unit, start_line, end_line, heading, words, key, text, text_check, embedding)
     SELECT $1, id, article, start_unit, end_unit, start_line, end_line, heading, words, decode(key, 'hex'), text,
       text_check, embedding
     FROM unnest(
       $2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::int[], $10::text[],
       $11::text[], $12::text[], $13::${vectorType.name}[]
     ) AS chunk(id, article, start_unit, end_unit, start_line, end_line, heading, words, key, text, text_check, embedding)`,
    [
      block,
      chunks.map(({ id }) => id),
      chunks.map(({ article }) => article),
      chunks.map(({ start }) => start),
      chunks.map(({ end }) => end),
      chunks.map(({ startLine }) => startLine),
      chunks.map(({ endLine }) => endLine),
      chunks.map(({ heading }) => heading),
      chunks.map(({ words }) => words),
      chunks.map(({ key }) => key),
      chunks.map(({ text }) => text),
      chunks.map(({ textCheck }) => textCheck),
      encodeVectors(
        chunks.map(({ embedding }) => embedding),
        vectorType.oid,
      ),
    ],
  );
  await queries.run(
    `INSERT INTO ${tables.postings} (block, term, chunks, articles, chunk_postings, article_postings, chunk_counts, article_counts)
     SELECT $1, term, chunks, articles, chunk_postings::bigint[], article_postings::bigint[],
       decode(chunk_counts, 'hex'), decode(article_counts, 'hex')
     FROM unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])
       AS row(term, chunks, articles, chunk_postings, article_postings, chunk_counts, article_counts)`,
    [
      block,
      terms.map(({ term }) => term),
      terms.map(({ chunkPostings }) => chunkPostings.length),
      terms.map(({ articlePostings }) => articlePostings.length),
      terms.map(({ chunkPostings }) => `{${chunkPostings.join(",")}}`),
      terms.map(({ articlePostings }) => `{${articlePostings.join(",")}}`),
      terms.map(({ chunkCounts }) => chunkCounts),
      terms.map(({ articleCounts }) => articleCounts),
    ],
  );
}
