import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { notices as english } from "../en/notices.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pt-BR");

export const notices: typeof english = {
  offer: "Me avise quando houver resposta",
  kept: "Vou avisar quando os artigos responderem a isso: por mensagem direta ou, se você não as aceita, com uma menção aqui. Seu ID é guardado só para isso e depois apagado.",
  privacy: (awaited) =>
    `Você vai receber um aviso quando houver resposta para ${count(awaited, { one: "# pergunta sua", many: "# de perguntas suas", other: "# perguntas suas" })}: seu ID é guardado só para isso e só até lá.`,
  answered: (question, channelId) =>
    `Você queria saber: “${escapeLine(question, MAX_QUESTION_LENGTH)}”. Os artigos agora respondem: pergunte de novo em <#${channelId}>.`,
  answeredHere: (memberId) =>
    `<@${memberId}>, os artigos agora respondem a uma pergunta que você enviou à equipe: pergunte de novo com **/ask**.`,
};
