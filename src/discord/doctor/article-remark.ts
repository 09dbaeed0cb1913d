import type { ChatInputCommandInteraction } from "discord.js";
import { escapeLine } from "../../conversation/markdown/escape.ts";
import type { InteractionContext } from "../bot-context.ts";
import { memberAudience } from "../interaction/audience.ts";
import { isOwner } from "../interaction/require-owner.ts";

/** Beside a full page of the list of articles. */
const MOST_TEXT = 300;

/**
 * For an owner, a line on what of the articles needs something done: files that were left out, a source that fails. Undefined
 * for everybody else, and where all is well.
 */
export async function articleRemark(
  interaction: ChatInputCommandInteraction,
  context: InteractionContext,
): Promise<string | undefined> {
  if (!isOwner(interaction, context)) return undefined;
  const { library, doctor, words } = context;
  const audience = memberAudience(interaction);
  const findings = await doctor.checkArticles((path) => library.maySee(audience, path));
  const finding = findings.find(({ isWell }) => !isWell);
  return finding && `-# ${escapeLine(finding.say(words.member), MOST_TEXT)}`;
}
