import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import type { WeeklyPostStore } from "./weekly-post.ts";

export const createWeeklyPostsTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.weekly_posts (
      guild text PRIMARY KEY,
      due timestamptz NOT NULL
    )`);

/** The last post of each server in the table `weekly_posts` of a database, a row each. */
export function weeklyPostsInTable({ schema, run }: Queries & { readonly schema: string }): WeeklyPostStore {
  const table = `${schema}.weekly_posts`;
  return {
    async claim({ guildId, due }) {
      const taken = await run(
        `INSERT INTO ${table} AS known (guild, due) VALUES ($1, $2)
         ON CONFLICT (guild) DO UPDATE SET due = excluded.due WHERE known.due < excluded.due`,
        [guildId, due],
      );
      return taken > 0;
    },
    async release({ guildId, due }) {
      await run(`DELETE FROM ${table} WHERE guild = $1 AND due = $2`, [guildId, due]);
    },
  };
}
