import { tellMe } from "../../conversation/actions/actions.ts";
import { notice } from "../../conversation/reply.ts";
import { onPress } from "../buttons/action-handler.ts";
import { acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { questionOf } from "../interaction/answered-message.ts";
import { guildOf } from "../interaction/origin.ts";

/** Keeps that whoever pressed wants to be told when the question of the message is answered. */
export const tellMeButton = onPress({
  action: tellMe,
  expense: "request",
  async execute(interaction, _about, { notices, words }) {
    const question = questionOf(interaction.message);
    await acknowledgeUpdate(interaction);
    await notices.add({
      guildId: guildOf(interaction),
      channelId: interaction.channelId,
      memberId: interaction.user.id,
      question,
    });
    await interaction.editReply(notice(words.member.notices.kept));
  },
});
