import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { RESTJSONErrorCodes, type RESTPostAPIChannelMessageJSONBody, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { notice } from "../../conversation/reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import type { Notice } from "../../notices/notice.ts";
import { hasCode } from "../interaction/acknowledge.ts";

/** Discord makes one message of all that are posted with the same nonce within a few minutes. */
const NONCE_LENGTH = 25;
const opened = z.object({ id: z.string() });

/**
 * Tells a member that its question is answered: directly, or by a mention where it was asked if it takes no direct
 * messages. Resolves when it has been told or cannot be told at all; rejects when another try may help.
 */
export async function deliverNotice(rest: REST, about: Notice, { notices }: Words): Promise<void> {
  const { memberId, channelId, question } = about;
  const nonce = createHash("sha256").update(Object.values(about).join("\n")).digest("base64url").slice(0, NONCE_LENGTH);
  try {
    const { id } = opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: memberId } }));
    await send(rest, id, { words: notices.answered(question, channelId), mentions: [], nonce });
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.CannotSendMessagesToThisUser)) throw error;
    await mention(rest, about, { words: notices.answeredHere(memberId), mentions: [memberId], nonce });
  }
}

/** Where the bot may not write any more, nobody is told. */
async function mention(rest: REST, { channelId }: Notice, said: Said): Promise<void> {
  const { MissingAccess, MissingPermissions, UnknownChannel, InvalidActionOnArchivedThread } = RESTJSONErrorCodes;
  try {
    await send(rest, channelId, said);
  } catch (error) {
    if (!hasCode(error, MissingAccess, MissingPermissions, UnknownChannel, InvalidActionOnArchivedThread)) throw error;
  }
}

interface Said {
  readonly words: string;
  readonly mentions: string[];
  readonly nonce: string;
}

async function send(rest: REST, channelId: string, { words, mentions, nonce }: Said): Promise<void> {
  const { flags, components } = notice(words);
  const body: RESTPostAPIChannelMessageJSONBody = {
    flags,
    components,
    allowed_mentions: { users: mentions },
    nonce,
    enforce_nonce: true,
  };
  await rest.post(Routes.channelMessages(channelId), { body });
}
