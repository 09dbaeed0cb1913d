import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { articleRecordSchema } from "../../article-record.ts";
import type { IndexedArticle } from "../../passage-store.ts";
import { fromStored } from "../format/stored-strings.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { readArticles } from "../living-articles.ts";
import type { VolumeTables } from "../schema/names.ts";

/** The columns that describe an article. */
export const metadataSchema = z.object({
  path: z.string(),
  metadata: z.string(),
  checksum: z.string(),
  chunks: z.int(),
  indexed_at: z.string(),
});

export function toIndexedArticle(row: z.infer<typeof metadataSchema>): IndexedArticle {
  return {
    path: fromStored(row.path),
    metadata: articleRecordSchema.shape.metadata.parse(JSON.parse(fromStored(row.metadata))),
    checksum: row.checksum,
    chunks: row.chunks,
    indexedAt: row.indexed_at,
  };
}

/** Every article of a generation, by path in code unit order. */
export async function listIndexedArticles(
  queries: Reads,
  tables: VolumeTables,
  row: GenerationRow,
): Promise<readonly IndexedArticle[]> {
  const rows = await readArticles(queries, metadataSchema, tables, row);
  return rows.map(toIndexedArticle).sort((a, b) => (a.path < b.path ? -1 : 1));
}
