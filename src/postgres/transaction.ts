import type { Queries } from "./queries.ts";

/** Runs `work` between BEGIN, or another `beginning`, and COMMIT of one connection; rolls back whatever it throws. */
export async function inTransaction<T>(
  connection: Queries,
  work: (queries: Queries) => Promise<T>,
  beginning = "BEGIN",
): Promise<T> {
  await connection.run(beginning);
  try {
    const result = await work(connection);
    await connection.run("COMMIT");
    return result;
  } catch (error) {
    // On a connection that is gone there is nothing left to roll back.
    await connection.run("ROLLBACK").catch(() => {});
    throw error;
  }
}
