import { type AccessRule, hiddenFrom } from "../src/access/access-rules.ts";
import type { Audience } from "../src/access/audience.ts";
import { createServerSearch, createViews } from "../src/access/views.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import { folderOf } from "./generated-corpus.ts";
import { type Latency, toLatency } from "./results.ts";

/** Rules of a large server: most are about folders that are not there, as after a clean-up. */
const RULES = 100;
/** One folder of ten is hidden: with more there would be less to search, which would hide what the rules cost. */
const HIDDEN = 10;

const audience: Audience = { guildId: "1", channelIds: ["2"], readers: [["3"]] };

/** Asks each question of all articles and of those that somebody may see, in turn: what rules add is the difference. */
export async function measureAccess(
  store: PassageStore,
  questions: readonly string[],
  warmUp: number,
  answer: (question: string, store: PassageStore) => Promise<unknown>,
): Promise<{ readonly whole: Latency; readonly ruled: Latency }> {
  const rules = Array.from({ length: RULES }, (_, place): AccessRule => {
    return { folder: folderOf(place), line: place + 1, roles: new Set([place % HIDDEN === 0 ? "4" : "3"]) };
  });
  const viewOf = createViews(createServerSearch());
  const whole = { find: async () => store, times: [] as number[] };
  const ruled = { find: () => viewOf(store, hiddenFrom(rules, audience)), times: [] as number[] };
  for (const [place, question] of questions.entries()) {
    // Who asks second finds passages that have just been read: each is second in half of the cases.
    for (const { find, times } of place % 2 === 0 ? [whole, ruled] : [ruled, whole]) {
      const begun = performance.now();
      await answer(question, await find());
      if (place >= warmUp) times.push(performance.now() - begun);
    }
  }
  return { whole: toLatency(whole.times), ruled: toLatency(ruled.times) };
}
