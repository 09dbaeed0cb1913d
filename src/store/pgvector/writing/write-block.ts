import type { Queries } from "../../../postgres/queries.ts";
import { bigintArray, byteaArray, integerArray, packIntegers, textArray } from "../format/binary-arrays.ts";
import { encodeVectors } from "../format/binary-vectors.ts";
import type { VolumeTables } from "../schema/names.ts";
import type { BlockRows } from "./block-draft.ts";

/** Writes a block's rows, one statement a table: as fast as COPY, and wherever INSERT works. */
export async function writeBlock(
  queries: Queries,
  tables: VolumeTables,
  { block, articles, chunks, terms }: BlockRows,
  vectorType: { readonly name: string; readonly oid: number },
): Promise<void> {
  await queries.run(
    `INSERT INTO ${tables.articles}
       (block, id, path, metadata, checksum, indexed_at, chunks, words, title_words, text, outline, text_check,
        first_chunk, chunk_words)
     SELECT $1, * FROM unnest(
       $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::int[], $10::text[],
       $11::bytea[], $12::text[], $13::int[], $14::bytea[])`,
    [
      block,
      bigintArray(articles.map(({ id }) => id)),
      textArray(articles.map(({ path }) => path)),
      textArray(articles.map(({ metadata }) => metadata)),
      textArray(articles.map(({ checksum }) => checksum)),
      textArray(articles.map(({ indexedAt }) => indexedAt)),
      integerArray(articles.map(({ chunks: count }) => count)),
      integerArray(articles.map(({ words }) => words)),
      integerArray(articles.map(({ titleWords }) => titleWords)),
      textArray(articles.map(({ text }) => text)),
      byteaArray(articles.map(({ outline }) => outline)),
      textArray(articles.map(({ textCheck }) => textCheck)),
      integerArray(articles.map(({ firstChunk }) => firstChunk)),
      byteaArray(articles.map(({ chunkWords }) => packIntegers(chunkWords))),
    ],
  );
  if (chunks.length === 0) return;
  await queries.run(
    `INSERT INTO ${tables.chunks}
       (block, id, article, start_unit, end_unit, start_line, end_line, heading, words, key, text, outline, text_check,
        embedding)
     SELECT $1, * FROM unnest(
       $2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::int[], $10::bytea[],
       $11::text[], $12::bytea[], $13::text[], $14::${vectorType.name}[])`,
    [
      block,
      bigintArray(chunks.map(({ id }) => id)),
      bigintArray(chunks.map(({ article }) => article)),
      integerArray(chunks.map(({ start }) => start)),
      integerArray(chunks.map(({ end }) => end)),
      integerArray(chunks.map(({ startLine }) => startLine)),
      integerArray(chunks.map(({ endLine }) => endLine)),
      textArray(chunks.map(({ heading }) => heading)),
      integerArray(chunks.map(({ words }) => words)),
      byteaArray(chunks.map(({ key }) => Buffer.from(key, "hex"))),
      textArray(chunks.map(({ text }) => text)),
      byteaArray(chunks.map(({ outline }) => outline)),
      textArray(chunks.map(({ textCheck }) => textCheck)),
      encodeVectors(
        chunks.map(({ embedding }) => embedding),
        vectorType.oid,
      ),
    ],
  );
  await queries.run(
    `INSERT INTO ${tables.postings}
       (block, term, chunks, articles, chunk_postings, article_postings, chunk_counts, article_counts, lists)
     SELECT $1, term, chunks, articles, chunk_postings::bigint[], article_postings::bigint[],
       chunk_counts, article_counts, lists
     FROM unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[])
       AS row(term, chunks, articles, chunk_postings, article_postings, chunk_counts, article_counts, lists)`,
    [
      block,
      textArray(terms.map(({ term }) => term)),
      integerArray(terms.map(({ chunkPostings }) => chunkPostings.length)),
      integerArray(terms.map(({ articlePostings }) => articlePostings.length)),
      textArray(terms.map(({ chunkPostings }) => `{${chunkPostings.join(",")}}`)),
      textArray(terms.map(({ articlePostings }) => `{${articlePostings.join(",")}}`)),
      byteaArray(terms.map(({ chunkCounts }) => chunkCounts)),
      byteaArray(terms.map(({ articleCounts }) => articleCounts)),
      byteaArray(terms.map(({ lists }) => lists)),
    ],
  );
}
