import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Gracias. Esta publicación lleva ahora la etiqueta **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Esta publicación ya lleva la etiqueta **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Eso solo lo pueden decir quien abrió esta publicación y el equipo.",
  mayNotMark: "No puedo poner etiquetas aquí: el equipo puede darme «Gestionar hilos y publicaciones» en este foro.",
  tagGone: (tag) =>
    `Este foro ya no tiene la etiqueta «${plainLine(tag, MAX_TAG_TEXT)}»: el equipo puede elegir otra en /settings.`,
  tooManyTags: "Esta publicación tiene ya todas las etiquetas que permite Discord: quita una antes.",
};
