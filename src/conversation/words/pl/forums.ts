import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Dzięki. Ten post ma teraz tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Ten post ma już tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  notYours: "Może to powiedzieć tylko ekipa i osoba, która założyła ten post.",
  mayNotMark: "Nie mogę tu nadawać tagów: ekipa może mi dać na tym forum uprawnienie „Zarządzanie wątkami i postami”.",
  tagGone: (tag) =>
    `Na tym forum nie ma już tagu „${plainLine(tag, MAX_TAG_TEXT)}”: ekipa może wybrać inny w /settings.`,
  tooManyTags: "Ten post ma już tyle tagów, na ile pozwala Discord: najpierw zdejmij jeden.",
};
