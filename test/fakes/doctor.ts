import type { MachineDoctor } from "../../src/discord/bot-context.ts";

/** A machine on which all is well. */
export function fakeDoctor(given: Partial<MachineDoctor> = {}): MachineDoctor {
  return {
    checkMachine: async () => [],
    checkSources: async () => [],
    errors: () => ({ errors: 0, last: undefined }),
    ...given,
  };
}
