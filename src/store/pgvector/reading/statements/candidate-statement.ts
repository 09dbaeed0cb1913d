import { B, K1 } from "../../../lexical/bm25.ts";
import {
  ARTICLE_COUNT_BITS,
  ARTICLE_WORD_BITS,
  CHUNK_BITS,
  COUNT_BITS,
  MAX_COUNT,
  WORD_BITS,
} from "../../format/postings.ts";
import type { Names, VolumeTables } from "../../schema/names.ts";

/** So many of the best chunks by their own scores are looked at for their articles' scores. */
const PROMISING = 10_000;

export interface StatementShape {
  readonly names: Names;
  readonly tables: VolumeTables;
  readonly dimensions: number;
  /** Only chunks of certain articles: the last parameter. */
  readonly isFiltered: boolean;
  /** Some of the volume's articles are not of the generation: `$12`. */
  readonly hasDead: boolean;
}

/**
 * Finds candidates of both kinds and scores them, in one statement:
 * 1. `near`: the nearest by embedding, from the HNSW index (of certain articles: by looking at all of theirs);
 * 2. `found`: all chunks with one of the first `$6` terms, which are the rarest; `promising`: the best of those by their own
 *    scores; `best`: the best of those by the mean of the chunk's and its article's BM25, each as a share of the highest;
 * 3. `scored`: of these few, the scores by all terms: frequent terms are looked up in their tables of counts.
 * Every sub-select groups by block, by which the tables may be distributed.
 *
 * `$1` embedding, `$2` last block, `$3` terms, `$4` and `$5` their inverse document frequencies among chunks and articles,
 * `$6` how many of them find chunks, `$7` how many of the best by terms to return and `$8` to look at, `$9` average words of
 * chunks and `$10` of articles, `$11` how many of the nearest to return.
 */
export function candidateStatement(shape: StatementShape): string {
  const { tables, isFiltered } = shape;
  const vector = `${shape.names.extension}.vector`;
  const product = `OPERATOR(${shape.names.extension}.<#>)`;
  const half = `${shape.names.extension}.halfvec(${shape.dimensions})`;
  const dead = "$12";
  const articles = shape.hasDead ? "$13" : "$12";
  const alive = (article: string) =>
    [
      ...(shape.hasDead ? [`NOT EXISTS (SELECT FROM unnest(${dead}::bigint[]) AS dead WHERE dead = ${article})`] : []),
      ...(isFiltered ? [`${article} IN (SELECT unnest(${articles}::bigint[]))`] : []),
    ]
      .map((condition) => ` AND ${condition}`)
      .join("");
  const inBlocks = isFiltered
    ? ` AND block IN (SELECT article >> 20 FROM unnest(${articles}::bigint[]) AS article)`
    : "";
  const distance = isFiltered
    ? `embedding ${product} $1::${vector}`
    : `embedding::${half} ${product} $1::${vector}::${half}`;
  return `
WITH asked AS MATERIALIZED (
  SELECT * FROM unnest($3::text[], $4::float8[], $5::float8[]) WITH ORDINALITY AS asked(term, chunk_idf, article_idf, number)
), near AS MATERIALIZED (
  SELECT block, id & 1048575 AS chunk, article & 1048575 AS article
  FROM ${tables.chunks} WHERE block <= $2${alive("article")}
  ORDER BY ${distance} LIMIT $11
), found AS (
  SELECT block, posting >> ${WORD_BITS + COUNT_BITS} AS place,
    sum(${score("chunk_idf", CHUNK_COUNT, CHUNK_WORDS, "$9")}) AS score
  FROM asked JOIN ${tables.postings} AS postings USING (term), unnest(chunk_postings) AS posting
  WHERE number <= $6 AND block <= $2${inBlocks}
  GROUP BY block, posting >> ${WORD_BITS + COUNT_BITS}
), promising AS MATERIALIZED (
  SELECT block, place & ${2 ** CHUNK_BITS - 1} AS chunk, place >> ${CHUNK_BITS} AS article, score FROM found
  WHERE true${alive(`(block << 20 | (place >> ${CHUNK_BITS}))`)}
  ORDER BY score DESC, block, place LIMIT ${PROMISING}
), found_articles AS (
  SELECT block, posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS} AS article,
    sum(${score("article_idf", ARTICLE_COUNT, ARTICLE_WORDS, "$10")}) AS score
  FROM asked JOIN ${tables.postings} AS postings USING (term), unnest(article_postings) AS posting
  WHERE number <= $6 AND block <= $2${inBlocks}
  GROUP BY block, posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS}
), matched AS MATERIALIZED (
  SELECT block, chunk, article, promising.score, found_articles.score AS article_score
  FROM promising JOIN found_articles USING (block, article)
), best AS MATERIALIZED (
  SELECT block, chunk, article FROM matched
  ORDER BY score / (SELECT max(score) FROM matched) + article_score / (SELECT max(article_score) FROM matched) DESC,
    block, chunk
  LIMIT $8
), wanted AS MATERIALIZED (
  SELECT wanted.*, chunks.words, articles.words AS article_words FROM (
    SELECT block, chunk, article, bool_or(by_terms) AS by_terms, bool_or(NOT by_terms) AS by_embedding
    FROM (SELECT *, true AS by_terms FROM best UNION ALL SELECT *, false FROM near) AS each
    GROUP BY block, chunk, article
  ) AS wanted
  JOIN ${tables.chunks} AS chunks ON chunks.block = wanted.block AND chunks.id = (wanted.block << 20 | wanted.chunk)
  JOIN ${tables.articles} AS articles
    ON articles.block = wanted.block AND articles.id = (wanted.block << 20 | wanted.article)
), scored AS MATERIALIZED (
  SELECT block, chunk, by_terms, by_embedding,
    coalesce(sum(${score("chunk_idf", "count", "words", "$9")}) FILTER (WHERE count > 0), 0) AS bm25,
    coalesce(sum(${score("article_idf", "article_count", "article_words", "$10")}) FILTER (WHERE article_count > 0), 0)
      AS article_bm25
  FROM wanted LEFT JOIN asked ON true LEFT JOIN LATERAL (
    SELECT
      ${lookUp("chunk_counts", "wanted.chunk", "chunk_postings", CHUNK_COUNT, `posting >> ${WORD_BITS + COUNT_BITS} = (wanted.article << ${CHUNK_BITS} | wanted.chunk)`)} AS count,
      ${lookUp("article_counts", "wanted.article", "article_postings", ARTICLE_COUNT, `posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS} = wanted.article`)} AS article_count
    FROM ${tables.postings} AS postings WHERE postings.term = asked.term AND postings.block = wanted.block LIMIT 1
  ) AS counted ON true
  GROUP BY block, chunk, by_terms, by_embedding
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY by_terms ORDER BY
    bm25 / (SELECT greatest(max(bm25), 1e-9) FROM scored)
      + article_bm25 / (SELECT greatest(max(article_bm25), 1e-9) FROM scored) DESC, block, chunk) AS rank
  FROM scored
)
SELECT chunks.id, ranked.bm25, ranked.article_bm25, -(chunks.embedding ${product} $1::${vector}) AS cosine
FROM ranked
JOIN ${tables.chunks} AS chunks ON chunks.block = ranked.block AND chunks.id = (ranked.block << 20 | ranked.chunk)
WHERE by_embedding OR (by_terms AND rank <= $7)`;
}

export const CHUNK_COUNT = `(posting >> ${WORD_BITS} & ${MAX_COUNT})`;
export const CHUNK_WORDS = `(posting & ${2 ** WORD_BITS - 1})`;
export const ARTICLE_COUNT = `(posting >> ${ARTICLE_WORD_BITS} & ${2 ** ARTICLE_COUNT_BITS - 1})`;
export const ARTICLE_WORDS = `(posting & ${2 ** ARTICLE_WORD_BITS - 1})`;

/** A term's score as `TermScores` adds it up, see `bm25.ts`. All in float8: next to a bigint, 0.5 would be a numeric. */
export function score(idf: string, count: string, words: string, average: string): string {
  const norm = `${K1 * (1 - B)}::float8 + ${K1 * B}::float8 / ${average}::float8 * ${words}::float8`;
  return `${idf} * ${K1 + 1}::float8 * ${count}::float8 / (${count}::float8 + ${norm})`;
}

/** How often a chunk or article has a term: from the term's table of counts if there is one, else from its postings. */
export function lookUp(table: string, place: string, postings: string, count: string, isIt: string): string {
  return `CASE WHEN ${table} IS NOT NULL AND get_byte(${table}, ${place}::int) < ${MAX_COUNT}
      THEN get_byte(${table}, ${place}::int)
      ELSE (SELECT ${count}::int FROM unnest(${postings}) AS posting WHERE ${isIt}) END`;
}
