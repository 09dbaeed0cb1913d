import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { unpackOutline } from "../../packed-outline.ts";
import type { Passage } from "../../passage-store.ts";
import { blockOf } from "../format/ids.ts";
import { fromStored } from "../format/stored-strings.ts";
import type { GenerationRow } from "../generation-rows.ts";
import type { VolumeTables } from "../schema/names.ts";
import { metadataSchema, toIndexedArticle } from "./indexed-articles.ts";

const passageRow = z.object({
  id: z.int(),
  start_unit: z.int(),
  end_unit: z.int(),
  start_line: z.int(),
  end_line: z.int(),
  heading: z.string(),
  text: z.string(),
  outline: z.instanceof(Uint8Array),
  ...metadataSchema.shape,
});

/** Those of the chunks with these ids that there are, in no order. */
export async function findPassages(
  queries: Reads,
  tables: VolumeTables,
  { last_block }: GenerationRow,
  ids: readonly number[],
): Promise<Passage[]> {
  const known = ids.filter((id) => id >= 0);
  const rows = await queries.read(
    passageRow,
    `SELECT chunks.id, start_unit, end_unit, start_line, end_line, heading, chunks.text, chunks.outline, path, metadata, checksum,
       articles.chunks, indexed_at
     FROM unnest($1::bigint[], $2::bigint[]) AS asked(block, id)
     JOIN ${tables.chunks} AS chunks ON chunks.block = asked.block AND chunks.id = asked.id
     JOIN ${tables.articles} AS articles ON articles.block = chunks.block AND articles.id = chunks.article
     WHERE chunks.block <= $3`,
    [known.map(blockOf), known, last_block],
    { prepare: true },
  );
  return rows.map((row) => ({
    id: row.id,
    article: toIndexedArticle(row),
    text: fromStored(row.text),
    ...unpackOutline(row.outline),
    start: row.start_unit,
    end: row.end_unit,
    startLine: row.start_line,
    endLine: row.end_line,
    heading: fromStored(row.heading),
  }));
}
