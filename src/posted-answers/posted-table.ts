import { z } from "zod";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { MOST_POSTED, type PostedAnswerStore, postedAnswerSchema } from "./posted-answer.ts";

export const createPostedAnswersTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.posted_answers (
      -- In the order in which they were posted.
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      message text NOT NULL UNIQUE,
      posted_at timestamptz NOT NULL,
      answer jsonb NOT NULL
    )`);

const row = z.object({ answer: postedAnswerSchema });

/** Posted answers in the table `posted_answers` of a database, a row each. */
export function postedInTable({ schema, read, run }: Queries & { readonly schema: string }): PostedAnswerStore {
  const table = `${schema}.posted_answers`;
  const remove = (messageId: string) => run(`DELETE FROM ${table} WHERE message = $1`, [messageId]);
  return {
    async add(answer) {
      await remove(answer.messageId);
      await run(
        `INSERT INTO ${table} (message, posted_at, answer) VALUES ($1, $2, $3::jsonb) ON CONFLICT (message) DO NOTHING`,
        // PostgreSQL takes no NUL.
        [answer.messageId, answer.time, JSON.stringify(answer).replaceAll("\\u0000", "\uFFFD")],
      );
      await run(
        `DELETE FROM ${table} WHERE number <= (SELECT number FROM ${table} ORDER BY number DESC OFFSET $1 LIMIT 1)`,
        [MOST_POSTED],
      );
    },
    all: async () => (await read(row, `SELECT answer FROM ${table} ORDER BY number`, [])).map(({ answer }) => answer),
    async remove(messageId) {
      await remove(messageId);
    },
    async removeBefore(time) {
      await run(`DELETE FROM ${table} WHERE posted_at < $1`, [time]);
    },
  };
}
