import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { tellMe } from "../actions/actions.ts";
import { row } from "../actions/buttons.ts";
import { type Reply, reply, text } from "../reply.ts";
import { questionText } from "../shown-question.ts";
import type { Words } from "../words/words.ts";

/** That a question is on the owners' list, with the offer to tell the member when it is answered. */
export function toldReply(question: string, told: string, { notices }: Words): Reply {
  return reply(
    questionText(question),
    text(told),
    row({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: notices.offer,
      custom_id: tellMe.encode(),
    }),
  );
}
