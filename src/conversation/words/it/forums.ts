import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Grazie. Questo post ora ha il tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Questo post ha già il tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Possono dirlo solo chi ha aperto questo post e lo staff.",
  mayNotMark: "Non posso mettere tag qui: lo staff può concedermi «Gestisci thread e post» in questo forum.",
  tagGone: (tag) =>
    `Questo forum non ha più il tag «${plainLine(tag, MAX_TAG_TEXT)}»: lo staff può sceglierne un altro in /settings.`,
  tooManyTags: "Questo post ha già tutti i tag che Discord permette: prima togline uno.",
};
