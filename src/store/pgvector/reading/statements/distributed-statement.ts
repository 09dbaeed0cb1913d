import { packedPlace, sqlIdOf } from "../../format/packed-sql.ts";
import { FIRST_ARTICLE_PARAMETER } from "./candidate-statement.ts";
import { cosineTo, nearest } from "./nearness.ts";
import { conditionsThere, type StatementShape } from "./statement-shape.ts";
import { ASKED, BEST, COUNTS, found, SUMS, WANTED } from "./term-sql.ts";

/**
 * How many chunks come from each part of the tables, the best by the sum of their own and their articles' scores, which is
 * near enough to the order that follows. More only take longer to be sent.
 */
const PROMISING = 4000;

/**
 * Finds what `candidateStatement` finds, with the same parameters, in tables that are spread over machines. Three statements
 * go to all of them, each of which they answer from what they have, block by block: `near`, the nearest of each part of the
 * tables; `matched`, the chunks with one of the rarest terms, with their articles' scores; `scored`, all scores of the few
 * that are left. Citus puts the parts together, and the rest is done on the machine that was asked.
 */
export function distributedStatement(shape: StatementShape): string {
  const { names, tables } = shape;
  const { isAlive } = conditionsThere(shape, FIRST_ARTICLE_PARAMETER);
  const askedPostings = `${tables.postings} AS postings JOIN ${ASKED} USING (term)`;
  return `
WITH near AS MATERIALIZED (${nearest(shape, isAlive)}
), matched AS MATERIALIZED (
  SELECT found.block, ${packedPlace.chunkIn("place")} AS chunk, article, found.score, found_articles.score AS article_score
  FROM (${found("chunks", askedPostings)}
  ) AS found
  JOIN (${found("articles", askedPostings)}
  ) AS found_articles ON found_articles.block = found.block AND article = ${packedPlace.articleIn("place")}
  WHERE true${isAlive(sqlIdOf("found.block", "article"))}
  ORDER BY found.score + found_articles.score DESC, block, place LIMIT ${PROMISING}
), best AS MATERIALIZED (${BEST}
), wanted AS MATERIALIZED (${WANTED}
), scored AS MATERIALIZED (
  SELECT block, chunk, by_terms, by_embedding, min(cosine) AS cosine, ${SUMS}
  FROM (
    SELECT chunks.block, wanted.chunk, by_terms, by_embedding, ${cosineTo("embedding", names)} AS cosine,
      chunk_idf, article_idf, chunks.words, articles.words AS article_words, ${COUNTS}
    FROM wanted
    JOIN ${tables.chunks} AS chunks
      ON chunks.block = wanted.block AND chunks.id = ${sqlIdOf("wanted.block", "wanted.chunk")}
    JOIN ${tables.articles} AS articles
      ON articles.block = chunks.block AND articles.id = ${sqlIdOf("wanted.block", "wanted.article")}
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
SELECT ${sqlIdOf("block", "chunk")} AS id, bm25, article_bm25, cosine FROM ranked
WHERE by_embedding OR (by_terms AND rank <= $7)`;
}
