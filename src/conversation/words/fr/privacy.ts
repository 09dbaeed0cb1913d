import type { privacy as english } from "../en/privacy.ts";
import { grammarOf } from "../grammar.ts";

const { count, date } = grammarOf("fr");

export const privacy: typeof english = {
  description: "Ce que ce bot garde sur toi : le voir, le télécharger, le supprimer",
  title: "### Ce que je garde sur toi",
  nothing: "Rien pour le moment.",
  kept: (questions, votes, requests) =>
    [
      `- ${count(questions, { one: "# question posée", many: "# de questions posées", other: "# questions posées" })}, sans le texte des privées`,
      `- ${count(votes, { one: "# vote", many: "# de votes", other: "# votes" })} sur des réponses`,
      `- ${count(requests, { one: "# question envoyée", many: "# de questions envoyées", other: "# questions envoyées" })} à l’équipe`,
    ].join("\n"),
  since: (day) => `-# Le plus ancien date du ${date(day)}.`,
  how: (days) =>
    `-# À la place de ton nom figure une empreinte dont personne ne peut tirer qui tu es. Tout est supprimé automatiquement après ${count(days, { one: "# jour", many: "# de jours", other: "# jours" })}.`,
  notKnown:
    "-# Après un redémarrage, je ne reconnais plus les membres : de ce que j’ai gardé avant le dernier, personne ne peut plus dire ce qui est à toi.",
  download: "Télécharger",
  remove: "Supprimer",
  removeSure: "Supprimer pour de bon",
  areYouSure: "**Supprimer tout ce que je garde sur toi ?** Tes votes ne compteront plus. C’est irréversible.",
  removed: (records) =>
    records === 0
      ? "Il n’y avait rien à supprimer."
      : `Supprimé : ${count(records, { one: "# entrée", many: "# d’entrées", other: "# entrées" })}.`,
  file: "Tout ce que je garde sur toi, tel que c’est enregistré :",
};
