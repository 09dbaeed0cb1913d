import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { isDistributed } from "../schema/distribution.ts";
import { type Names, volumeTables } from "../schema/names.ts";
import { PgvectorStore, type PgvectorStoreOptions } from "./pgvector-store.ts";

const idRow = z.object({ id: z.int() });

/** Opens a generation that is complete. */
export async function openRow(
  queries: Reads,
  names: Names,
  row: GenerationRow,
  options: Pick<PgvectorStoreOptions, "mostPostings"> = {},
): Promise<PgvectorStore> {
  const dead = await readDead(queries, names, row);
  const isSpread = await isDistributed(queries, volumeTables(names.schema, row.volume));
  return new PgvectorStore({ ...options, queries, names, row, dead, isDistributed: isSpread });
}

/** Articles of the volume that the generation is without. */
export async function readDead(queries: Reads, names: Names, row: GenerationRow): Promise<readonly number[]> {
  const { articles } = volumeTables(names.schema, row.volume);
  const rows = await queries.read(idRow, `SELECT id FROM ${articles} WHERE died <= $1 AND block <= $2`, [
    row.id,
    row.last_block,
  ]);
  return rows.map(({ id }) => id);
}
