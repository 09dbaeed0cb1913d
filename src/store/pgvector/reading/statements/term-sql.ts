import { B, K1 } from "../../../lexical/bm25.ts";
import { ARTICLE_POSTING, CHUNK_POSTING, packedPlace } from "../../format/packed-sql.ts";
import { MAX_COUNT } from "../../format/postings.ts";

// Parts of the statements that score terms; see `candidate-statement.ts` for their parameters and the names of their steps.

/** The question's terms, the rarest first. */
export const ASKED =
  "unnest($3::text[], $4::float8[], $5::float8[]) WITH ORDINALITY AS asked(term, chunk_idf, article_idf, number)";

const FOUND = {
  chunks: {
    place: `${CHUNK_POSTING.place} AS place`,
    key: CHUNK_POSTING.place,
    score: score("chunk_idf", CHUNK_POSTING.count, CHUNK_POSTING.words, "$9"),
    postings: "chunk_postings",
  },
  articles: {
    place: `${ARTICLE_POSTING.article} AS article`,
    key: ARTICLE_POSTING.article,
    score: score("article_idf", ARTICLE_POSTING.count, ARTICLE_POSTING.words, "$10"),
    postings: "article_postings",
  },
};

/** What those are worth that have one of the terms which find chunks. `from` joins `asked` and `postings`. */
export function found(what: keyof typeof FOUND, from: string, inBlocks = ""): string {
  const { place, key, score: termScore, postings } = FOUND[what];
  return `
  SELECT block, ${place}, sum(${termScore}) AS score
  FROM ${from}, unnest(${postings}) AS posting
  WHERE number <= $6 AND block <= $2${inBlocks}
  GROUP BY block, ${key}`;
}

/** The best of `matched` by the mean of the chunk's and its article's score, each as a share of the highest. */
export const BEST = `
  SELECT block, chunk, article FROM matched
  ORDER BY score / (SELECT max(score) FROM matched) + article_score / (SELECT max(article_score) FROM matched) DESC,
    block, chunk
  LIMIT $8`;

/** Each chunk of `best` and `near` once. */
export const WANTED = `
  SELECT block, chunk, article, bool_or(by_terms) AS by_terms, bool_or(NOT by_terms) AS by_embedding
  FROM (SELECT *, true AS by_terms FROM best UNION ALL SELECT *, false FROM near) AS each
  GROUP BY block, chunk, article`;

/** How often a chunk of `wanted` and its article have the term of a row of postings. */
export const COUNTS = `
  ${lookUp("chunk_counts", "wanted.chunk", "chunk_postings", CHUNK_POSTING.count, `${CHUNK_POSTING.place} = ${packedPlace.of("wanted.article", "wanted.chunk")}`)} AS count,
  ${lookUp("article_counts", "wanted.article", "article_postings", ARTICLE_POSTING.count, `${ARTICLE_POSTING.article} = wanted.article`)} AS article_count`;

/** The scores by all terms, of rows with such counts. */
export const SUMS = `
  coalesce(sum(${score("chunk_idf", "count", "words", "$9")}) FILTER (WHERE count > 0), 0) AS bm25,
  coalesce(sum(${score("article_idf", "article_count", "article_words", "$10")}) FILTER (WHERE article_count > 0), 0)
    AS article_bm25`;

/** A term's score as `TermScores` adds it up, see `bm25.ts`. All in float8: next to a bigint, 0.5 would be a numeric. */
function score(idf: string, count: string, words: string, average: string): string {
  const norm = `${K1 * (1 - B)}::float8 + ${K1 * B}::float8 / ${average}::float8 * ${words}::float8`;
  return `${idf} * ${K1 + 1}::float8 * ${count}::float8 / (${count}::float8 + ${norm})`;
}

/** How often a chunk or article has a term: from the term's table of counts if there is one, else from its postings. */
function lookUp(table: string, place: string, postings: string, count: string, isIt: string): string {
  return `CASE WHEN ${table} IS NOT NULL AND get_byte(${table}, ${place}::int) < ${MAX_COUNT}
      THEN get_byte(${table}, ${place}::int)
      ELSE (SELECT ${count}::int FROM unnest(${postings}) AS posting WHERE ${isIt}) END`;
}
