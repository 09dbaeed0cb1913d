import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Merci. Ce post porte maintenant le tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Ce post porte déjà le tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Seules la personne qui a ouvert ce post et l’équipe peuvent le dire.",
  mayNotMark:
    "Je n’ai pas le droit de mettre des tags ici : l’équipe peut m’accorder « Gérer les fils et les posts » dans ce forum.",
  tagGone: (tag) =>
    `Ce forum n’a plus le tag « ${plainLine(tag, MAX_TAG_TEXT)} » : l’équipe peut en choisir un autre dans /settings.`,
  tooManyTags: "Ce post a déjà autant de tags que Discord le permet : enlèves-en un d’abord.",
};
