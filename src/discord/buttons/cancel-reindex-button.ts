import { cancelReindex } from "../../conversation/actions/actions.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { guildOf, requireOwner } from "../interaction/origin.ts";
import { onPress } from "./action-handler.ts";

/** Ends the re-index under way; the message of the run then says so itself. */
export const cancelReindexButton = onPress({
  action: cancelReindex,
  expense: "cancel",
  async execute(interaction, _about, { reindexRun }) {
    requireOwner(interaction);
    reindexRun.cancel(guildOf(interaction));
    await acknowledgeUpdate(interaction);
  },
});
