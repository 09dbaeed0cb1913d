import { z } from "zod";
import type { LockedSession } from "../../../postgres/queries.ts";
import { type Names, VOLUME_TABLES, volumeTables } from "../schema/names.ts";
import { dropVolume } from "../schema/volume.ts";

/** How long a generation that was given up can still be read: every process has turned to another one by then. */
const GRACE = "1 minute";

const volumeRow = z.object({ volume: z.int(), last_block: z.int().nullable(), oldest: z.int().nullable() });
const tableRow = z.object({ volume: z.int() });
const countRow = z.object({ count: z.int() });

/** Removes what killed builds left and what no kept generation needs. To be run by the one who holds the writer's lock. */
export async function cleanUp(session: LockedSession, names: Names): Promise<void> {
  const { schema } = names;
  const unfinished = await session.read(
    volumeRow,
    `SELECT volume, (
       SELECT max(last_block) FROM ${schema}.generations AS whole
       WHERE whole.volume = generations.volume AND committed_at IS NOT NULL
     ) AS last_block, NULL AS oldest
     FROM ${schema}.generations WHERE committed_at IS NULL`,
  );
  for (const { volume, last_block } of unfinished) {
    if (last_block !== null) await removeBlocksAfter(session, names, volume, last_block);
  }
  await session.run(
    `DELETE FROM ${schema}.generations WHERE committed_at IS NULL OR dropped_at < now() - interval '${GRACE}'`,
  );
  const used = await session.read(
    volumeRow,
    `SELECT volume, max(last_block) AS last_block, min(id) AS oldest FROM ${schema}.generations GROUP BY volume`,
  );
  for (const volume of await listVolumes(session, schema)) {
    const use = used.find((each) => each.volume === volume);
    if (!use) await dropVolume(session, names, volume);
    else if (use.oldest !== null) await forgetDead(session, names, volume, use.oldest);
  }
}

async function listVolumes(session: LockedSession, schema: string): Promise<number[]> {
  const rows = await session.read(
    tableRow,
    `SELECT substring(tablename FROM '^articles_(\\d+)$')::bigint AS volume FROM pg_catalog.pg_tables
     WHERE schemaname = $1 AND tablename ~ '^articles_\\d+$'`,
    [schema],
  );
  return rows.map(({ volume }) => volume);
}

async function removeBlocksAfter(session: LockedSession, names: Names, volume: number, block: number): Promise<void> {
  const tables = volumeTables(names.schema, volume);
  for (const name of VOLUME_TABLES) {
    if (name !== "terms") await session.run(`DELETE FROM ${tables[name]} WHERE block > $1`, [block]);
  }
}

/**
 * Articles that died before the oldest kept generation are no one's any more. Their rows stay, emptied, since the lists of
 * postings still name them.
 */
async function forgetDead(session: LockedSession, names: Names, volume: number, oldest: number): Promise<void> {
  const tables = volumeTables(names.schema, volume);
  const [dead] = await session.read(
    countRow,
    `SELECT count(*) FROM ${tables.articles} WHERE died <= $1 AND checksum <> ''`,
    [oldest],
  );
  if (!dead || dead.count === 0) return;
  await session.transaction(async (queries) => {
    await queries.run(
      `DELETE FROM ${tables.chunks} AS chunk USING ${tables.articles} AS article
       WHERE chunk.block = article.block AND chunk.article = article.id AND article.died <= $1 AND article.checksum <> ''`,
      [oldest],
    );
    await queries.run(
      `UPDATE ${tables.articles} SET checksum = '', text = '', metadata = '' WHERE died <= $1 AND checksum <> ''`,
      [oldest],
    );
    await queries.run(
      `DELETE FROM ${tables.terms} AS old USING ${tables.terms} AS later
       WHERE old.term = later.term AND old.generation < later.generation AND later.generation <= $1`,
      [oldest],
    );
  });
}
