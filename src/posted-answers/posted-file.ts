import { join } from "node:path";
import { z } from "zod";
import { keepList } from "../system/kept/kept-list.ts";
import { MOST_POSTED, type PostedAnswerStore, postedAnswerSchema } from "./posted-answer.ts";

const POSTED_FILE = "posted-answers.json";
const content = z.object({ format: z.literal(1), answers: z.array(postedAnswerSchema) });

/**
 * All posted answers in one file, written anew at each change. One that is damaged is refused, and never written over.
 * @param folder INDEX_DIR
 */
export function postedInFolder(folder: string): PostedAnswerStore {
  const { read, change, settled } = keepList({
    path: join(folder, POSTED_FILE),
    parse: (given) => content.safeParse(given).data?.answers,
    wrap: (answers) => ({ format: 1, answers }),
  });

  return {
    add: (answer) =>
      change((answers) =>
        [...answers.filter(({ messageId }) => messageId !== answer.messageId), answer].slice(-MOST_POSTED),
      ),
    async all() {
      await settled();
      return read();
    },
    remove: (id) => change((answers) => answers.filter(({ messageId }) => messageId !== id)),
    removeBefore: (oldest) => change((answers) => answers.filter(({ time }) => time >= oldest)),
  };
}
