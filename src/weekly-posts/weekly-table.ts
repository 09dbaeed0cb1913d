import { z } from "zod";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import {
  type Claim,
  LONGEST_POSTING_MILLISECONDS,
  MOST_AHEAD_MILLISECONDS,
  type WeeklyPostStore,
  weekBefore,
} from "./weekly-post.ts";

export const createWeeklyPostsTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.weekly_posts (
      guild text PRIMARY KEY,
      due timestamptz NOT NULL
    )`);

export const addClaims: Migration = (queries, schema) =>
  // Empty once it is posted.
  queries.run(`ALTER TABLE ${schema}.weekly_posts ADD COLUMN claimed_at timestamptz`);

const row = z.object({ guild: z.string(), due: z.date(), claimed_at: z.date().nullable() });

/** The last post of each server in the table `weekly_posts` of a database, a row each: `decideClaim`, in SQL. */
export function weeklyPostsInTable({ schema, read, run }: Queries & { readonly schema: string }): WeeklyPostStore {
  const table = `${schema}.weekly_posts`;
  const after = (claim: string, milliseconds: number) => new Date(Date.parse(claim) + milliseconds).toISOString();
  const replace = async (claim: Claim, due: string) => {
    await run(`UPDATE ${table} SET due = $4, claimed_at = NULL WHERE guild = $1 AND due = $2 AND claimed_at = $3`, [
      claim.guildId,
      claim.due,
      claim.claimedAt,
      due,
    ]);
  };
  return {
    async claim({ guildId, due, claimedAt }) {
      const taken = await run(
        `UPDATE ${table} SET due = $2, claimed_at = $3
         WHERE guild = $1 AND (due < $2 OR (due = $2 AND claimed_at NOT BETWEEN $4 AND $5))`,
        [
          guildId,
          due,
          claimedAt,
          after(claimedAt, -LONGEST_POSTING_MILLISECONDS),
          after(claimedAt, LONGEST_POSTING_MILLISECONDS),
        ],
      );
      if (taken > 0) return true;
      await run(
        `INSERT INTO ${table} AS known (guild, due) VALUES ($1, $2)
         ON CONFLICT (guild) DO UPDATE SET due = excluded.due, claimed_at = NULL WHERE known.due > $3`,
        [guildId, due, after(claimedAt, MOST_AHEAD_MILLISECONDS)],
      );
      return false;
    },
    confirm: (claim) => replace(claim, claim.due),
    release: (claim) => replace(claim, weekBefore(claim).due),
    async all() {
      const rows = await read(row, `SELECT guild, due, claimed_at FROM ${table}`);
      return rows.map(({ guild, due, claimed_at }) => ({
        guildId: guild,
        due: due.toISOString(),
        ...(claimed_at === null ? {} : { claimedAt: claimed_at.toISOString() }),
      }));
    },
  };
}
