import { isSameNotice, MOST_OF_A_MEMBER, type Notice, type NoticeStore } from "../../src/notices/notice.ts";

/** Notices in memory. */
export function fakeNotices(): NoticeStore & { readonly kept: Notice[] } {
  const kept: Notice[] = [];
  const keepOnly = (isKept: (notice: Notice) => boolean) => {
    kept.splice(0, kept.length, ...kept.filter(isKept));
  };
  return {
    kept,
    add: async (notice) => {
      keepOnly((each) => !isSameNotice(each, notice));
      kept.push(notice);
      const own = kept.filter(({ memberId }) => memberId === notice.memberId).slice(-MOST_OF_A_MEMBER);
      keepOnly((each) => each.memberId !== notice.memberId || own.includes(each));
    },
    all: async () => [...kept],
    of: async (guildId) => kept.filter((each) => each.guildId === guildId),
    ofMember: async (memberId) => kept.filter((each) => each.memberId === memberId),
    remove: async (notice) => keepOnly((each) => !isSameNotice(each, notice)),
    forget: async (memberId) => keepOnly((each) => each.memberId !== memberId),
  };
}
