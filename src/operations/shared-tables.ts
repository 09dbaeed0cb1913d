/**
 * The tables beside the index in a database: what members said, and what was set for all processes.
 * @param schema a plain name
 */
export function sharedTables(schema: string): string {
  return `
    CREATE TABLE IF NOT EXISTS ${schema}.feedback (
      -- In the order in which they were recorded.
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- Who writes a record twice, not knowing whether it was written, is not to have it twice.
      id uuid NOT NULL UNIQUE,
      recorded_at timestamptz NOT NULL,
      -- As FORMAT.md describes a line of feedback.jsonl.
      record jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${schema}.settings (
      name text PRIMARY KEY,
      value jsonb NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now()
    );`;
}
