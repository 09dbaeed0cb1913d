import { ACTIONS } from "../../conversation/actions.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { requireOwner } from "../interaction/permissions.ts";
import type { ComponentHandler } from "./component.ts";

/** Ends the re-index under way; the message of the run then says so itself. */
export const cancelReindexButton: ComponentHandler = {
  name: ACTIONS.cancelReindex,
  async execute(interaction, _id, { reindexRun }) {
    requireOwner(interaction);
    if (!reindexRun.cancel()) throw new UserError(texts.nothingToCancel);
    await acknowledgeUpdate(interaction);
  },
};
