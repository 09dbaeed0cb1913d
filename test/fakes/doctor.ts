import type { MachineDoctor } from "../../src/discord/bot-context.ts";
import { checkIndex } from "../../src/doctor/index-checks.ts";

/** A machine on which all is well. */
export function fakeDoctor(given: Partial<MachineDoctor> = {}): MachineDoctor {
  return {
    checkIndex: (articles) => [checkIndex(articles)],
    checkMachine: async () => [],
    checkArticles: async () => [],
    errors: () => ({ errors: 0, last: undefined }),
    ...given,
  };
}
