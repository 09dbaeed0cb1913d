import type { RepliableInteraction } from "discord.js";
import { MessageFlags, RESTJSONErrorCodes } from "discord-api-types/v10";
import { failureReply, userErrorReply } from "../../conversation/replies/error-reply.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import { UserError } from "../../errors.ts";
import type { Logger } from "../../operations/logging.ts";
import { requestId } from "../../operations/request.ts";
import type { InteractionContext, WordsHere } from "../bot-context.ts";
import { hasCode, unlessTaken } from "./acknowledge.ts";

/**
 * Runs what answers an interaction and never throws: a UserError's words reach the member; anything else is a fault of
 * ours, told by an id under which the log has the cause.
 */
export async function withErrorBoundary(
  interaction: RepliableInteraction,
  { log, words }: Pick<InteractionContext, "log" | "words">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const read = readersWords(interaction, words);
    const reply =
      error instanceof UserError
        ? userErrorReply(error, read)
        : failureReply(logFailure(error, interaction, log), read);
    await tell(interaction, reply).catch((cause) =>
      log.warn("A member could not be told of an error", { error: cause }),
    );
  }
}

/** The words for whoever sees what `tell` says. */
export function readersWords(interaction: RepliableInteraction, words: WordsHere): Words {
  return interaction.deferred && interaction.ephemeral === false ? words.server : words.member;
}

/** Logs the cause of a failure and returns the id to tell the member. */
export function logFailure(error: unknown, asking: { readonly id: string }, log: Logger): string {
  const id = requestId();
  const lateForDiscord = hasCode(error, RESTJSONErrorCodes.UnknownInteraction);
  const message = lateForDiscord ? "Discord gave up waiting for an acknowledgement" : "An interaction failed";
  log.error(message, { failure: id, asking: asking.id, error });
  return id;
}

/** Says something to the member in place of the answer, or beside it, as far as the interaction has come. */
export async function tell(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const hidden = { ...reply, flags: [reply.flags, MessageFlags.Ephemeral] } as const;
  if (!interaction.deferred && !interaction.replied) await unlessTaken(interaction.reply(hidden));
  // An acknowledgement that leaves the message as it was has no reply of its own to edit.
  else if (interaction.ephemeral === null) await interaction.followUp(hidden);
  else await interaction.editReply(reply);
}
