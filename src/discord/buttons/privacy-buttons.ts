import { deleteMyData, downloadMyData } from "../../conversation/actions/actions.ts";
import { confirmDeletionReply, fileReply } from "../../conversation/replies/privacy-reply.ts";
import { notice } from "../../conversation/reply.ts";
import { acknowledge, acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { onPress } from "./action-handler.ts";

const FILE_NAME = "footnote-my-data.json";

/** Everything that is kept of whoever presses, as it is stored. */
export const downloadMyDataButton = onPress({
  action: downloadMyData,
  expense: "browse",
  async execute(interaction, _about, { feedback, words }) {
    await acknowledge(interaction, true);
    const records = await feedback.recordsOf(interaction.user.id);
    const attachment = Buffer.from(`${JSON.stringify(records, null, 2)}\n`);
    await interaction.editReply({
      ...fileReply(words.member.privacy.file, FILE_NAME),
      files: [{ attachment, name: FILE_NAME }],
    });
  },
});

/** Deletes everything that is kept of whoever presses, once they are sure. */
export const deleteMyDataButton = onPress({
  action: deleteMyData,
  expense: "browse",
  async execute(interaction, { isSure }, { feedback, words }) {
    await acknowledgeUpdate(interaction);
    if (!isSure) {
      await interaction.editReply(confirmDeletionReply(words.member));
      return;
    }
    const removed = await feedback.forget(interaction.user.id);
    await interaction.editReply(notice(words.member.privacy.removed(removed)));
  },
});
