import type { Prompts } from "../setup/set-up.ts";

/** Asks the person at the terminal. */
export async function openPrompts(): Promise<Prompts> {
  // Loaded where somebody is asked alone. It tells with a symbol that they have had enough.
  const { confirm, log, multiselect, password, text } = await import("@clack/prompts");
  return {
    tell: (message) => log.message(message),
    async askLine(message, given) {
      const line = await text({ message, initialValue: given, defaultValue: given });
      return typeof line === "symbol" ? undefined : line;
    },
    async askSecret(message) {
      const line = await password({ message });
      return typeof line === "symbol" ? undefined : line;
    },
    async confirm(message) {
      const answer = await confirm({ message });
      return typeof answer === "symbol" ? undefined : answer;
    },
    async choose(message, choices) {
      const chosen = await multiselect({ message, options: [...choices], required: true });
      return typeof chosen === "symbol" ? undefined : chosen;
    },
  };
}
