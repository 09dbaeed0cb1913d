import { randomUUID } from "node:crypto";
import { z } from "zod";
import { noticesInTable } from "../notices/notices-table.ts";
import { postedInTable } from "../posted-answers/posted-table.ts";
import type { Postgres } from "../postgres/queries.ts";
import type { KeptPlace } from "./backup.ts";

const ROWS_AT_ONCE = 1000;
const recordRow = z.object({ record: z.record(z.string(), z.unknown()) });
const settingRow = z.object({ name: z.string(), value: z.unknown() });
const serverRow = z.object({ guild: z.string(), settings: z.unknown() });
const timed = z.object({ time: z.string() });

/** What is kept in the tables of a database. */
export function keptInDatabase(postgres: Postgres): KeptPlace {
  const { schema } = postgres;
  return {
    name: `the schema ${schema} of the database`,
    read: () =>
      postgres.transaction(async (queries) => {
        // All are looked at as they were at the first look.
        await queries.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        const records = await queries.read(recordRow, `SELECT record FROM ${schema}.feedback ORDER BY number`);
        const settings = await queries.read(settingRow, `SELECT name, value FROM ${schema}.settings`);
        const servers = await queries.read(serverRow, `SELECT guild, settings FROM ${schema}.servers`);
        return {
          notices: await noticesInTable({ ...queries, schema }).all(),
          posted: await postedInTable({ ...queries, schema }).all(),
          servers: Object.fromEntries(servers.map((row) => [row.guild, row.settings])),
          records: records.map(({ record }) => JSON.stringify(record)),
          settings: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
        };
      }),
    replace: ({ records, settings, servers, notices, posted }) =>
      postgres.transaction(async (queries) => {
        await queries.run(`DELETE FROM ${schema}.feedback`);
        await queries.run(`DELETE FROM ${schema}.settings`);
        await queries.run(`DELETE FROM ${schema}.servers`);
        await queries.run(`DELETE FROM ${schema}.notices`);
        await queries.run(`DELETE FROM ${schema}.posted_answers`);
        for (const notice of notices) await noticesInTable({ ...queries, schema }).add(notice);
        for (const answer of posted) await postedInTable({ ...queries, schema }).add(answer);
        for (let from = 0; from < records.length; from += ROWS_AT_ONCE) {
          const rows = records.slice(from, from + ROWS_AT_ONCE).map(withoutLostCharacters);
          await queries.run(
            `INSERT INTO ${schema}.feedback (id, recorded_at, record)
             SELECT id, recorded_at, record FROM unnest($1::uuid[], $2::timestamptz[], $3::jsonb[])
               WITH ORDINALITY AS given (id, recorded_at, record, place) ORDER BY place`,
            [rows.map(() => randomUUID()), rows.map((row) => timed.parse(JSON.parse(row)).time), rows],
          );
        }
        for (const [name, value] of Object.entries(settings)) {
          await queries.run(`INSERT INTO ${schema}.settings (name, value) VALUES ($1, $2::jsonb)`, [
            name,
            JSON.stringify(value),
          ]);
        }
        for (const [guild, set] of Object.entries(servers)) {
          await queries.run(`INSERT INTO ${schema}.servers (guild, settings) VALUES ($1, $2::jsonb)`, [
            guild,
            JSON.stringify(set),
          ]);
        }
      }),
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function withoutLostCharacters(line: string): string {
  const clean = (_: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD") : value;
  return JSON.stringify(JSON.parse(line, clean));
}
