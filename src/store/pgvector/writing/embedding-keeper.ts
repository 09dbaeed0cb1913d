import { z } from "zod";
import type { Queries } from "../../../postgres/queries.ts";
import { encodeVectors } from "../format/binary-vectors.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { type Names, volumeTables } from "../schema/names.ts";

export interface EmbeddingPlaces {
  readonly pool: Queries;
  readonly names: Names;
  readonly vectorType: number;
  /** The generation whose embeddings are looked at. */
  readonly embedded?: Pick<GenerationRow, "volume">;
}

const foundRow = z.object({ key: z.string(), embedding: z.array(z.number()) });

/** Embeddings by the keys of their texts: those of the generation before, and those that killed builds left. */
export class EmbeddingKeeper {
  readonly #places: EmbeddingPlaces;

  constructor(places: EmbeddingPlaces) {
    this.#places = places;
  }

  async find(keys: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    const { pool, names, embedded } = this.#places;
    const saved = `${names.schema}.saved_embeddings`;
    const tables = embedded ? [volumeTables(names.schema, embedded.volume).chunks, saved] : [saved];
    const found = new Map<string, Float32Array>();
    for (const table of tables) {
      const missing = keys.filter((key) => !found.has(key));
      if (missing.length === 0) break;
      const rows = await pool.read(
        foundRow,
        `SELECT encode(key, 'hex') AS key, embedding::real[] AS embedding FROM ${table}
         WHERE key = ANY($1::bytea[])`,
        [missing.map(toBytes)],
      );
      for (const { key, embedding } of rows) found.set(key, Float32Array.from(embedding));
    }
    return keys.map((key) => found.get(key));
  }

  async save(keys: readonly string[], embeddings: readonly Float32Array[]): Promise<void> {
    const { pool, names, vectorType } = this.#places;
    await pool.run(
      `INSERT INTO ${names.schema}.saved_embeddings (key, embedding)
       SELECT key, embedding FROM unnest($1::bytea[], $2::${names.extension}.vector[]) AS saved(key, embedding)
       ON CONFLICT DO NOTHING`,
      [keys.map(toBytes), encodeVectors(embeddings, vectorType)],
    );
  }
}

/** Hexadecimal digits as PostgreSQL reads bytes. */
function toBytes(digits: string): string {
  return `\\x${digits}`;
}
