import { cancelReindex } from "../../conversation/actions/actions.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { guildOf } from "../interaction/origin.ts";
import { requireOwner } from "../interaction/require-owner.ts";
import { onPress } from "./action-handler.ts";

/** Ends the re-index under way; the message of the run then says so itself. */
export const cancelReindexButton = onPress({
  action: cancelReindex,
  expense: "cancel",
  async execute(interaction, _about, context) {
    requireOwner(interaction, context);
    context.reindexRun.cancel(guildOf(interaction));
    await acknowledgeUpdate(interaction);
  },
});
