import type { StatementShape } from "./candidate-statement.ts";

type NearestShape = Pick<StatementShape, "names" | "tables" | "dimensions" | "isFiltered"> & {
  /** Some of the volume's articles are not of the generation: `$3`. */
  readonly hasDead: boolean;
  readonly limit: number;
};

/**
 * The nearest by embedding, with exact cosines: from the HNSW index; of certain articles by looking at all of theirs.
 * `$1` embedding, `$2` last block; where there are any, articles that are gone and, last, the only ones to look at.
 */
export function nearestStatement({ names, tables, dimensions, isFiltered, hasDead, limit }: NearestShape): string {
  const vector = `${names.extension}.vector`;
  const product = `OPERATOR(${names.extension}.<#>)`;
  const half = `${names.extension}.halfvec(${dimensions})`;
  const articles = hasDead ? "$4" : "$3";
  const isAlive = hasDead ? " AND NOT EXISTS (SELECT FROM unnest($3::bigint[]) AS dead WHERE dead = article)" : "";
  const isWanted = isFiltered
    ? ` AND article IN (SELECT unnest(${articles}::bigint[]))
       AND block IN (SELECT article >> 20 FROM unnest(${articles}::bigint[]) AS article)`
    : "";
  const distance = isFiltered
    ? `embedding ${product} $1::${vector}`
    : `embedding::${half} ${product} $1::${vector}::${half}`;
  return `
SELECT id, -(embedding ${product} $1::${vector}) AS cosine FROM ${tables.chunks}
WHERE block <= $2${isAlive}${isWanted}
ORDER BY ${distance} LIMIT ${limit}`;
}

/** The cosines of certain chunks. `$1` embedding, `$2` their blocks, `$3` their ids. */
export function cosineStatement({ names, tables }: Pick<NearestShape, "names" | "tables">): string {
  const { extension } = names;
  return `
SELECT chunks.id, -(embedding OPERATOR(${extension}.<#>) $1::${extension}.vector) AS cosine
FROM unnest($2::bigint[], $3::bigint[]) AS asked(block, id)
JOIN ${tables.chunks} AS chunks ON chunks.block = asked.block AND chunks.id = asked.id`;
}
