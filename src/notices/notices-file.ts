import { join } from "node:path";
import { z } from "zod";
import { keepList } from "../system/kept/kept-list.ts";
import { isSameNotice, MOST_OF_A_MEMBER, type NoticeStore, noticeSchema } from "./notice.ts";

const NOTICES_FILE = "notices.json";
/** Of all servers: the oldest make room. */
const MOST_NOTICES = 10_000;

const content = z.object({ format: z.literal(1), notices: z.array(noticeSchema) });

/**
 * All notices in one file, written anew at each change. One that is damaged is refused, and never written over.
 * @param folder INDEX_DIR
 */
export function noticesInFolder(folder: string): NoticeStore {
  const { read, change } = keepList({
    path: join(folder, NOTICES_FILE),
    parse: (given) => content.safeParse(given).data?.notices,
    wrap: (notices) => ({ format: 1, notices }),
  });

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
