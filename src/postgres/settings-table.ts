import { z } from "zod";
import type { Migration } from "./migrate.ts";
import type { Queries } from "./queries.ts";

/** What is set for all processes that use a database: JSON values by name. */
export interface SettingsTable {
  /** Its name, for messages. */
  readonly table: string;
  /** Undefined when nothing of that name is set. */
  read(name: string): Promise<unknown>;
  /** Sets it, whatever it was. */
  write(name: string, value: unknown): Promise<void>;
  /** Sets what nobody has set yet. */
  begin(name: string, value: unknown): Promise<void>;
}

export const createSettingsTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.settings (
      name text PRIMARY KEY,
      value jsonb NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now()
    )`);

const valueRow = z.object({ value: z.unknown() });

export function openSettingsTable({ schema, read, run }: Queries & { readonly schema: string }): SettingsTable {
  const table = `${schema}.settings`;
  return {
    table,
    async read(name) {
      const [row] = await read(valueRow, `SELECT value FROM ${table} WHERE name = $1`, [name]);
      return row?.value;
    },
    async write(name, value) {
      await run(
        `INSERT INTO ${table} (name, value) VALUES ($1, $2::jsonb)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = now()`,
        [name, JSON.stringify(value)],
      );
    },
    async begin(name, value) {
      await run(`INSERT INTO ${table} (name, value) VALUES ($1, $2::jsonb) ON CONFLICT (name) DO NOTHING`, [
        name,
        JSON.stringify(value),
      ]);
    },
  };
}
