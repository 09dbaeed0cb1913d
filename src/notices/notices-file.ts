import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { writeDurably } from "../system/durable-files.ts";
import { isSameNotice, MOST_OF_A_MEMBER, type Notice, type NoticeStore, noticeSchema } from "./notice.ts";

const NOTICES_FILE = "notices.json";
/** Of all servers: the oldest make room. */
const MOST_NOTICES = 10_000;

const content = z.object({ format: z.literal(1), notices: z.array(noticeSchema) });

/**
 * All notices in one file, written anew at each change. A file that is damaged counts as empty: nobody is told by chance.
 * @param folder INDEX_DIR
 */
export function noticesInFolder(folder: string): NoticeStore {
  const path = join(folder, NOTICES_FILE);
  let changing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<readonly Notice[]> {
    const text = await readFile(path, "utf8").catch(() => "null");
    try {
      return content.safeParse(JSON.parse(text)).data?.notices ?? [];
    } catch {
      return [];
    }
  }

  /** One after the other: each keeps what the others wrote. */
  function change(make: (notices: readonly Notice[]) => readonly Notice[]): Promise<void> {
    const changed = changing.then(async () => {
      const before = await read();
      const after = make(before);
      if (after.length === before.length && after.every((notice, place) => notice === before[place])) return;
      try {
        await createFolder(dirname(path));
        await writeDurably(path, `${JSON.stringify({ format: 1, notices: after })}\n`);
      } catch (error) {
        throw new UserError(`${path} cannot be written: check the folder's permissions and the disk.`, {
          cause: error,
        });
      }
    });
    changing = changed.catch(() => undefined);
    return changed;
  }

  return {
    add: (notice) =>
      change((notices) => {
        const others = notices.filter((each) => !isSameNotice(each, notice));
        const own = others.filter(({ memberId }) => memberId === notice.memberId);
        const dropped = new Set(own.slice(0, Math.max(0, own.length - MOST_OF_A_MEMBER + 1)));
        return [...others.filter((each) => !dropped.has(each)), notice].slice(-MOST_NOTICES);
      }),
    all: read,
    of: async (guildId) => (await read()).filter((each) => each.guildId === guildId),
    ofMember: async (memberId) => (await read()).filter((each) => each.memberId === memberId),
    remove: (notice) => change((notices) => notices.filter((each) => !isSameNotice(each, notice))),
    forget: (memberId) => change((notices) => notices.filter((each) => each.memberId !== memberId)),
  };
}
