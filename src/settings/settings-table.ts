import { z } from "zod";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import type { SettingsStore } from "./settings-store.ts";

export const createServersTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.servers (
      guild text PRIMARY KEY,
      settings jsonb NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now()
    )`);

const row = z.object({ guild: z.string(), settings: z.unknown() });

/** The settings of servers in the table `servers` of a database, a row each. */
export function settingsInTable({ schema, read, run }: Queries & { readonly schema: string }): SettingsStore {
  const table = `${schema}.servers`;
  return {
    name: `the table ${table}`,
    async read() {
      const rows = await read(row, `SELECT guild, settings FROM ${table}`);
      return new Map(rows.map(({ guild, settings }) => [guild, settings]));
    },
    async write(guildId, settings) {
      await run(
        `INSERT INTO ${table} (guild, settings) VALUES ($1, $2::jsonb)
         ON CONFLICT (guild) DO UPDATE SET settings = excluded.settings, changed_at = now()`,
        [guildId, JSON.stringify(settings)],
      );
    },
  };
}
