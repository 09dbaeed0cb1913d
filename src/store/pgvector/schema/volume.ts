import type { Queries, Transactions } from "../../../postgres/queries.ts";
import { distributeVolume, isCluster } from "./distribution.ts";
import type { Names, VolumeTables } from "./names.ts";
import { VOLUME_TABLES, volumeTables } from "./names.ts";

/**
 * HNSW graph: neighbours of each chunk, and how many are looked at to choose them. Looking at 64 takes a third less time to
 * build, but half as long again to search at the same recall; 160 brings nothing more.
 */
const HNSW = { m: 16, ef_construction: 128 };
/** Of the machine's memory, for building an index: fits the graph of about a million chunks. In a cluster each machine has its own. */
const INDEX_MEMORY = "1GB";
const INDEX_WORKERS = 2;

/** Creates a volume's tables, over the machines of a cluster if it is one, without any index: they are filled first. */
export async function createVolume(queries: Queries, names: Names, volume: number, dimensions: number): Promise<void> {
  const tables = volumeTables(names.schema, volume);
  await queries.run(`
    CREATE TABLE ${tables.articles} (
      block bigint NOT NULL, id bigint NOT NULL, path text COLLATE "C" NOT NULL, metadata text NOT NULL,
      checksum text NOT NULL, indexed_at text NOT NULL, chunks int NOT NULL, words int NOT NULL, title_words int NOT NULL,
      text text NOT NULL, outline bytea NOT NULL, text_check text NOT NULL,
      -- The place of the article's first chunk in the block, and the words of each chunk.
      first_chunk int NOT NULL, chunk_words bytea NOT NULL,
      -- The first generation without it.
      died bigint
    );
    CREATE TABLE ${tables.chunks} (
      block bigint NOT NULL, id bigint NOT NULL, article bigint NOT NULL, start_unit int NOT NULL, end_unit int NOT NULL,
      start_line int NOT NULL, end_line int NOT NULL, heading text NOT NULL, words int NOT NULL, key bytea NOT NULL,
      text text NOT NULL, outline bytea NOT NULL, text_check text NOT NULL, embedding ${names.extension}.vector(${dimensions}) NOT NULL
    );
    CREATE TABLE ${tables.postings} (
      block bigint NOT NULL, term text COLLATE "C" NOT NULL, chunks int NOT NULL, articles int NOT NULL,
      chunk_postings bigint[] NOT NULL, article_postings bigint[] NOT NULL, chunk_counts bytea, article_counts bytea,
      lists bytea NOT NULL
    ) WITH (toast_tuple_target = 8160);
    CREATE TABLE ${tables.terms} (
      term text COLLATE "C" NOT NULL, generation bigint NOT NULL, chunks bigint NOT NULL, articles bigint NOT NULL
    );
    -- Compressed, or kept elsewhere, they would have to be unpacked or fetched for every question.
    ALTER TABLE ${tables.postings} ALTER chunk_postings SET STORAGE EXTERNAL, ALTER article_postings SET STORAGE EXTERNAL,
      ALTER chunk_counts SET STORAGE EXTERNAL, ALTER article_counts SET STORAGE EXTERNAL,
      ALTER lists SET STORAGE EXTERNAL;`);
  if (await isCluster(queries)) await distributeVolume(queries, tables);
}

/** Builds the indexes of a filled volume; those that are there already are left alone. */
export async function indexVolume(
  session: Transactions,
  names: Names,
  volume: number,
  dimensions: number,
): Promise<void> {
  const tables = volumeTables(names.schema, volume);
  const index = (name: string) => `${name}_${volume}`;
  const half = `${names.extension}.halfvec`;
  for (const statement of [
    `CREATE UNIQUE INDEX IF NOT EXISTS ${index("articles_id")} ON ${tables.articles} (block, id)`,
    `CREATE INDEX IF NOT EXISTS ${index("articles_path")} ON ${tables.articles} USING hash (path)`,
    `CREATE INDEX IF NOT EXISTS ${index("articles_died")} ON ${tables.articles} (died) WHERE died IS NOT NULL`,
    `CREATE UNIQUE INDEX IF NOT EXISTS ${index("chunks_id")} ON ${tables.chunks} (block, id)`,
    `CREATE INDEX IF NOT EXISTS ${index("chunks_article")} ON ${tables.chunks} (article)`,
    `CREATE INDEX IF NOT EXISTS ${index("chunks_key")} ON ${tables.chunks} USING hash (key)`,
    `CREATE UNIQUE INDEX IF NOT EXISTS ${index("postings_term")} ON ${tables.postings} (term, block)`,
    `CREATE INDEX IF NOT EXISTS ${index("postings_block")} ON ${tables.postings} USING brin (block) WITH (pages_per_range = 16)`,
    `CREATE UNIQUE INDEX IF NOT EXISTS ${index("terms_term")} ON ${tables.terms} (term, generation)`,
    `CREATE INDEX IF NOT EXISTS ${index("chunks_embedding")} ON ${tables.chunks}
       USING hnsw ((embedding::${half}(${dimensions})) ${names.extension}.halfvec_ip_ops)
       WITH (m = ${HNSW.m}, ef_construction = ${HNSW.ef_construction})`,
  ]) {
    await session.transaction(async (queries) => {
      await queries.run(`SET LOCAL maintenance_work_mem = '${INDEX_MEMORY}'`);
      await queries.run(`SET LOCAL max_parallel_maintenance_workers = ${INDEX_WORKERS}`);
      await queries.run(statement);
    });
  }
}

/** Lets the planner know what is in the tables. */
export async function analyzeVolume(queries: Queries, tables: VolumeTables): Promise<void> {
  for (const name of VOLUME_TABLES) await queries.run(`ANALYZE ${tables[name]}`);
}

export async function dropVolume(queries: Queries, names: Names, volume: number): Promise<void> {
  const tables = volumeTables(names.schema, volume);
  await queries.run(`DROP TABLE IF EXISTS ${VOLUME_TABLES.map((name) => tables[name]).join(", ")}`);
}
