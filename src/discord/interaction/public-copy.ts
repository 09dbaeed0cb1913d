import type { AnySelectMenuInteraction, ButtonInteraction } from "discord.js";
import { context as contextAction, post, share } from "../../conversation/actions/actions.ts";
import { quotedBy } from "../../conversation/actions/quoted-excerpts.ts";
import { findAnswer } from "../../conversation/find-answer.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { addFoot, type Reply } from "../../conversation/reply.ts";
import type { InteractionContext } from "../bot-context.ts";
import { copyMessage, questionOf } from "./answered-message.ts";
import { askingRules } from "./asking-rules.ts";
import { channelAudience, memberAudience } from "./audience.ts";

/** The buttons that a private answer alone has. */
export const PRIVATE_BUTTONS: readonly string[] = [share.name, post.name];

/**
 * A private answer as it may be shown to everyone in the channel: just as the member saw it, where all of them may see what
 * the member may and the server speaks the member's language; else the answer that they would get, which has to quote the same. Throws a UserError when it does not.
 */
export async function copyForChannel(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  { library, settings, words }: Pick<InteractionContext, "library" | "settings" | "words">,
): Promise<Reply> {
  const { message, user } = interaction;
  const foot = words.server.answer.sharedBy(user.id);
  const copy = copyMessage(message, { without: PRIVATE_BUTTONS, foot });
  const everyone = library.seenBy(channelAudience(interaction));
  const mayBeShown = everyone === library.seenBy(memberAudience(interaction));
  if (mayBeShown && words.server === words.member) return copy;
  const question = questionOf(message);
  const quoted = quotedBy(copy.components);
  const keys = new Set(quoted.map((customId) => contextAction.decode(customId).key));
  // It may have been asked of one article alone: the message does not say.
  for (const article of [undefined, ...(keys.size === 1 ? keys : [])]) {
    const { reply } = await findAnswer(
      { ...askingRules(settings.of(interaction.guildId)), question, article },
      everyone,
      words.server,
    );
    if (quotedBy(reply.components).join() === quoted.join()) return addFoot(reply, foot);
  }
  if (mayBeShown) return copy;
  throw new MemberError(({ errors }) => errors.notForAll);
}
