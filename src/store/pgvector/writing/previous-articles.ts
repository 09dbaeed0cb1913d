import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { fromStored } from "../format/stored-strings.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { readArticles } from "../living-articles.ts";
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
  generation: GenerationRow,
): Promise<readonly KnownArticle[]> {
  const rows = await readArticles(queries, articleRow, tables, generation);
  return rows.map((row) => ({ ...row, path: fromStored(row.path) }));
}
