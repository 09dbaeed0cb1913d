import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { insights as english } from "../en/insights.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, date } = grammarOf("fr");
const asked = (times: number) =>
  count(times, { one: "demandé une fois", many: "demandé # de fois", other: "demandé # fois" });

export const insights: typeof english = {
  description: "Ce qui est demandé ici, ce qui manque aux articles et ce qui aide",
  days: "Jusqu’où remonter",
  lastDays: (days) => `${number(days)} derniers jours`,
  title: (days) => `### ${number(days)} derniers jours`,
  questions: (answered, withheld) =>
    `**${count(answered + withheld, { one: "# question", many: "# de questions", other: "# questions" })}** : 🟦 avec réponse : ${number(answered)}, 🟧 sans réponse : ${number(withheld)}`,
  votes: (helpful, notHelpful) => `**Votes** : utile ${number(helpful)}, pas utile ${number(notHelpful)}`,
  privately: (questions) =>
    `-# ${count(questions, { one: "# question privée est restée sans réponse ; son texte n’est pas gardé.", many: "# de questions privées sont restées sans réponse ; leur texte n’est pas gardé.", other: "# questions privées sont restées sans réponse ; leur texte n’est pas gardé." })}`,
  week: (first, last) => `### Questions du ${date(first)} au ${date(last)}`,
  elsewhere: (questions) =>
    `-# ${count(questions, { one: "# autre question est restée sans réponse : elle a été posée en privé, ou là où tout le monde ne peut pas lire.", many: "# d’autres questions sont restées sans réponse : elles ont été posées en privé, ou là où tout le monde ne peut pas lire.", other: "# autres questions sont restées sans réponse : elles ont été posées en privé, ou là où tout le monde ne peut pas lire." })}`,
  sentToOwners: (questions) =>
    `-# ${count(questions, { one: "# question a été envoyée à l’équipe, qui la trouve dans /insights.", many: "# de questions ont été envoyées à l’équipe, qui les trouve dans /insights.", other: "# questions ont été envoyées à l’équipe, qui les trouve dans /insights." })}`,
  chart: (days) => `Questions par jour, sur les ${number(days)} derniers jours`,
  group: (question, times) => `**${escapeLine(question, 200)}** · ${asked(times)}`,
  alike: (question) => `-# ${escapeLine(question, 100)}`,
  moreAlike: (questions) =>
    `-# et ${count(questions, { one: "# semblable", many: "# de semblables", other: "# semblables" })}`,
  nothingMissing: "Toutes les questions ont reçu une réponse.",
  moreGroups: (groups) =>
    `-# ${count(groups, { one: "# autre groupe est dans le tableau.", many: "# d’autres groupes sont dans le tableau.", other: "# autres groupes sont dans le tableau." })}`,
  requests: "**Envoyées à l’équipe**",
  resolved: "**Ont reçu une réponse depuis**",
  listed: (question, times) => `- ${escapeLine(question, 150)} · ${asked(times)}`,
  worst: "**Pas utile, selon les membres**",
  voted: (title, notHelpful, helpful) =>
    `- ${escapeLine(title, 100)} · pas utile ${number(notHelpful)}, utile ${number(helpful)}`,
  write: "Écrire un article",
  point: "Renvoyer à un article",
  dismiss: "Écarter",
  pointTitle: "Renvoyer à un article",
  pointLabel: "Titre ou chemin de l’article",
  pointed: (title) => `Désormais, ces questions mènent à « ${escapeLine(title, MAX_TITLE_TEXT)} ». **Indexation…**`,
  pointedAnswered: (title, question) =>
    `« ${escapeLine(question, MAX_QUESTION_LENGTH)} » trouve maintenant sa réponse dans « ${escapeLine(title, MAX_TITLE_TEXT)} ».`,
  pointedUnanswered: (title) =>
    `Ces questions mènent maintenant à « ${escapeLine(title, MAX_TITLE_TEXT)} », mais il n’y répond pas assez clairement : ajoute la réponse à son texte.`,
  pointedOnly: (reason) => `C’est enregistré, mais pas encore indexé : ${escapeLine(reason, 500)}`,
  dismissed: (question) => `Écarté : « ${escapeLine(question, MAX_QUESTION_LENGTH)} » n’est plus sur la liste.`,

  groupGone:
    "Cette question n’est plus sur la liste : elle a reçu une réponse ou a été écartée. La liste actuelle est dans /insights.",
  notReadable: "Ce qui a été demandé est illisible pour le moment : réessaie dans une minute.",
  table: (days) => `questions-${days}-days.csv`,
};
