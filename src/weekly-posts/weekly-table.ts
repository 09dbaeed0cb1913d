import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { type WeeklyPostStore, weekBefore } from "./weekly-post.ts";

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
      const taken = await run(`UPDATE ${table} SET due = $2 WHERE guild = $1 AND due < $2`, [guildId, due]);
      if (taken > 0) return true;
      await run(`INSERT INTO ${table} (guild, due) VALUES ($1, $2) ON CONFLICT (guild) DO NOTHING`, [guildId, due]);
      return false;
    },
    async release(claim) {
      await run(`UPDATE ${table} SET due = $3 WHERE guild = $1 AND due = $2`, [
        claim.guildId,
        claim.due,
        weekBefore(claim).due,
      ]);
    },
  };
}
