import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("ru");

export const notices: typeof english = {
  offer: "Сообщить мне об ответе",
  kept: "Я сообщу, когда в статьях появится ответ: в личном сообщении или, если вы их не принимаете, упоминанием здесь. Ваш идентификатор хранится только для этого и потом удаляется.",
  privacy: (awaited) =>
    `Вам сообщат, когда появится ответ на ${count(awaited, { one: "# ваш вопрос", few: "# ваших вопроса", many: "# ваших вопросов", other: "# вашего вопроса" })}: только для этого и не дольше хранится ваш идентификатор.`,
  answered: (question, channelId) =>
    `Вы хотели знать: «${escapeLine(question, MAX_QUESTION_LENGTH)}». Теперь в статьях есть ответ: спросите ещё раз в <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, теперь в статьях есть ответ на вопрос, который вы отправили команде сервера: задайте его ещё раз через **/ask**.`,
};
