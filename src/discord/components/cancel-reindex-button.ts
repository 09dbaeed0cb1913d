import { UserError } from "../../errors.ts";
import { acknowledgeUpdate } from "../acknowledge.ts";
import { ACTIONS } from "../buttons.ts";
import type { ComponentHandler } from "../component.ts";
import { requireOwner } from "../permissions.ts";
import { texts } from "../texts.ts";

/** Ends the re-index under way; the message of the run then says so itself. */
export const cancelReindexButton: ComponentHandler = {
  name: ACTIONS.cancelReindex,
  async execute(interaction, _id, { reindexRun }) {
    requireOwner(interaction);
    if (!reindexRun.cancel()) throw new UserError(texts.nothingToCancel);
    await acknowledgeUpdate(interaction);
  },
};
