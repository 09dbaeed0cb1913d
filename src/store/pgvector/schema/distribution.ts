import { z } from "zod";
import type { Queries, Reads } from "../../../postgres/queries.ts";
import type { Names, VolumeTables } from "./names.ts";
import { VOLUME_TABLES } from "./names.ts";

// Over the machines of a Citus cluster. That it has machines for it is the switch: there is nothing to set here.

const existsRow = z.object({ exists: z.boolean() });
const nameRow = z.object({ name: z.string() });

/** By which column each table is distributed: rows of a block lie on one machine, so that they can be joined there. */
const COLUMNS = { articles: "block", chunks: "block", postings: "block", terms: "term" } as const;

/** Whether new tables are to be spread: the database has the extension citus, and it knows machines that may hold them. */
export async function isCluster(queries: Reads): Promise<boolean> {
  if (!(await hasCitus(queries))) return false;
  const [found] = await queries.read(
    existsRow,
    `SELECT EXISTS (
       SELECT FROM pg_catalog.pg_dist_node WHERE isactive AND shouldhaveshards AND noderole = 'primary'
     ) AS exists`,
  );
  return found?.exists ?? false;
}

/** Whether a volume's tables were spread when they were made. */
export async function isDistributed(queries: Reads, { chunks }: VolumeTables): Promise<boolean> {
  if (!(await hasCitus(queries))) return false;
  const [found] = await queries.read(
    existsRow,
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition WHERE logicalrelid = to_regclass($1)) AS exists",
    [chunks],
  );
  return found?.exists ?? false;
}

/** Spreads the empty tables of a new volume. How many parts each has is the server's `citus.shard_count`. */
export async function distributeVolume(queries: Queries, tables: VolumeTables): Promise<void> {
  for (const name of VOLUME_TABLES) {
    const beside = COLUMNS[name] === "block" && name !== "articles" ? `, colocate_with => '${tables.articles}'` : "";
    await queries.run(`SELECT create_distributed_table('${tables[name]}', '${COLUMNS[name]}'${beside})`);
  }
}

/** On every machine what all of them may need; the embeddings of builds under way, which are many, spread by their keys. */
export async function distributeSmallTables(queries: Queries, { schema }: Names): Promise<void> {
  const known = await queries.read(
    nameRow,
    `SELECT relname AS name FROM pg_catalog.pg_dist_partition
     JOIN pg_catalog.pg_class ON pg_class.oid = logicalrelid
     -- Spread, or on every machine; a table that is merely known to the cluster is neither.
     WHERE relnamespace = to_regnamespace($1) AND (partmethod = 'h' OR repmodel = 't')`,
    [schema],
  );
  // With a foreign key between them Citus would not let them change together with tables that are spread.
  await queries.run(`ALTER TABLE ${schema}.current DROP CONSTRAINT IF EXISTS current_generation_fkey`);
  const isKnown = (table: string) => known.some(({ name }) => name === table);
  for (const table of ["generations", "current"]) {
    if (!isKnown(table)) await queries.run(`SELECT create_reference_table('${schema}.${table}')`);
  }
  if (!isKnown("saved_embeddings")) {
    await queries.run(`SELECT create_distributed_table('${schema}.saved_embeddings', 'key', colocate_with => 'none')`);
  }
}

async function hasCitus(queries: Reads): Promise<boolean> {
  const [found] = await queries.read(
    existsRow,
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'citus') AS exists",
  );
  return found?.exists ?? false;
}
