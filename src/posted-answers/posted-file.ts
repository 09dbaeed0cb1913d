import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { writeDurably } from "../system/durable-files.ts";
import { MOST_POSTED, type PostedAnswer, type PostedAnswerStore, postedAnswerSchema } from "./posted-answer.ts";

const POSTED_FILE = "posted-answers.json";
const content = z.object({ format: z.literal(1), answers: z.array(postedAnswerSchema) });

/**
 * All posted answers in one file, written anew at each change. A file that is damaged counts as empty: no message is
 * edited by chance.
 * @param folder INDEX_DIR
 */
export function postedInFolder(folder: string): PostedAnswerStore {
  const path = join(folder, POSTED_FILE);
  let changing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<readonly PostedAnswer[]> {
    const text = await readFile(path, "utf8").catch(() => "null");
    try {
      return content.safeParse(JSON.parse(text)).data?.answers ?? [];
    } catch {
      return [];
    }
  }

  /** One after the other: each keeps what the others wrote. */
  function change(make: (answers: readonly PostedAnswer[]) => readonly PostedAnswer[]): Promise<void> {
    const changed = changing.then(async () => {
      const before = await read();
      const after = make(before);
      if (after.length === before.length && after.every((answer, place) => answer === before[place])) return;
      try {
        await createFolder(folder);
        await writeDurably(path, `${JSON.stringify({ format: 1, answers: after })}\n`);
      } catch (cause) {
        throw new UserError(`${path} cannot be written: check the folder's permissions and the disk.`, { cause });
      }
    });
    changing = changed.catch(() => undefined);
    return changed;
  }

  return {
    add: (answer) =>
      change((answers) =>
        [...answers.filter(({ messageId }) => messageId !== answer.messageId), answer].slice(-MOST_POSTED),
      ),
    async all() {
      await changing;
      return read();
    },
    remove: (id) => change((answers) => answers.filter(({ messageId }) => messageId !== id)),
    removeBefore: (oldest) => change((answers) => answers.filter(({ time }) => time >= oldest)),
  };
}
