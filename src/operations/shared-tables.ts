/**
 * The tables beside the index in a database: what members said, and what was set for all processes.
 * @param schema a plain name
 */
export function sharedTables(schema: string): string {
  return `
    CREATE TABLE IF NOT EXISTS ${schema}.feedback (
      id uuid PRIMARY KEY,
      recorded_at timestamptz NOT NULL,
      -- As FORMAT.md describes a line of feedback.jsonl.
      record jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS feedback_recorded_at ON ${schema}.feedback (recorded_at);
    CREATE TABLE IF NOT EXISTS ${schema}.settings (
      name text PRIMARY KEY,
      value jsonb NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now()
    );`;
}
