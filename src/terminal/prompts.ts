import type { Prompts } from "../setup/set-up.ts";

/** Asks the person at the terminal. */
export async function openPrompts(): Promise<Prompts> {
  // Loaded where somebody is asked alone.
  const { confirm, log, multiselect, password, text } = await import("@clack/prompts");
  return {
    tell: (message) => log.message(message),
    askLine: async (message, given) =>
      unlessCancelled(await text({ message, initialValue: given, defaultValue: given })),
    askSecret: async (message) => unlessCancelled(await password({ message })),
    confirm: async (message) => unlessCancelled(await confirm({ message })),
    choose: async (message, choices) =>
      unlessCancelled(await multiselect({ message, options: [...choices], required: true })),
  };
}

/** The library tells with a symbol that somebody has had enough. */
function unlessCancelled<T extends string | boolean | readonly string[]>(answer: T | symbol | undefined) {
  return typeof answer === "symbol" ? undefined : answer;
}
