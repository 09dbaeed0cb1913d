import { z } from "zod";
import type { Reads } from "../../postgres/queries.ts";
import { backgroundSchema } from "../cosine-background.ts";
import type { Recipe } from "../generations.ts";

const recipeSchema = z.object({
  model: z.string(),
  modelChecksum: z.string(),
  dimensions: z.int(),
  settings: z.record(z.string(), z.union([z.string(), z.number()])),
});

const generationRow = z.object({
  id: z.int(),
  name: z.string(),
  volume: z.int(),
  recipe: recipeSchema,
  previous: z.int().nullable(),
  articles: z.int(),
  chunks: z.int(),
  chunk_words: z.int(),
  article_words: z.int(),
  last_block: z.int(),
  background: backgroundSchema.nullable(),
});
export type GenerationRow = z.infer<typeof generationRow>;

const COLUMNS = Object.keys(generationRow.shape)
  .map((column) => `generations.${column}`)
  .join(", ");

export async function readCurrentRow(queries: Reads, schema: string): Promise<GenerationRow | undefined> {
  const [row] = await queries.read(
    generationRow,
    `SELECT ${COLUMNS} FROM ${schema}.generations JOIN ${schema}.current ON current.generation = generations.id`,
  );
  return row;
}

/** A generation by its number, as it is within a transaction that completes it. */
export async function readRow(queries: Reads, schema: string, id: number): Promise<GenerationRow | undefined> {
  const [row] = await queries.read(generationRow, `SELECT ${COLUMNS} FROM ${schema}.generations WHERE id = $1`, [id]);
  return row;
}

/** The generation that `current` replaced, if it is still kept. */
export async function readRowBefore(
  queries: Reads,
  schema: string,
  current: GenerationRow,
): Promise<GenerationRow | undefined> {
  const [row] = await queries.read(
    generationRow,
    `SELECT ${COLUMNS} FROM ${schema}.generations
     WHERE id = $1 AND committed_at IS NOT NULL AND dropped_at IS NULL`,
    [current.previous],
  );
  return row;
}

export async function hasLaterInVolume(queries: Reads, schema: string, row: GenerationRow): Promise<boolean> {
  const later = await queries.read(
    z.object({ id: z.int() }),
    `SELECT id FROM ${schema}.generations WHERE volume = $1 AND id > $2 AND committed_at IS NOT NULL LIMIT 1`,
    [row.volume, row.id],
  );
  return later.length > 0;
}

export function toRecipeJson({ model, modelChecksum, dimensions, settings }: Recipe): string {
  return JSON.stringify({ model, modelChecksum, dimensions, settings });
}

export function generationName(id: number): string {
  return `gen-${String(id).padStart(6, "0")}`;
}
