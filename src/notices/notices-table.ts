import { z } from "zod";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { MOST_OF_A_MEMBER, type NoticeStore } from "./notice.ts";

export const createNoticesTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.notices (
      -- In the order in which they were asked for.
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      guild text NOT NULL,
      channel text NOT NULL,
      member text NOT NULL,
      question text NOT NULL,
      UNIQUE (guild, member, question)
    )`);

const row = z.object({ guild: z.string(), channel: z.string(), member: z.string(), question: z.string() });

/** Notices in the table `notices` of a database, a row each. */
export function noticesInTable({ schema, read, run }: Queries & { readonly schema: string }): NoticeStore {
  const table = `${schema}.notices`;
  const select = async (where: string, values: readonly string[]) => {
    const rows = await read(
      row,
      `SELECT guild, channel, member, question FROM ${table} WHERE ${where} ORDER BY number`,
      values,
    );
    return rows.map(({ guild, channel, member, question }) => ({
      guildId: guild,
      channelId: channel,
      memberId: member,
      question,
    }));
  };
  return {
    async add({ guildId, channelId, memberId, question }) {
      // Anew, so that it becomes the newest. PostgreSQL takes neither NUL nor half a surrogate pair.
      const words = question.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD");
      await run(`DELETE FROM ${table} WHERE guild = $1 AND member = $2 AND question = $3`, [guildId, memberId, words]);
      await run(
        `INSERT INTO ${table} (guild, channel, member, question) VALUES ($1, $2, $3, $4)
         ON CONFLICT (guild, member, question) DO NOTHING`,
        [guildId, channelId, memberId, words],
      );
      await run(
        `DELETE FROM ${table} WHERE member = $1 AND number NOT IN
           (SELECT number FROM ${table} WHERE member = $1 ORDER BY number DESC LIMIT $2)`,
        [memberId, MOST_OF_A_MEMBER],
      );
    },
    all: () => select("true", []),
    of: (guildId) => select("guild = $1", [guildId]),
    ofMember: (memberId) => select("member = $1", [memberId]),
    async remove({ guildId, memberId, question }) {
      await run(`DELETE FROM ${table} WHERE guild = $1 AND member = $2 AND question = $3`, [
        guildId,
        memberId,
        question,
      ]);
    },
    async forget(memberId) {
      await run(`DELETE FROM ${table} WHERE member = $1`, [memberId]);
    },
  };
}
