import { tellOwners } from "../../conversation/actions/actions.ts";
import { parseQuestion } from "../../conversation/question/parse-question.ts";
import { toldReply } from "../../conversation/replies/told-reply.ts";
import { acknowledge, openForm } from "../interaction/acknowledge.ts";
import { isHidden, questionOf } from "../interaction/answered-message.ts";
import { actorOf } from "../interaction/origin.ts";
import { postRequest } from "../interaction/post-request.ts";
import { QUESTION_FIELD, questionForm } from "../interaction/question-form.ts";
import { onPress, onSubmit } from "./action-handler.ts";

/**
 * Puts an unanswered question on the owners' list. A private question is shown to the member first, in a form, because
 * owners will read it: sending the form is the member's consent.
 */
export const tellOwnersButton = onPress({
  action: tellOwners,
  expense: "request",
  async execute(interaction, _about, context) {
    const { feedback, words } = context;
    const question = questionOf(interaction.message);
    if (isHidden(interaction.message)) {
      const { tellTitle: title, tellLabel: label } = words.member.feedback;
      await openForm(interaction, questionForm({ customId: tellOwners.encode(), title, label, question }));
      return;
    }
    await acknowledge(interaction, true);
    const result = await feedback.recordRequest({ ...actorOf(interaction), question, about: question });
    if (result === "stored") void postRequest(interaction, question, context);
    await interaction.editReply(toldReply(question, words.member.feedback.told[result], words.member));
  },
});

export const tellOwnersForm = onSubmit({
  action: tellOwners,
  expense: "request",
  async execute(interaction, _about, context) {
    const { feedback, words } = context;
    await acknowledge(interaction, true);
    const question = parseQuestion(interaction.fields.getTextInputValue(QUESTION_FIELD));
    // Its words may be changed, the question that they are about may not.
    const about = interaction.message === null ? question : questionOf(interaction.message);
    const result = await feedback.recordRequest({ ...actorOf(interaction), question, about });
    if (result === "stored") void postRequest(interaction, question, context);
    await interaction.editReply(toldReply(question, words.member.feedback.told[result], words.member));
  },
});
