import { z } from "zod";
import type { Reads } from "../connection/queries.ts";
import { fromStored } from "../format/stored-strings.ts";
import { ALIVE, type GenerationRow } from "../generation-rows.ts";
import type { VolumeTables } from "../schema/names.ts";

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
  { id, last_block }: GenerationRow,
): Promise<readonly KnownArticle[]> {
  const rows = await queries.read(
    articleRow,
    `SELECT id, path, checksum, chunks FROM ${tables.articles} WHERE ${ALIVE}`,
    [id, last_block],
  );
  return rows.map((row) => ({ ...row, path: fromStored(row.path) }));
}
