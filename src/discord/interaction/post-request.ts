import type { Client } from "discord.js";
import { type RESTPostAPIChannelMessageJSONBody, Routes } from "discord-api-types/v10";
import { requestReply } from "../../conversation/replies/missing-question.ts";
import type { InteractionContext } from "../bot-context.ts";

/** Posts a request of a member where the server's owners want to read them. Nobody waits for it; it never rejects. */
export async function postRequest(
  { client, guildId }: { readonly client: Client; readonly guildId: string | null },
  question: string,
  { settings, words, log }: Pick<InteractionContext, "settings" | "words" | "log">,
): Promise<void> {
  const { ownersChannel } = settings.of(guildId);
  if (ownersChannel === undefined) return;
  const { flags, components } = requestReply(question, words.server);
  const body: RESTPostAPIChannelMessageJSONBody = { flags, components, allowed_mentions: { parse: [] } };
  try {
    await client.rest.post(Routes.channelMessages(ownersChannel), { body });
  } catch (error) {
    log.warn("A request could not be posted in the owners' channel", { channel: ownersChannel, error });
  }
}
