import type { BaseInteraction } from "discord.js";
import type { ChooseWords } from "../../conversation/words/load-words.ts";
import type { WordsHere } from "../bot-context.ts";

/** The words for the member and for the server of an interaction. Never rejects. */
export async function chooseWordsHere(
  { locale, guildLocale }: Pick<BaseInteraction, "locale" | "guildLocale">,
  choose: ChooseWords,
): Promise<WordsHere> {
  const [member, server] = await Promise.all([choose(locale), choose(guildLocale ?? locale)]);
  return { member, server };
}
