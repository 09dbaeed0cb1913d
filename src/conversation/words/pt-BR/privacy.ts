import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("pt-BR");

export const privacy: typeof english = {
  description: "O que este bot guarda sobre você: ver, baixar, apagar",
  title: "### O que guardo sobre você",
  nothing: "Nada no momento.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# pergunta sua", many: "# de perguntas suas", other: "# perguntas suas" })}, sem o texto das privadas`,
      `- ${count(votes, { one: "# voto", many: "# de votos", other: "# votos" })} em respostas`,
      `- ${count(requests, { one: "# pergunta", many: "# de perguntas", other: "# perguntas" })} que você enviou à equipe`,
    ].join("\n"),
  since: (day) => `-# O mais antigo é de ${date(day)}.`,
  how: (days) =>
    `-# No lugar do seu nome há um hash, a partir do qual ninguém descobre quem você é. Tudo some sozinho depois de ${count(days, { one: "# dia", many: "# de dias", other: "# dias" })}.`,
  notKnown:
    "-# Depois de reiniciar, não reconheço os membros: do que guardei antes da última vez, ninguém mais sabe o que é seu.",
  download: "Baixar",
  remove: "Apagar",
  removeSure: "Apagar de vez",
  areYouSure: "**Apagar tudo o que guardo sobre você?** Seus votos deixam de contar. Não dá para desfazer.",
  removed: (records) =>
    records === 0
      ? "Não havia nada para apagar."
      : `Apagado: ${count(records, { one: "# registro", many: "# de registros", other: "# registros" })}.`,
  file: "Tudo o que guardo sobre você, como está armazenado:",
};
