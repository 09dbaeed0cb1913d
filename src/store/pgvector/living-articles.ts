import { z } from "zod";
import type { Reads } from "../../postgres/queries.ts";
import { fromStored } from "./format/stored-strings.ts";
import type { GenerationRow } from "./generation-rows.ts";
import type { VolumeTables } from "./schema/names.ts";

/** SQL that is true for the articles of the generation numbered `$1` whose last block is `$2`. */
export const ALIVE = "block <= $2 AND (died IS NULL OR died > $1)";

/** The articles of a generation, in no order: of each the columns that `row` names. */
export function readArticles<T>(
  queries: Reads,
  row: z.ZodType<T> & { readonly shape: object },
  tables: VolumeTables,
  { id, last_block }: GenerationRow,
): Promise<T[]> {
  const columns = Object.keys(row.shape).join(", ");
  return queries.read(row, `SELECT ${columns} FROM ${tables.articles} WHERE ${ALIVE}`, [id, last_block]);
}

/** An article of the generation that a build starts from. */
export interface KnownArticle {
  readonly id: number;
  readonly path: string;
  readonly checksum: string;
  readonly chunks: number;
}

const articleRow = z.object({ id: z.int(), path: z.string(), checksum: z.string(), chunks: z.int() });

export async function readKnownArticles(
  queries: Reads,
  tables: VolumeTables,
  generation: GenerationRow,
): Promise<readonly KnownArticle[]> {
  const rows = await readArticles(queries, articleRow, tables, generation);
  return rows.map((row) => ({ ...row, path: fromStored(row.path) }));
}
