import { ARTICLE_COUNT_BITS, ARTICLE_WORD_BITS, CHUNK_BITS, COUNT_BITS, WORD_BITS } from "../../format/postings.ts";
import {
  ARTICLE_COUNT,
  ARTICLE_WORDS,
  CHUNK_COUNT,
  CHUNK_WORDS,
  lookUp,
  type StatementShape,
  score,
} from "./candidate-statement.ts";

/**
 * So many chunks come from each part of the tables, the best by the sum of their own and their articles' scores, which is near
 * enough to the order that follows. More only take longer to be sent.
 */
const PROMISING = 4000;
/** The question's terms, in each statement that the machines are sent. */
const ASKED =
  "unnest($3::text[], $4::float8[], $5::float8[]) WITH ORDINALITY AS asked(term, chunk_idf, article_idf, number)";

/**
 * Finds what `candidateStatement` finds, with the same parameters, in tables that are spread over machines. Three statements
 * go to all of them, each of which they answer from what they have, block by block: `near`, the nearest of each part of the
 * tables; `matched`, the chunks with one of the rarest terms, with their articles' scores; `scored`, all scores of the few
 * that are left. Citus puts the parts together, and the rest is done on the machine that was asked.
 */
export function distributedStatement({ names, tables, dimensions, isFiltered, hasDead }: StatementShape): string {
  const vector = `${names.extension}.vector`;
  const product = `OPERATOR(${names.extension}.<#>)`;
  const half = `${names.extension}.halfvec(${dimensions})`;
  const articles = hasDead ? "$13" : "$12";
  const living = (article: string) =>
    `${hasDead ? ` AND ${article} <> ALL($12::bigint[])` : ""}${isFiltered ? ` AND ${article} = ANY(${articles}::bigint[])` : ""}`;
  const distance = isFiltered
    ? `embedding ${product} $1::${vector}`
    : `embedding::${half} ${product} $1::${vector}::${half}`;
  return `
WITH near AS MATERIALIZED (
  SELECT block, id & 1048575 AS chunk, article & 1048575 AS article
  FROM ${tables.chunks} WHERE block <= $2${living("article")}
  ORDER BY ${distance} LIMIT $11
), matched AS MATERIALIZED (
  SELECT found.block, place & ${2 ** CHUNK_BITS - 1} AS chunk, article, found.score, found_articles.score AS article_score
  FROM (
    SELECT block, posting >> ${WORD_BITS + COUNT_BITS} AS place,
      sum(${score("chunk_idf", CHUNK_COUNT, CHUNK_WORDS, "$9")}) AS score
    FROM ${tables.postings} AS postings JOIN ${ASKED} USING (term), unnest(chunk_postings) AS posting
    WHERE number <= $6 AND block <= $2
    GROUP BY block, posting >> ${WORD_BITS + COUNT_BITS}
  ) AS found
  JOIN (
    SELECT block, posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS} AS article,
      sum(${score("article_idf", ARTICLE_COUNT, ARTICLE_WORDS, "$10")}) AS score
    FROM ${tables.postings} AS postings JOIN ${ASKED} USING (term), unnest(article_postings) AS posting
    WHERE number <= $6 AND block <= $2
    GROUP BY block, posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS}
  ) AS found_articles ON found_articles.block = found.block AND article = place >> ${CHUNK_BITS}
  WHERE true${living("(found.block << 20 | article)")}
  ORDER BY found.score + found_articles.score DESC, block, place LIMIT ${PROMISING}
), best AS MATERIALIZED (
  SELECT block, chunk, article FROM matched
  ORDER BY score / (SELECT max(score) FROM matched) + article_score / (SELECT max(article_score) FROM matched) DESC,
    block, chunk
  LIMIT $8
), wanted AS MATERIALIZED (
  SELECT block, chunk, article, bool_or(by_terms) AS by_terms, bool_or(NOT by_terms) AS by_embedding
  FROM (SELECT *, true AS by_terms FROM best UNION ALL SELECT *, false FROM near) AS each
  GROUP BY block, chunk, article
), scored AS MATERIALIZED (
  SELECT block, chunk, by_terms, by_embedding, min(cosine) AS cosine,
    coalesce(sum(${score("chunk_idf", "count", "words", "$9")}) FILTER (WHERE count > 0), 0) AS bm25,
    coalesce(sum(${score("article_idf", "article_count", "article_words", "$10")}) FILTER (WHERE article_count > 0), 0)
      AS article_bm25
  FROM (
    SELECT chunks.block, wanted.chunk, by_terms, by_embedding, -(embedding ${product} $1::${vector}) AS cosine,
      chunk_idf, article_idf, chunks.words, articles.words AS article_words,
      ${lookUp("chunk_counts", "wanted.chunk", "chunk_postings", CHUNK_COUNT, `posting >> ${WORD_BITS + COUNT_BITS} = (wanted.article << ${CHUNK_BITS} | wanted.chunk)`)} AS count,
      ${lookUp("article_counts", "wanted.article", "article_postings", ARTICLE_COUNT, `posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS} = wanted.article`)} AS article_count
    FROM wanted
    JOIN ${tables.chunks} AS chunks ON chunks.block = wanted.block AND chunks.id = (wanted.block << 20 | wanted.chunk)
    JOIN ${tables.articles} AS articles
      ON articles.block = chunks.block AND articles.id = (wanted.block << 20 | wanted.article)
    LEFT JOIN ${ASKED} ON true
    LEFT JOIN ${tables.postings} AS postings ON postings.term = asked.term AND postings.block = chunks.block
  ) AS counted
  GROUP BY block, chunk, by_terms, by_embedding
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY by_terms ORDER BY
    bm25 / greatest(best_bm25, 1e-9) + article_bm25 / greatest(best_article_bm25, 1e-9) DESC, block, chunk) AS rank
  FROM (
    SELECT *, max(bm25) OVER () AS best_bm25, max(article_bm25) OVER () AS best_article_bm25 FROM scored
  ) AS compared
)
SELECT block << 20 | chunk AS id, bm25, article_bm25, cosine FROM ranked WHERE by_embedding OR (by_terms AND rank <= $7)`;
}
