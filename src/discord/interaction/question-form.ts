import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { DISCORD_LIMITS, MAX_QUESTION_LENGTH } from "../../conversation/limits.ts";
import { cutLine } from "../../conversation/markdown/escape.ts";

/** Custom id of the form's only field. */
export const QUESTION_FIELD = "question";

export interface QuestionFormOptions {
  readonly customId: string;
  readonly title: string;
  readonly label: string;
  /** What stands in the field already. */
  readonly question?: string;
}

/** A form with one question in it. */
export function questionForm({
  customId,
  title,
  label,
  question,
}: QuestionFormOptions): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: cutLine(title, DISCORD_LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: cutLine(label, DISCORD_LIMITS.inputLabel),
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: MAX_QUESTION_LENGTH,
          ...(question === undefined ? {} : { value: question }),
        },
      },
    ],
  };
}
