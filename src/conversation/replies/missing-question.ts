import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from "discord-api-types/v10";
import { questionKey } from "../../insights/question-key.ts";
import { dismissQuestions, pointToArticle, writeAnswer } from "../actions/actions.ts";
import { type Row, row } from "../actions/buttons.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** What owners can do about a question that the articles do not answer, and about those that mean the same. */
export function missingRow(question: string, { insights: say }: Words): Row {
  const about = { question: questionKey(question) };
  return row(
    button(writeAnswer.encode(about), say.write, ButtonStyle.Primary),
    button(pointToArticle.encode(about), say.point),
    button(dismissQuestions.encode(about), say.dismiss),
  );
}

/** A member's request, where the owners of the server read it. */
export function requestReply(question: string, words: Words): Reply {
  return reply(text(words.settings.request(question)), missingRow(question, words));
}

function button(
  custom_id: string,
  label: string,
  style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary,
) {
  return { type: ComponentType.Button, style, label, custom_id } as const;
}
