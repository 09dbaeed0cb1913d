import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("pt-BR");
const asked = (times: number) =>
  count(times, { one: "perguntado uma vez", many: "perguntado # de vezes", other: "perguntado # vezes" });

export const insights: typeof english = {
  description: "O que se pergunta aqui, o que falta nos artigos e o que ajuda",
  days: "Quantos dias olhar para trás",
  lastDays: (days) => `Últimos ${number(days)} dias`,
  title: (days) => `### Últimos ${number(days)} dias`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# pergunta", many: "# de perguntas", other: "# perguntas" })}**: 🟦 com resposta: ${number(answered)}, 🟧 sem resposta: ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Votos**: útil ${number(helpful)}, não ajudou ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# pergunta privada ficou sem resposta; o texto dela não é guardado.", many: "# de perguntas privadas ficaram sem resposta; o texto delas não é guardado.", other: "# perguntas privadas ficaram sem resposta; o texto delas não é guardado." })}`,
  week: (first, last) => `### Perguntas de ${date(first)} a ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# outra pergunta ficou sem resposta: foi feita em privado ou onde nem todos podem ler.", many: "# de outras perguntas ficaram sem resposta: foram feitas em privado ou onde nem todos podem ler.", other: "# outras perguntas ficaram sem resposta: foram feitas em privado ou onde nem todos podem ler." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# pergunta foi enviada à equipe, que a encontra em /insights.", many: "# de perguntas foram enviadas à equipe, que as encontra em /insights.", other: "# perguntas foram enviadas à equipe, que as encontra em /insights." })}`,
  chart: (days) => `Perguntas por dia, nos últimos ${number(days)} dias`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) =>
    `-# e mais ${count(questions, { one: "# parecida", many: "# de parecidas", other: "# parecidas" })}`,
  nothingMissing: "Todas as perguntas foram respondidas.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# outro grupo está na tabela.", many: "# de outros grupos estão na tabela.", other: "# outros grupos estão na tabela." })}`,
  requests: "**Enviadas à equipe**",
  resolved: "**Já respondidas**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Não ajudou, dizem os membros**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · não ajudou ${number(notHelpful)}, útil ${number(helpful)}`,
  write: "Escrever um artigo",
  point: "Apontar para um artigo",
  dismiss: "Dispensar",
  pointTitle: "Apontar para um artigo",
  pointLabel: "Título ou caminho do artigo",
  pointed: (title) =>
    `A partir de agora estas perguntas levam a “${escapeLine(title, MAX_TITLE_TEXT)}”. **Indexando…**`,
  pointedAnswered: (title, question) =>
    `“${escapeLine(question, MAX_QUESTION_LENGTH)}” agora é respondido com “${escapeLine(title, MAX_TITLE_TEXT)}”.`,
  pointedUnanswered: (title) =>
    `Estas perguntas agora levam a “${escapeLine(title, MAX_TITLE_TEXT)}”, mas ele não as responde com clareza suficiente: acrescente a resposta ao texto dele.`,
  pointedOnly: (reason) => `Isso foi salvo, mas ainda não indexado: ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Dispensado: “${escapeLine(question, MAX_QUESTION_LENGTH)}” não está mais na lista.`,

  groupGone: "Esta pergunta não está mais na lista: foi respondida ou dispensada. A lista atual está em /insights.",
  notReadable: "Não é possível ler agora o que foi perguntado: tente de novo em um minuto.",
  table: (days) => `questions-${days}-days.csv`,
};
