import { MAX_TITLE_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { articles as english } from "../en/articles.ts";
import { grammarOf } from "../grammar.ts";

const { number, count, time } = grammarOf("fr");
const named = (path: string) => `**${escapeLine(path, MAX_TITLE_TEXT)}**`;

export const articles: typeof english = {
  addCommand: "Ajouter aux articles",
  articleDescription: "Écrire, envoyer, modifier et restaurer des articles",
  newDescription: "Écrire un nouvel article",
  uploadDescription: "Ajouter des fichiers aux articles ; un fichier du même nom est remplacé",
  uploadFile: "Un fichier",
  uploadFolder: "Dossier dans lequel ils sont gardés",
  editDescription: "Modifier un article écrit ici",
  removeDescription: "Supprimer un article écrit ici",
  historyDescription: "Voir les versions antérieures d’un article et en restaurer une",
  whichArticle: "L’article",

  formTitle: "Article",
  uploadTitle: "Ajouter des fichiers",
  filesLabel: "Fichiers",
  titleLabel: "Titre",
  folderLabel: "Dossier (peut rester vide)",
  textLabel: "Texte, en Markdown",
  asksLabel: "Questions auxquelles il répond, une par ligne",

  added: (path) => `### Nouveau : ${escapeLine(path, MAX_TITLE_TEXT)}`,
  changed: (path) => `### Modifié : ${escapeLine(path, MAX_TITLE_TEXT)}`,
  removed: (path) => `### Supprimé : ${escapeLine(path, MAX_TITLE_TEXT)}`,
  title: (title) => `Titre : ${escapeLine(title, MAX_TITLE_TEXT)}`,
  chunks: ({ added, kept, removed }) =>
    `${count(added, { one: "# nouveau passage", many: "# de nouveaux passages", other: "# nouveaux passages" })} · ${number(kept)} sans changement · ${number(removed)} en moins`,
  newChunk: "nouveau",
  keptChunk: "inchangé",
  furtherChunks: (chunks) =>
    `-# et ${count(chunks, { one: "# autre passage", many: "# d’autres passages", other: "# autres passages" })}`,
  unreadable: (reason) => `Cela ne peut pas être un article : ${reason}.`,
  remark: (remark) => `Remarque : ${remark}.`,
  leftOut: (names) =>
    `-# Laissés de côté, car de tels fichiers ne sont pas lus ou sont trop gros : ${names.map(named).join(", ")}`,
  notSaved: "-# Rien n’a encore été enregistré.",
  save: "Enregistrer",
  edit: "Modifier",
  discard: "Abandonner",
  saving: (paths) => `Enregistré : ${paths.map(named).join(", ")}. **Indexation…**`,
  saved: (paths) =>
    `Enregistré et indexé : ${paths.map(named).join(", ")}. Les réponses en tiennent désormais compte. **/article history** permet d’annuler.`,
  savedOnly: (paths, reason) =>
    `Enregistré, mais pas encore indexé : ${paths.map(named).join(", ")}. ${escapeLine(reason, 500)}`,
  discarded: "Abandonné : rien n’a été changé.",

  versions: (path) => `### Versions antérieures de ${escapeLine(path, MAX_TITLE_TEXT)}`,
  chooseVersion: "Voir une version",
  version: (at, bytes) => `${time(at)}, ${count(bytes, { one: "# octet", many: "# d’octets", other: "# octets" })}`,
  noVersions: "Cet article n’a pas encore de versions antérieures.",

  changedMeanwhile: "L’article a été modifié entre-temps : rouvre-le et regarde ce qu’il dit maintenant.",
  tooManyArticles: (most) => `Ce serveur a déjà ${number(most)} articles : commence par en supprimer.`,
  notWritten: "L’article ne peut pas être écrit : la personne qui gère le bot doit vérifier le dossier et le disque.",
  leadsOut: "Un lien y mène hors du dossier des articles : la personne qui gère le bot doit le supprimer.",
  notOfServer: "Seuls les articles écrits sur ce serveur peuvent être modifiés ici.",
  inServersOnly: "Les articles s’écrivent sur les serveurs, pas en messages privés.",
  draftGone: "Ce brouillon n’est plus là : il a été enregistré ou abandonné, ou il a plus d’un jour. Recommence.",
  otherOwnersDraft: "C’est le brouillon d’une autre personne de l’équipe.",
  notReadFormat: (name, endings) =>
    `${plainLine(name, MAX_TITLE_TEXT)} a un format qui n’est pas lu : envoie ${endings}.`,
  noFiles: "Aucun fichier n’a été choisi : choisis-en au moins un.",
  tooManyFiles: (most) =>
    count(most, {
      one: "On peut envoyer au plus # fichier à la fois.",
      many: "On peut envoyer au plus # de fichiers à la fois.",
      other: "On peut envoyer au plus # fichiers à la fois.",
    }),
  sameName: "Deux des fichiers portent le même nom : renomme l’un d’eux.",
  notFromForm: "Ce fichier n’a pas été écrit dans un formulaire : modifie-le avec /article upload, sous le même nom.",
  versionGone: "Cette version n’est plus gardée : seules les dix dernières le sont.",
  articleGone: "Cet article n’est plus là : il a été supprimé ou renommé depuis.",
  notKept:
    "Le titre ou les questions ne peuvent pas être enregistrés ainsi : écris-les plus court, avec moins de symboles.",
  noSuchArticle: "Cet article n’existe pas parmi ceux écrits ici : choisis-en un dans la liste.",
  tooLongForForm: (limit) =>
    `L’article dépasse les ${number(limit)} caractères d’un formulaire : modifie-le avec /article upload, sous le même nom.`,
  emptyMessage: "Ce message ne contient ni texte ni fichier lisible.",
  tooLarge: (name, megabytes) => `${name} dépasse ${megabytes} Mo : envoie-le en parties plus petites.`,
  notFetched: (name) => `${name} n’a pas pu être récupéré auprès de Discord : réessaie.`,
};
