import { packedPlace, sqlIdOf } from "../../format/packed-sql.ts";
import { cosineTo, nearest } from "./nearness.ts";
import { conditionsHere, type StatementShape } from "./statement-shape.ts";
import { ASKED, BEST, COUNTS, found, SUMS, WANTED } from "./term-sql.ts";

/** How many of the best chunks by their own scores are looked at for their articles' scores. */
const PROMISING = 10_000;
/** After the parameters that every statement has. */
export const FIRST_ARTICLE_PARAMETER = 12;

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
  const { tables, names } = shape;
  const { isAlive, inBlocks } = conditionsHere(shape, FIRST_ARTICLE_PARAMETER);
  const askedPostings = `asked JOIN ${tables.postings} AS postings USING (term)`;
  const article = packedPlace.articleIn("place");
  return `
WITH asked AS MATERIALIZED (
  SELECT * FROM ${ASKED}
), near AS MATERIALIZED (${nearest(shape, isAlive)}
), found AS (${found("chunks", askedPostings, inBlocks)}
), promising AS MATERIALIZED (
  SELECT block, ${packedPlace.chunkIn("place")} AS chunk, ${article} AS article, score FROM found
  WHERE true${isAlive(sqlIdOf("block", article))}
  ORDER BY score DESC, block, place LIMIT ${PROMISING}
), found_articles AS (${found("articles", askedPostings, inBlocks)}
), matched AS MATERIALIZED (
  SELECT block, chunk, article, promising.score, found_articles.score AS article_score
  FROM promising JOIN found_articles USING (block, article)
), best AS MATERIALIZED (${BEST}
), wanted AS MATERIALIZED (
  SELECT wanted.*, chunks.words, articles.words AS article_words FROM (${WANTED}
  ) AS wanted
  JOIN ${tables.chunks} AS chunks ON chunks.block = wanted.block AND chunks.id = ${sqlIdOf("wanted.block", "wanted.chunk")}
  JOIN ${tables.articles} AS articles
    ON articles.block = wanted.block AND articles.id = ${sqlIdOf("wanted.block", "wanted.article")}
), scored AS MATERIALIZED (
  SELECT block, chunk, by_terms, by_embedding, ${SUMS}
  FROM wanted LEFT JOIN asked ON true LEFT JOIN LATERAL (
    SELECT ${COUNTS}
    FROM ${tables.postings} AS postings WHERE postings.term = asked.term AND postings.block = wanted.block LIMIT 1
  ) AS counted ON true
  GROUP BY block, chunk, by_terms, by_embedding
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY by_terms ORDER BY
    bm25 / (SELECT greatest(max(bm25), 1e-9) FROM scored)
      + article_bm25 / (SELECT greatest(max(article_bm25), 1e-9) FROM scored) DESC, block, chunk) AS rank
  FROM scored
)
SELECT chunks.id, ranked.bm25, ranked.article_bm25, ${cosineTo("chunks.embedding", names)} AS cosine
FROM ranked
JOIN ${tables.chunks} AS chunks ON chunks.block = ranked.block AND chunks.id = ${sqlIdOf("ranked.block", "ranked.chunk")}
WHERE by_embedding OR (by_terms AND rank <= $7)`;
}
