import { ApplicationCommandType } from "discord-api-types/v10";
import { privacyReply } from "../src/conversation/replies/privacy-reply.ts";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";

export const privacy = {
  type: ApplicationCommandType.ChatInput,
  name: "privacy",
  define: (words) => ({ description: words.privacy.description, ...IN_SERVERS }),
  expense: "browse",

  async execute(interaction, { feedback, notices, privacyRules, words }) {
    await acknowledge(interaction, true);
    const records = await feedback.recordsOf(interaction.user.id);
    const count = (wanted: string) => records.filter(({ type }) => type === wanted).length;
    const kept = {
      questions: count("question"),
      votes: count("vote"),
      requests: count("request"),
      awaited: (await notices.ofMember(interaction.user.id)).length,
      oldest: records[0]?.time,
    };
    await interaction.editReply(privacyReply(kept, privacyRules, words.member));
  },
} satisfies ChatCommand;
