import type { MessageComponentInteraction, RepliableInteraction } from "discord.js";
import { type APIModalInteractionResponseCallbackData, MessageFlags, RESTJSONErrorCodes } from "discord-api-types/v10";

type Updatable = Pick<MessageComponentInteraction, "deferUpdate"> & { deferred: boolean };

/**
 * Tells Discord at once that an answer is coming, which it wants within three seconds. `hidden` answers are seen by the
 * asking member alone; that cannot be changed later.
 */
export async function acknowledge(interaction: RepliableInteraction, hidden: boolean): Promise<void> {
  await unlessTaken(interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {}));
  interaction.deferred = true;
  interaction.ephemeral = hidden;
}

/** The same for a button, menu or form that changes the message in which it stands. */
export async function acknowledgeUpdate(interaction: Updatable): Promise<void> {
  await unlessTaken(interaction.deferUpdate());
  interaction.deferred = true;
}

/** Answers a button or a command with a form. */
export async function openForm(
  interaction: Pick<MessageComponentInteraction, "showModal">,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  await unlessTaken(interaction.showModal(form));
}

/**
 * Waits for a first response. When its first attempt arrived but Discord's word for it was lost, the client repeats it
 * and is refused: then all is well.
 */
export async function unlessTaken(response: Promise<unknown>): Promise<void> {
  try {
    await response;
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
  }
}

/** Whether Discord refused a request with this code. Told by the code alone, so that nobody need load the client. */
export function hasCode(error: unknown, ...codes: readonly RESTJSONErrorCodes[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}
