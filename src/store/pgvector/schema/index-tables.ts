import type { Migration } from "../../../postgres/migrate.ts";
import { findExtension } from "./extension.ts";

/** The tables of an index but for its volumes, which have tables of their own each. The extension must be there. */
export const createIndexTables: Migration = async (queries, schema) => {
  const extension = await findExtension(queries);
  if (extension === undefined) throw new Error("The extension vector is not there");
  await queries.run(`
    CREATE TABLE ${schema}.generations (
      id bigint PRIMARY KEY,
      name text NOT NULL UNIQUE,
      volume bigint NOT NULL,
      recipe jsonb NOT NULL,
      -- The generation that was current before; rolling back returns to it.
      previous bigint,
      articles bigint NOT NULL DEFAULT 0,
      chunks bigint NOT NULL DEFAULT 0,
      chunk_words bigint NOT NULL DEFAULT 0,
      article_words bigint NOT NULL DEFAULT 0,
      -- Later blocks of the volume are not of this generation.
      last_block bigint NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      committed_at timestamptz,
      -- When it was given up; it goes for good a while later, since someone may still read it.
      dropped_at timestamptz
    );
    CREATE TABLE ${schema}.current (
      -- There is one row.
      number int PRIMARY KEY DEFAULT 1 CHECK (number = 1),
      generation bigint NOT NULL REFERENCES ${schema}.generations
    );
    CREATE UNLOGGED TABLE ${schema}.saved_embeddings (key bytea PRIMARY KEY, embedding ${extension}.vector NOT NULL);`);
};

/** Where the cosines of a generation's model lie; null for the built-in model. */
export const addBackground: Migration = (queries, schema) =>
  queries.run(`ALTER TABLE ${schema}.generations ADD COLUMN background jsonb`);
