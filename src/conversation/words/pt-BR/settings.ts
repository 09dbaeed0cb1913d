import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("pt-BR");

export const settings: typeof english = {
  description: "O que a equipe decide para este servidor: canais, privacidade, trechos, rigor, cargos",
  title: "### Configurações deste servidor\n-# Cada escolha vale na hora.",
  kept: "-# Salvo.",
  channels:
    "**Canais em que respondo.** Nos outros, as respostas são privadas, e quem me menciona fica sabendo onde perguntar.",
  everywhere: "Todos os canais",
  privacy: "**As respostas** são vistas por",
  isPublic: "Todo o canal, a não ser que se pergunte em privado",
  isPrivate: "Só quem pergunta, que pode compartilhá-las",
  excerpts: "**Trechos** em uma resposta",
  excerptsOption: (excerpts) => count(excerpts, { one: "# trecho", many: "# de trechos", other: "# trechos" }),
  strictness: "**Quão certa** uma resposta precisa ser",
  strictnessOptions: {
    open: "Aberto: responder mesmo na dúvida",
    normal: "Padrão: como medido",
    strict: "Rigoroso: responder só com certeza",
  },
  cooldown: "**Pausa entre as perguntas** de uma pessoa, depois de cinco seguidas",
  cooldownAsSet: "Como definido por quem opera o bot",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Sem pausa" : count(seconds, { one: "# segundo", many: "# de segundos", other: "# segundos" }),
  ownersRole: "**Cargo da equipe**: quem o tem pode tudo o que a equipe pode, menos escolher este cargo.",
  nobodyElse: "Só membros com “Gerenciar servidor”",
  ownersChannel: "**Canal da equipe**: os pedidos dos membros são postados lá.",
  noChannel: "Nenhum canal",
  forums:
    "**Fóruns** em que um post novo é respondido uma vez, a partir do título, se a resposta for certa e ninguém mais tiver respondido.",
  noForum: "Nenhum fórum",
  helpedTag: "**Isso ajudou**, abaixo de uma resposta dessas, dá ao post esta tag:",
  noTag: "Nenhuma tag",
  weekly:
    "**Resumo da semana**: o que se perguntou em sete dias e o que falta, neste canal, neste dia e nesta hora (UTC).",
  noWeekly: "Sem resumo da semana",
  askIn: (channels, others) =>
    `Eu respondo em ${channels.join(", ")}${others > 0 ? ` e em mais ${count(others, { one: "# canal", many: "# de canais", other: "# canais" })}` : ""}; aqui, **/ask** é respondido em privado.`,
  request: (question) => `**Um membro pergunta à equipe**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "A equipe deste servidor prefere as respostas em outros canais: aqui só você as vê.",
  mayNotChooseRole: "Só membros com a permissão “Gerenciar servidor” escolhem o cargo da equipe.",
};
