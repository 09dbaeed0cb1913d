import { MAX_QUESTION_LENGTH, MAX_TITLE_TEXT, MAX_WORD_TEXT } from "../../limits.ts";
import { plainLine } from "../../markdown/escape.ts";
import type { Doing, errors as englishErrors, terminal as englishTerminal } from "../en/errors.ts";
import { grammarOf } from "../grammar.ts";

const { number, count } = grammarOf("fr");
const quoted = (text: string) => `« ${plainLine(text, MAX_TITLE_TEXT)} »`;

const doing: Readonly<Record<Doing, string>> = {
  ask: "poser une question",
  more: "en demander plus",
  publish: "publier une réponse",
  request: "prévenir l’équipe",
  vote: "voter",
  context: "voir le contexte",
  open: "ouvrir un article",
  browse: "parcourir les articles",
  reindex: "indexer les articles",
  cancel: "annuler",
};

export const errors: typeof englishErrors = {
  emptyQuestion: "La question est vide : pose-la en quelques mots.",
  nothingAsked: "Rien n’a été demandé : dis en quelques mots ce que tu veux savoir ; /help montre tout ce qu’il y a.",
  longQuestion: (length) =>
    `La question compte ${number(length)} caractères : le maximum est de ${number(MAX_QUESTION_LENGTH)}.`,
  noSuchArticle: (named) =>
    `Il n’y a pas d’article ${quoted(named)} : choisis-en un dans la liste, ou regarde /sources.`,
  severalSuchArticles: (named, names, others) =>
    `Plusieurs articles correspondent à ${quoted(named)} : ${names.join(", ")}` +
    `${others > 0 ? ` et ${count(others, { one: "# autre", many: "# d’autres", other: "# autres" })}` : ""}. ` +
    "Choisis-en un dans la liste, ou donne son chemin.",
  articleAt: (title, path) => `${quoted(title)} (${plainLine(path, MAX_TITLE_TEXT)})`,
  tooFast: (action, seconds) =>
    `Pas si vite : tu pourras à nouveau ${doing[action]} dans ${count(seconds, { one: "# seconde", many: "# de secondes", other: "# secondes" })}. ` +
    "Questions, publications, votes et consultations comptent ensemble.",
  storeUnavailable: "Les articles sont inaccessibles pour le moment : repose ta question dans une minute.",
  queueFull: "Trop de questions sont en attente : repose la tienne dans une minute.",
  articleGone: "Cet article n’est plus là : il a été supprimé ou renommé depuis.",
  articleChanged: (title) =>
    `${quoted(title)} a changé à cet endroit depuis la réponse : repose ta question pour lire le texte actuel.`,
  questionLost: "Ce message ne montre plus sa question : repose-la.",
  noTextInMessage: "Ce message ne contient aucun texte à chercher.",
  mayNotWrite: "Tu n’as pas le droit d’écrire dans ce salon.",
  botMayNotWrite: "Je n’ai pas le droit d’écrire dans ce salon : l’équipe peut m’autoriser à y envoyer des messages.",
  publishedAlready: "Cette réponse a déjà été publiée : une fois suffit.",
  otherServer: "Ce bot répond sur d’autres serveurs, pas sur celui-ci.",
  messageGone: "Le message auquel répondre n’est plus là.",
  indexingAlready: "Les articles sont déjà en cours d’indexation : attends qu’elle soit terminée.",
  nothingToCancel: "Aucune indexation n’est plus en cours.",
  reindexCancelled: "Annulé : l’index est comme avant.",
  reindexUsage:
    "Tape /reindex, /reindex sync pour récupérer d’abord les sources, ou /reindex dry pour voir ce qui changerait.",
  notYourRun: "Les articles sont indexés pour un autre serveur ; seule son équipe peut annuler.",
  noPartialDryRun:
    "Tous les articles ne peuvent pas t’être montrés ici, donc ce qui changerait non plus : réindexe sans simulation.",
  notForAll:
    "Tout le monde ici ne peut pas voir d’où cette réponse a été tirée : repose la question sans private pour avoir ce qui peut être montré.",
  ownersOnly: "C’est réservé à l’équipe : aux membres qui ont la permission « Gérer le serveur ».",

  restarting: "On est en train de me redémarrer : repose ta question dans une minute.",
  unnamed: "Ça n’a pas marché.",
  unknownAction: "Ceci n’existe plus : une mise à jour l’a peut-être changé.",
  failure: (id) =>
    `Quelque chose a mal tourné de notre côté. La cause est dans le journal, sous **${id}**, pour la personne qui gère le bot.`,
};

export const terminal: typeof englishTerminal = {
  noToken:
    "DISCORD_TOKEN n’est pas défini, il n’y a donc que le terminal : tape une question, help pour l’aide, ou exit pour quitter.",
  noSuchCommand: (name, known) =>
    `La commande /${plainLine(name, MAX_WORD_TEXT)} n’existe pas : ` +
    `tape une question, ou l’une de celles-ci : ${known.map((each) => `/${each}`).join(", ")}.`,
  failure: "Quelque chose a mal tourné de notre côté ; la cause est dans le journal.",
  more: "Entrée pour la suite, q pour finir : ",
};
