import { MOST_POSTED, type PostedAnswer, type PostedAnswerStore } from "../../src/posted-answers/posted-answer.ts";

/** Posted answers in memory. */
export function fakePosted(): PostedAnswerStore & { readonly kept: PostedAnswer[] } {
  const kept: PostedAnswer[] = [];
  const keepOnly = (isKept: (answer: PostedAnswer) => boolean) => {
    kept.splice(0, kept.length, ...kept.filter(isKept).slice(-MOST_POSTED));
  };
  return {
    kept,
    add: async (answer) => {
      keepOnly(({ messageId }) => messageId !== answer.messageId);
      kept.push(answer);
      keepOnly(() => true);
    },
    all: async () => [...kept],
    remove: async (id) => keepOnly(({ messageId }) => messageId !== id),
    removeBefore: async (oldest) => keepOnly(({ time }) => time >= oldest),
  };
}
