import type { BaseInteraction } from "discord.js";
import type { Author, Draft } from "../../authoring/authoring.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { draftReply } from "../../conversation/replies/draft-reply.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { InteractionContext } from "../bot-context.ts";
import { type Asked, memberAudience } from "../interaction/audience.ts";
import { guildOf } from "../interaction/origin.ts";

export function authorOf(interaction: Pick<BaseInteraction, "user" | "guildId">): Author {
  return { memberId: interaction.user.id, guildId: guildOf(interaction) };
}

/** Throws a MemberError where the member may not see what the draft is about: rules may have changed since it was made. */
export function requireSight(
  { editing, changes }: Pick<Draft, "editing" | "changes">,
  interaction: Asked,
  { library }: Pick<InteractionContext, "library">,
): void {
  const audience = memberAudience(interaction);
  const paths = [...(editing === undefined ? [] : [editing]), ...changes.map(({ path }) => path)];
  if (!paths.every((path) => library.maySee(audience, path)))
    throw new MemberError((words) => words.articles.noSuchArticle);
}

/** The message that shows what a draft would change. Throws a MemberError where the member may not see what lies there. */
export async function showDraft(
  draft: Draft,
  interaction: Asked,
  { previewChanges, library, words }: Pick<InteractionContext, "previewChanges" | "library" | "words">,
  shown: { readonly isWritten?: boolean; readonly leftOut?: readonly string[] } = {},
): Promise<Reply> {
  const { isWritten = false, leftOut = [] } = shown;
  requireSight(draft, interaction, { library });
  const previews = await previewChanges(draft.changes);
  const changes = draft.changes.flatMap(({ path, before, after }, place) => {
    const preview = previews[place];
    return preview === undefined
      ? []
      : [{ path, isNew: before === undefined, isRemoved: after === undefined, preview }];
  });
  return draftReply({ draft: draft.id, changes, isWritten, leftOut, words: words.member });
}
