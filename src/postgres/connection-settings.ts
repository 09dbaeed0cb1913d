import { z } from "zod";
import type { Queries } from "./queries.ts";

/** Run-time parameters of the server, by name. */
export type Settings = Readonly<Record<string, string>>;

/** Those of an extension can be set before it is loaded; of the others a version of the server knows some. */
const APPLY = `
  SELECT pg_catalog.pg_backend_pid() AS process, name,
    pg_catalog.set_config(name, value, pg_catalog.pg_backend_pid() IS DISTINCT FROM $3::int) AS value
  FROM unnest($1::text[], $2::text[]) AS setting(name, value)
  WHERE name LIKE '%.%' OR name IN (SELECT name FROM pg_catalog.pg_settings)`;

const appliedRow = z.object({ process: z.int(), name: z.string(), value: z.string() });

/**
 * Lets a new connection run with `settings`: for good if it leads to a server process of its own. Behind a connection
 * pooler such as PgBouncer, whichever its mode, the next transaction may be another process's, which other programs use
 * as well, so that nothing is set there. Returns how to begin a transaction with the settings then, undefined otherwise.
 * @param toldProcess the number of the server's process that was told at the start. A pooler tells another than the process
 *   itself does, since it lets its clients cancel statements of whichever process they are given.
 */
export async function applySettings(
  queries: Pick<Queries, "read">,
  settings: Settings,
  toldProcess: number | null,
): Promise<string | undefined> {
  const applied = await queries.read(appliedRow, APPLY, [Object.keys(settings), Object.values(settings), toldProcess]);
  if (applied.every(({ process }) => process === toldProcess)) return undefined;
  const local = applied.map(({ name }) => `SET LOCAL ${name} = '${settings[name]?.replaceAll("'", "''")}'`);
  return ["BEGIN", ...local].join("; ");
}
