import { ACTIONS } from "../../conversation/actions.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { guildOf } from "../interaction/actor.ts";
import { requireOwner } from "../interaction/permissions.ts";
import type { ComponentHandler } from "./component.ts";

/** Ends the re-index under way; the message of the run then says so itself. */
export const cancelReindexButton: ComponentHandler = {
  name: ACTIONS.cancelReindex,
  action: "cancel",
  async execute(interaction, _id, { reindexRun }) {
    requireOwner(interaction);
    reindexRun.cancel(guildOf(interaction));
    await acknowledgeUpdate(interaction);
  },
};
