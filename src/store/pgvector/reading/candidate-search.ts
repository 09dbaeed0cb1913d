import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import type { Candidate } from "../../passage-store.ts";
import { encodeVector } from "../format/binary-vectors.ts";
import { blockOf } from "../format/ids.ts";
import type { GenerationRow } from "../generation-rows.ts";
import type { LexicalSearch } from "./lexical-search.ts";
import { candidateStatement } from "./statements/candidate-statement.ts";
import { distributedStatement } from "./statements/distributed-statement.ts";
import { cosineStatement, nearestStatement } from "./statements/nearness.ts";
import type { StatementShape } from "./statements/statement-shape.ts";
import type { WeighedTerm } from "./term-cache.ts";

/** The rarest terms find chunks until the lists gone through have so many entries together; the others only add to scores. */
const POSTINGS_BUDGET = 40_000;
/** When not all terms find chunks, so many of the best are looked at to choose from. */
const LOOKED_AT = 300;

const candidateRow = z.object({ id: z.int(), bm25: z.number(), article_bm25: z.number(), cosine: z.number() });
const nearRow = z.object({ id: z.int(), cosine: z.number() });

export interface SearchPlace extends Omit<StatementShape, "isFiltered" | "hasDead"> {
  readonly queries: Reads;
  readonly row: GenerationRow;
  /** Whether the generation's tables are spread over machines. */
  readonly isDistributed: boolean;
  /** Numbers of the volume's articles that are not of this generation. */
  readonly dead: readonly number[];
}

export interface DatabaseQuery {
  /** The rarest first. */
  readonly terms: readonly WeighedTerm[];
  readonly embedding: Float32Array;
  readonly limit: number;
  /** Only chunks of these, by their ids. */
  readonly articles?: readonly number[] | undefined;
}

/** Terms are scored here while the database looks for the nearest by embedding. */
export async function searchHere(
  place: SearchPlace,
  lexical: LexicalSearch,
  question: DatabaseQuery,
): Promise<readonly Candidate[]> {
  const { terms, limit, articles } = question;
  const near = findNearest(place, question);
  const byTerms = lexical.search(terms, limit, articles).then(async (scores) => ({
    scores,
    cosines: await findCosines(place, question.embedding, scores.best).catch((error: unknown) => {
      scores.release();
      throw error;
    }),
  }));
  // Whichever fails first is thrown; the other one is waited for, since it holds tables of scores.
  const [found, scored] = await Promise.allSettled([near, byTerms]);
  try {
    if (found.status === "rejected") throw found.reason;
    if (scored.status === "rejected") throw scored.reason;
    const { scores, cosines } = scored.value;
    const all = new Map([...found.value, ...cosines].map(({ id, cosine }) => [id, cosine]));
    return [...all].map(([id, cosine]) => ({ id, cosine, ...scores.scoreOf(id) }));
  } finally {
    if (scored.status === "fulfilled") scored.value.scores.release();
  }
}

async function findNearest(place: SearchPlace, { embedding, limit, articles }: DatabaseQuery) {
  if (!hasDirection(embedding)) return [];
  const { queries, row, dead } = place;
  const shape = { ...place, limit, isFiltered: articles !== undefined, hasDead: dead.length > 0 };
  const values = [encodeVector(embedding), row.last_block, ...(shape.hasDead ? [dead] : [])];
  return queries.read(nearRow, nearestStatement(shape), [...values, ...(articles ? [articles] : [])], {
    prepare: true,
  });
}

async function findCosines(place: SearchPlace, embedding: Float32Array, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return place.queries.read(nearRow, cosineStatement(place), [encodeVector(embedding), ids.map(blockOf), ids], {
    prepare: true,
  });
}

/** The database does it all in one statement: for terms whose lists are too long to read. */
export async function searchInDatabase(place: SearchPlace, question: DatabaseQuery): Promise<readonly Candidate[]> {
  const { queries, row, dead } = place;
  const { terms, embedding, limit, articles } = question;
  const shape = { ...place, isFiltered: articles !== undefined, hasDead: dead.length > 0 };
  const rows = await queries.read(
    candidateRow,
    place.isDistributed ? distributedStatement(shape) : candidateStatement(shape),
    [
      encodeVector(embedding),
      row.last_block,
      terms.map(({ term }) => term),
      terms.map(({ chunkIdf }) => chunkIdf),
      terms.map(({ articleIdf }) => articleIdf),
      articles ? terms.length : countFinders(terms),
      limit,
      Math.max(limit, LOOKED_AT),
      row.chunk_words / row.chunks,
      row.article_words / row.articles,
      hasDirection(embedding) ? limit : 0,
      ...(shape.hasDead ? [dead] : []),
      ...(articles ? [articles] : []),
    ],
    { prepare: true },
  );
  return rows.map(({ id, bm25, article_bm25, cosine }) => ({ id, bm25, articleBm25: article_bm25, cosine }));
}

function hasDirection(embedding: Float32Array): boolean {
  return embedding.some((value) => value !== 0);
}

/** How many of the terms, the rarest first, find chunks: at least one. */
function countFinders(terms: readonly WeighedTerm[]): number {
  let postings = 0;
  const first = terms.findIndex(({ counts }) => {
    postings += counts.chunks;
    return postings > POSTINGS_BUDGET;
  });
  return first === -1 ? terms.length : Math.max(1, first);
}
