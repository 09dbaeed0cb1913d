import { z } from "zod";
import { UserError } from "../../../errors.ts";
import type { Queries, Reads } from "../../../postgres/queries.ts";
import { FAILURES } from "../../../system/failures.ts";
import type { CosineBackground } from "../../cosine-background.ts";
import { sqlBlockOf } from "../format/packed-sql.ts";
import { ALIVE } from "../living-articles.ts";
import { switchChannel, type VolumeTables } from "../schema/names.ts";
import type { DraftOptions } from "./draft-options.ts";
import { countChangedTerms } from "./term-frequencies.ts";

export interface PublishOptions
  extends Pick<DraftOptions, "session" | "names" | "generation" | "current" | "base" | "keep"> {
  readonly tables: VolumeTables;
  /** The volume holds this generation alone. */
  readonly isNew: boolean;
  /** Articles of the base that this generation is without. */
  readonly dead: readonly number[];
  /** Called within the transaction, when all of the generation is there. */
  readonly beforeSwitch?: (queries: Queries) => Promise<void>;
  readonly background: CosineBackground | undefined;
}

export interface Totals {
  readonly articles: number;
  readonly chunks: number;
}

const draftRow = z.object({
  articles: z.int(),
  chunks: z.int(),
  last_block: z.int(),
  is_committed: z.boolean(),
});
const totalsRow = z.object({
  articles: z.int(),
  chunks: z.int(),
  chunk_words: z.int(),
  article_words: z.int(),
});

/** Completes a generation whose rows are written and makes it the current one, all or nothing. Returns what it holds. */
export async function publish(options: PublishOptions): Promise<Totals> {
  const { session, names, generation, tables, isNew, base, dead } = options;
  const { schema } = names;
  return session.transaction(async (queries) => {
    const [draft] = await queries.read(
      draftRow,
      `SELECT articles, chunks, last_block, committed_at IS NOT NULL AS is_committed FROM ${schema}.generations
       WHERE id = $1 FOR UPDATE`,
      [generation.id],
    );
    if (!draft) throw new UserError(FAILURES.buildTakenOver);
    // The connection was lost after the commit and before word of it came.
    if (draft.is_committed) return { articles: draft.articles, chunks: draft.chunks };
    if (base && !isNew) {
      await queries.run(
        `UPDATE ${tables.articles} SET died = $1 WHERE (block, id) IN (SELECT ${sqlBlockOf("id")}, id FROM unnest($2::bigint[]) AS id)`,
        [generation.id, dead],
      );
      const change = { generation: generation.id, base: base.row.id, lastBlock: base.row.last_block, dead };
      await countChangedTerms(queries, tables, change);
    }
    const totals = await countTotals(queries, tables, generation.id, draft.last_block);
    await queries.run(
      `UPDATE ${schema}.generations SET articles = $2, chunks = $3, chunk_words = $4, article_words = $5, background = $6, committed_at = now()
       WHERE id = $1`,
      [
        generation.id,
        totals.articles,
        totals.chunks,
        totals.chunk_words,
        totals.article_words,
        options.background === undefined ? null : JSON.stringify(options.background),
      ],
    );
    await options.beforeSwitch?.(queries);
    await switchTo(queries, schema, generation);
    await dropBeyond(queries, schema, generation.id, options.keep);
    await queries.run(`DELETE FROM ${schema}.saved_embeddings`);
    return { articles: totals.articles, chunks: totals.chunks };
  });
}

/**
 * Throws a UserError when not all articles that were written are to be seen: what a machine of a cluster had promised to
 * keep when it was killed comes back up to a minute after the machine.
 */
export async function requireWritten(
  queries: Reads,
  tables: VolumeTables,
  {
    generation,
    lastBlock,
    articles,
  }: { readonly generation: number; readonly lastBlock: number; readonly articles: number },
): Promise<void> {
  const found = (await countTotals(queries, tables, generation, lastBlock)).articles;
  if (found === articles) return;
  throw new UserError(
    `The database shows ${found} of ${articles} articles written: one of its machines has just come back. Index again in a minute.`,
  );
}

/** Makes a generation the current one and tells everyone. */
export async function switchTo(
  queries: Queries,
  schema: string,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<void> {
  await queries.run(
    `INSERT INTO ${schema}.current (generation) VALUES ($1) ON CONFLICT (number) DO UPDATE SET generation = $1`,
    [id],
  );
  await queries.run("SELECT pg_catalog.pg_notify($1, $2)", [switchChannel(schema), name]);
}

async function countTotals(queries: Reads, tables: VolumeTables, generation: number, lastBlock: number) {
  const [totals] = await queries.read(
    totalsRow,
    `SELECT count(*) AS articles, coalesce(sum(chunks), 0)::bigint AS chunks,
       coalesce(sum(words), 0)::bigint AS article_words,
       coalesce(sum(words + title_words::bigint * (chunks - 1)), 0)::bigint AS chunk_words
     FROM ${tables.articles} WHERE ${ALIVE}`,
    [generation, lastBlock],
  );
  if (!totals) throw new Error("Counting the articles gave no row.");
  return totals;
}

/** Gives up all generations but the newest `keep` of those that led to this one. */
async function dropBeyond(queries: Queries, schema: string, generation: number, keep: number): Promise<void> {
  await queries.run(
    `WITH RECURSIVE kept AS (
       SELECT id, previous, 1 AS number FROM ${schema}.generations WHERE id = $1
       UNION ALL
       SELECT before.id, before.previous, number + 1
       FROM kept JOIN ${schema}.generations AS before ON before.id = kept.previous
       WHERE number < $2 AND before.dropped_at IS NULL
     )
     UPDATE ${schema}.generations SET dropped_at = now()
     WHERE committed_at IS NOT NULL AND dropped_at IS NULL AND id NOT IN (SELECT id FROM kept)`,
    [generation, keep],
  );
}
