import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { Library } from "../library.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { cleanLine } from "../markdown/clean.ts";
import { withoutTokens } from "./without-tokens.ts";

const CHOICES = 10;

/**
 * Questions that continue what was typed: first those that members asked here and that were answered, then others that
 * the articles can answer. What was typed is always among what can be sent, for typing on needs no choice.
 */
export function questionChoices(
  typed: string,
  asked: readonly string[],
  { suggestQuestions }: Pick<Library, "suggestQuestions">,
): APIApplicationCommandOptionChoice<string>[] {
  const asking = cleanLine(withoutTokens(typed));
  const words = asking.toLowerCase().split(" ");
  const matching = asked.filter((question) => words.every((word) => question.toLowerCase().includes(word)));
  const distinct = new Set([...matching.slice(0, CHOICES), ...suggestQuestions(asking, CHOICES)]);
  return [...distinct]
    .filter((question) => question !== "" && question.length <= DISCORD_LIMITS.choiceValue)
    .slice(0, CHOICES)
    .map((question) => ({ name: question, value: question }));
}
