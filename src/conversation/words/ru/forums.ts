import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Спасибо. Теперь у этой публикации метка **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `У этой публикации уже есть метка **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Это могут отметить только автор публикации и команда сервера.",
  mayNotMark:
    "Мне нельзя ставить здесь метки: команда может дать мне в этом форуме право «Управлять ветками и публикациями».",
  tagGone: (tag) =>
    `В этом форуме больше нет метки «${plainLine(tag, MAX_TAG_TEXT)}»: команда может выбрать другую в /settings.`,
  tooManyTags: "У этой публикации уже столько меток, сколько позволяет Discord: сначала снимите одну.",
};
