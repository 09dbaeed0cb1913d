import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Obrigado. Este post agora tem a tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Este post já tem a tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Só quem abriu este post e a equipe podem dizer isso.",
  mayNotMark: "Não posso pôr tags aqui: a equipe pode me dar “Gerenciar tópicos e posts” neste fórum.",
  tagGone: (tag) =>
    `Este fórum não tem mais a tag “${plainLine(tag, MAX_TAG_TEXT)}”: a equipe pode escolher outra em /settings.`,
  tooManyTags: "Este post já tem todas as tags que o Discord permite: tire uma antes.",
};
