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
  async execute(interaction, _about, { feedback, notices, words }) {
    await acknowledge(interaction, true);
    const { id } = interaction.user;
    const awaited = (await notices.ofMember(id)).map((each) => ({ type: "notice", ...each }));
    const records = [...(await feedback.recordsOf(id)), ...awaited];
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
  async execute(interaction, { isSure }, { feedback, notices, words }) {
    await acknowledgeUpdate(interaction);
    if (!isSure) {
      await interaction.editReply(confirmDeletionReply(words.member));
      return;
    }
    const { id } = interaction.user;
    const awaited = await notices.ofMember(id);
    await notices.forget(id);
    const removed = (await feedback.forget(id)) + awaited.length;
    await interaction.editReply(notice(words.member.privacy.removed(removed)));
  },
});
