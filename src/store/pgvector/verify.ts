import { z } from "zod";
import type { Queries } from "../../postgres/queries.ts";
import { LENGTH_TOLERANCE } from "../embedding-check.ts";
import type { VerifyReport } from "../generations.ts";
import { CHUNK_POSTING } from "./format/packed-sql.ts";
import { fromStored } from "./format/stored-strings.ts";
import type { GenerationRow } from "./generation-rows.ts";
import { isDistributed } from "./schema/distribution.ts";
import { type Names, VOLUME_TABLES, volumeTables } from "./schema/names.ts";

/** Only so many damaged articles are named one by one. */
const MOST_NAMED = 20;

const pathRow = z.object({ path: z.string() });
const countRow = z.object({ count: z.int() });
const totalsRow = z.object({ articles: z.int(), chunks: z.int() });

/** Checks every text and embedding of a generation against what was written, and its counts against its rows. */
export async function verifyRows(queries: Queries, names: Names, row: GenerationRow): Promise<VerifyReport> {
  const tables = volumeTables(names.schema, row.volume);
  const of = [row.id, row.last_block];
  const living = "article.block <= $2 AND (article.died IS NULL OR article.died > $1)";
  const problems: string[] = [];
  const [totals] = await queries.read(
    totalsRow,
    `SELECT articles, chunks FROM (SELECT count(*) AS articles FROM ${tables.articles} AS article WHERE ${living}) AS known
     CROSS JOIN (
       SELECT count(*) AS chunks FROM ${tables.articles} AS article
       JOIN ${tables.chunks} AS chunk ON chunk.block = article.block AND chunk.article = article.id WHERE ${living}
     ) AS found`,
    of,
  );
  if (totals && (totals.articles !== row.articles || totals.chunks !== row.chunks)) {
    problems.push(
      `${row.name} has ${totals.articles} articles and ${totals.chunks} chunks instead of ${row.articles} and ${row.chunks}`,
    );
  }
  const damaged = await queries.read(
    pathRow,
    `SELECT path FROM ${tables.articles} AS article WHERE ${living} AND md5(text) || md5(outline) <> text_check
     UNION
     SELECT path FROM ${tables.articles} AS article
     JOIN ${tables.chunks} AS chunk ON chunk.block = article.block AND chunk.article = article.id
     WHERE ${living} AND (md5(chunk.text) || md5(chunk.outline) <> chunk.text_check
       OR abs(coalesce(nullif(${names.extension}.vector_norm(embedding), 0), 1) - 1) > ${LENGTH_TOLERANCE})
     LIMIT ${MOST_NAMED}`,
    of,
  );
  problems.push(
    ...damaged.map(({ path }) => `the text or an embedding of ${fromStored(path)} is not what was written`),
  );
  const [lost] = await queries.read(
    countRow,
    `SELECT count(*) FROM (
       SELECT block, sum(chunks) AS chunks FROM ${tables.articles} WHERE block <= $1 GROUP BY block
     ) AS written
     LEFT JOIN (
       SELECT block, max(${CHUNK_POSTING.chunk}) + 1 AS chunks FROM ${tables.postings}, unnest(chunk_postings) AS posting
       WHERE block <= $1 GROUP BY block
     ) AS listed USING (block)
     WHERE coalesce(listed.chunks, 0) > written.chunks OR block IN (
       SELECT block FROM ${tables.postings} WHERE octet_length(lists) < 4 * (1 + chunks + articles)
     )`,
    [row.last_block],
  );
  if (lost && lost.count > 0) problems.push(`the lists of terms of ${lost.count} blocks are not what was written`);
  return { generation: row.name, files: VOLUME_TABLES.length, bytes: await countBytes(queries, tables), problems };
}

async function countBytes(queries: Queries, tables: ReturnType<typeof volumeTables>): Promise<number> {
  const sizeOf = (await isDistributed(queries, tables)) ? "citus_total_relation_size" : "pg_total_relation_size";
  const [size] = await queries.read(
    countRow,
    `SELECT coalesce(sum(${sizeOf}(name::regclass)), 0)::bigint AS count FROM unnest($1::text[]) AS name`,
    [VOLUME_TABLES.map((name) => tables[name])],
  );
  return size?.count ?? 0;
}
