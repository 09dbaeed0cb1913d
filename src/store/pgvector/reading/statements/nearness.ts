import { sqlPlaceOf } from "../../format/packed-sql.ts";
import type { Names } from "../../schema/names.ts";
import { conditionsHere, type StatementShape } from "./statement-shape.ts";

/** The exact cosine of an embedding and that of the question, `$1`: both have length 1. */
export function cosineTo(embedding: string, { extension }: Names): string {
  return `-(${embedding} OPERATOR(${extension}.<#>) $1::${extension}.vector)`;
}

/** What to order by for the nearest first: as the HNSW index has it; of certain articles exactly, without the index. */
export function distance({
  names: { extension },
  dimensions,
  isFiltered,
}: Pick<StatementShape, "names" | "dimensions" | "isFiltered">): string {
  const product = `OPERATOR(${extension}.<#>)`;
  const half = `${extension}.halfvec(${dimensions})`;
  return isFiltered
    ? `embedding ${product} $1::${extension}.vector`
    : `embedding::${half} ${product} $1::${extension}.vector::${half}`;
}

/** The `$11` nearest of the blocks up to `$2`, by their places. */
export function nearest(shape: StatementShape, isAlive: (article: string) => string): string {
  return `
  SELECT block, ${sqlPlaceOf("id")} AS chunk, ${sqlPlaceOf("article")} AS article
  FROM ${shape.tables.chunks} WHERE block <= $2${isAlive("article")}
  ORDER BY ${distance(shape)} LIMIT $11`;
}

type NearestShape = StatementShape & { readonly limit: number };

/** After the parameters that every statement has. */
const FIRST_ARTICLE_PARAMETER = 3;

/**
 * The nearest by embedding, with exact cosines: from the HNSW index; of certain articles by looking at all of theirs.
 * `$1` embedding, `$2` last block; where there are any, articles that are gone and, last, the only ones to look at.
 */
export function nearestStatement(shape: NearestShape): string {
  const { isAlive, inBlocks } = conditionsHere(shape, FIRST_ARTICLE_PARAMETER);
  return `
SELECT id, ${cosineTo("embedding", shape.names)} AS cosine FROM ${shape.tables.chunks}
WHERE block <= $2${isAlive("article")}${inBlocks}
ORDER BY ${distance(shape)} LIMIT ${shape.limit}`;
}

/** The cosines of certain chunks. `$1` embedding, `$2` their blocks, `$3` their ids. */
export function cosineStatement({ names, tables }: Pick<NearestShape, "names" | "tables">): string {
  return `
SELECT chunks.id, ${cosineTo("embedding", names)} AS cosine
FROM unnest($2::bigint[], $3::bigint[]) AS asked(block, id)
JOIN ${tables.chunks} AS chunks ON chunks.block = asked.block AND chunks.id = asked.id`;
}
