import { sqlPlaceOf } from "../../format/packed-sql.ts";
import type { Names } from "../../schema/names.ts";
import type { StatementShape } from "./statement-shape.ts";

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
