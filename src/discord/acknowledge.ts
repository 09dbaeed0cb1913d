import type { RepliableInteraction } from "discord.js";
import { MessageFlags, RESTJSONErrorCodes } from "discord-api-types/v10";

/**
 * Tells Discord at once that an answer is coming, which it wants within three seconds. `hidden` answers are seen by the
 * asking member alone; that cannot be changed later.
 */
export async function acknowledge(interaction: RepliableInteraction, hidden: boolean): Promise<void> {
  try {
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    // A first attempt arrived although its response was lost: the retry was refused, and all is well.
    interaction.deferred = true;
    interaction.ephemeral = hidden;
  }
}

/** Whether Discord refused a request with this code. Told by the code alone, so that nobody need load the client. */
export function hasCode(error: unknown, ...codes: readonly RESTJSONErrorCodes[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}
