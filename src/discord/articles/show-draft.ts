import type { BaseInteraction } from "discord.js";
import type { Author, Draft } from "../../authoring/authoring.ts";
import { draftReply } from "../../conversation/replies/draft-reply.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { InteractionContext } from "../bot-context.ts";
import { guildOf } from "../interaction/origin.ts";

export function authorOf(interaction: Pick<BaseInteraction, "user" | "guildId">): Author {
  return { memberId: interaction.user.id, guildId: guildOf(interaction) };
}

/** The message that shows what a draft would change. */
export async function showDraft(
  draft: Draft,
  { previewChanges, words }: Pick<InteractionContext, "previewChanges" | "words">,
  shown: { readonly isWritten?: boolean; readonly leftOut?: readonly string[] } = {},
): Promise<Reply> {
  const { isWritten = false, leftOut = [] } = shown;
  const previews = await previewChanges(draft.changes);
  const changes = draft.changes.flatMap(({ path, before, after }, place) => {
    const preview = previews[place];
    return preview === undefined
      ? []
      : [{ path, isNew: before === undefined, isRemoved: after === undefined, preview }];
  });
  return draftReply({ draft: draft.id, changes, isWritten, leftOut, words: words.member });
}
