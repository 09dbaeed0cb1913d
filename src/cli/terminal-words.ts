import { createWordChoice } from "../conversation/words/load-words.ts";
import type { Words } from "../conversation/words/words.ts";

/** Where the language of a terminal is set, the strongest first: for the bot, or by POSIX's variables for all programs. */
const LANGUAGE_VARIABLES = ["BOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/** The words for whoever sits at the terminal; English ones for `C` and for languages that the bot does not speak. */
export function terminalWords(): Promise<Words> {
  const chooseWords = createWordChoice(undefined);
  return chooseWords(LANGUAGE_VARIABLES.map((name) => process.env[name]).find(Boolean));
}
