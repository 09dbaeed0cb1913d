import type { REST } from "discord.js";
import { type RESTPostAPIChannelMessageJSONBody, Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Reply } from "../../conversation/reply.ts";

export interface PostedReply {
  readonly channelId: string;
  /** Id of the message to reply to. */
  readonly replyTo: string;
  /** At most 25 characters. Discord makes one message of all that are posted with the same one within a few minutes. */
  readonly nonce: string;
}

const made = z.object({ id: z.string() });

/**
 * Posts a message as a reply to another one, and returns its id. A request whose response was lost is repeated without a second message.
 * Rejects with REST's errors. Through REST, because a thread that the client has not seen yet is no channel to it.
 */
export async function postReply(rest: REST, { flags, components }: Reply, where: PostedReply): Promise<string> {
  const body: RESTPostAPIChannelMessageJSONBody = {
    flags,
    components,
    allowed_mentions: { parse: [] },
    message_reference: { message_id: where.replyTo, fail_if_not_exists: true },
    nonce: where.nonce,
    enforce_nonce: true,
  };
  return made.parse(await rest.post(Routes.channelMessages(where.channelId), { body })).id;
}
