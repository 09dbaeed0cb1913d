import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("fr");

export const settings: typeof english = {
  description: "Ce que l’équipe décide pour ce serveur : salons, confidentialité, extraits, exigence, rôles",
  title: "### Réglages de ce serveur\n-# Chaque choix s’applique aussitôt.",
  kept: "-# Enregistré.",
  channels:
    "**Salons où je réponds.** Ailleurs, les réponses sont privées, et je dis à qui me mentionne où poser sa question.",
  everywhere: "Tous les salons",
  privacy: "**Les réponses** sont visibles par",
  isPublic: "Tout le salon, sauf si la question est posée en privé",
  isPrivate: "Uniquement la personne qui demande ; elle peut les partager",
  excerpts: "**Extraits** dans une réponse",
  excerptsOption: (excerpts) => count(excerpts, { one: "# extrait", many: "# d’extraits", other: "# extraits" }),
  strictness: "**À quel point** une réponse doit être sûre",
  strictnessOptions: {
    open: "Ouvert : répondre même en cas de doute",
    normal: "Normal : comme mesuré",
    strict: "Strict : ne répondre que si c’est sûr",
  },
  cooldown: "**Pause entre les questions** d’une même personne, après cinq d’affilée",
  cooldownAsSet: "Selon le réglage de la personne qui gère le bot",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Pas de pause" : count(seconds, { one: "# seconde", many: "# de secondes", other: "# secondes" }),
  ownersRole: "**Rôle de l’équipe** : ses membres peuvent tout ce que peut l’équipe, sauf choisir ce rôle.",
  nobodyElse: "Seulement les membres avec « Gérer le serveur »",
  ownersChannel: "**Salon de l’équipe** : les demandes des membres y sont publiées.",
  noChannel: "Aucun salon",
  forums:
    "**Forums** où un nouveau post reçoit une réponse, une seule, d’après son titre, si elle est sûre et que personne d’autre n’a répondu.",
  noForum: "Aucun forum",
  helpedTag: "**Ça m’a aidé**, sous une telle réponse, donne au post ce tag :",
  noTag: "Aucun tag",
  weekly:
    "**Bilan de la semaine** : ce qui a été demandé en sept jours et ce qui manque, dans ce salon, ce jour-là et à cette heure (UTC).",
  noWeekly: "Pas de bilan de la semaine",
  askIn: (channels, others) =>
    `Je réponds dans ${channels.join(", ")}${others > 0 ? ` et ${count(others, { one: "# autre salon", many: "# d’autres salons", other: "# autres salons" })}` : ""} ; ici, **/ask** reçoit une réponse privée.`,
  request: (question) =>
    `**Un membre pose une question à l’équipe**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere:
    "L’équipe de ce serveur préfère les réponses dans d’autres salons : ici, elles ne sont visibles que par toi.",
  mayNotChooseRole: "Seuls les membres qui ont la permission « Gérer le serveur » choisissent le rôle de l’équipe.",
};
