import type { Writable } from "node:stream";
import type { Words } from "../conversation/words/words.ts";
import type { Prompts } from "../setup/set-up.ts";
import { wrapWords } from "./wrap-words.ts";

/** Room for the bar before what is told. */
const BAR_COLUMNS = 3;

/** Asks the person at the terminal that shows this output. */
export async function openPrompts(
  output: Writable & { readonly columns?: number },
  { setup }: Words,
): Promise<Prompts> {
  // Loaded where somebody is asked alone. It tells with a symbol that they have had enough.
  const { confirm, log, multiselect, password, text } = await import("@clack/prompts");
  return {
    tell(message) {
      const { columns } = output;
      // A link stays whole, however long it is: in two pieces it leads nowhere.
      const lines = columns ? wrapWords(message, Math.max(1, columns - BAR_COLUMNS)).join("\n") : message;
      log.message(lines, { output });
    },
    async askLine(message, given) {
      const line = await text({ message, initialValue: given, defaultValue: given, output });
      return typeof line === "symbol" ? undefined : line;
    },
    async askSecret(message) {
      const line = await password({ message, output });
      return typeof line === "symbol" ? undefined : line;
    },
    async confirm(message) {
      const answer = await confirm({ message, active: setup.yes, inactive: setup.no, output });
      return typeof answer === "symbol" ? undefined : answer;
    },
    async choose(message, choices) {
      // What it says by itself it says in English.
      const chosen = await multiselect({
        message,
        options: [...choices],
        required: false,
        showInstructions: false,
        output,
      });
      return typeof chosen === "symbol" ? undefined : chosen;
    },
  };
}
