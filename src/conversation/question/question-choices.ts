import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { foldLetters } from "../../language/fold-letters.ts";
import type { Library } from "../library.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { cleanLine } from "../markdown/clean.ts";
import { withoutTokens } from "./without-tokens.ts";

const CHOICES = 10;

/**
 * Questions that continue what was typed: first those that members asked here and that were answered, then others that
 * the articles can answer. What was typed is always among what can be sent, for typing on needs no choice.
 * @param locale of the member who types
 */
export function questionChoices(
  typed: string,
  asked: readonly string[],
  { suggestQuestions }: Pick<Library, "suggestQuestions">,
  locale?: string,
): APIApplicationCommandOptionChoice<string>[] {
  const asking = cleanLine(withoutTokens(typed));
  const words = foldWords(asking);
  const matching = asked.filter((question) => {
    const folded = foldWords(question).join(" ");
    return words.every((word) => folded.includes(word));
  });
  const distinct = new Set([...matching.slice(0, CHOICES), ...suggestQuestions(asking, CHOICES, locale)]);
  return [...distinct]
    .filter((question) => question !== "" && question.length <= DISCORD_LIMITS.choiceValue)
    .slice(0, CHOICES)
    .map((question) => ({ name: question, value: question }));
}

function foldWords(text: string): string[] {
  return text.split(" ").map(foldLetters);
}
