import type { Client } from "discord.js";
import { ChannelType, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { helped } from "../../conversation/actions/actions.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { notice } from "../../conversation/reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import { onPress } from "../buttons/action-handler.ts";
import { acknowledge, hasCode } from "../interaction/acknowledge.ts";
import { questionOf } from "../interaction/answered-message.ts";
import { actorOf } from "../interaction/origin.ts";
import { isOwner } from "../interaction/require-owner.ts";

/** As many as Discord lets a post have. */
const MOST_TAGS = 5;

const post = z.object({
  id: z.string(),
  owner_id: z.string().optional(),
  parent_id: z.string().nullish(),
  applied_tags: z.array(z.string()).default([]),
  thread_metadata: z.object({ archived: z.boolean() }),
});
type Post = z.infer<typeof post>;

/** Counts a vote of whoever opened the post, or of an owner, and marks the post with the tag that the owners chose. */
export const helpedButton = onPress({
  action: helped,
  expense: "vote",
  async execute(interaction, _about, context) {
    const { client, channelId, message, user } = interaction;
    const words = context.words.member;
    await acknowledge(interaction, true);
    const about = await withPermission(async () => post.parse(await client.rest.get(Routes.channel(channelId))));
    if (about.owner_id !== user.id && !isOwner(interaction, context))
      throw new MemberError(({ forums }) => forums.notYours);
    const vote = { ...actorOf(interaction), answerId: message.id, helpful: true, question: questionOf(message) };
    const voted = await context.feedback.recordVote(vote);
    const { helpedTag } = context.settings.of(interaction.guildId);
    const told = helpedTag === undefined ? words.feedback.voted[voted] : await mark(about, helpedTag, client, words);
    await interaction.editReply(notice(told));
  },
});

/** Returns what to say of it. Throws a MemberError when the post cannot be marked. */
async function mark(about: Post, name: string, { rest, channels }: Client, { forums }: Words): Promise<string> {
  const forum = channels.cache.get(about.parent_id ?? "");
  const known = forum?.type === ChannelType.GuildForum ? forum.availableTags : [];
  const tag = known.find((each) => each.name === name);
  const tagGone = () => new MemberError((words) => words.forums.tagGone(name));
  if (tag === undefined) throw tagGone();
  // Of a tag that was removed from the forum, its posts may still have the id.
  const applied = about.applied_tags.filter((id) => known.some((each) => each.id === id));
  if (applied.includes(tag.id)) return forums.markedAlready(name);
  if (applied.length >= MOST_TAGS) throw new MemberError((words) => words.forums.tooManyTags);
  const isClosed = about.thread_metadata.archived;
  // Discord changes nothing else of a closed post while it is closed.
  const marked = { applied_tags: [...applied, tag.id], ...(isClosed ? { archived: false } : {}) };
  const route = Routes.channel(about.id);
  try {
    await withPermission(() => rest.patch(route, { body: marked }));
  } catch (error) {
    throw hasCode(error, RESTJSONErrorCodes.UnknownTag) ? tagGone() : error;
  }
  // Marked it is: one that cannot be closed again stays open.
  if (isClosed) await rest.patch(route, { body: { archived: true } }).catch(() => undefined);
  return forums.marked(name);
}

/** Throws a MemberError where the bot may not do it. */
async function withPermission<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { MissingAccess, MissingPermissions } = RESTJSONErrorCodes;
    if (hasCode(error, MissingAccess, MissingPermissions)) throw new MemberError((words) => words.forums.mayNotMark);
    throw error;
  }
}
