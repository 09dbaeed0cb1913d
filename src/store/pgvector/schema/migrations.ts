/** What changed in the tables over time, first to last. Never edit one that was released: add another. */
export const MIGRATIONS: readonly ((schema: string, extension: string) => string)[] = [
  (schema, extension) => `
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
    CREATE UNLOGGED TABLE ${schema}.saved_embeddings (key bytea PRIMARY KEY, embedding ${extension}.vector NOT NULL);`,
  // Beside the index: what members said, and what was set for all processes.
  (schema) => `
    CREATE TABLE ${schema}.feedback (
      -- In the order in which they were recorded.
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- Who writes a record twice, not knowing whether it was written, is not to have it twice.
      id uuid NOT NULL UNIQUE,
      recorded_at timestamptz NOT NULL,
      -- As a line of the feedback kept in files.
      record jsonb NOT NULL
    );
    CREATE TABLE ${schema}.settings (
      name text PRIMARY KEY,
      value jsonb NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now()
    );`,
];
