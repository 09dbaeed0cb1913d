import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Bedankt. Deze post heeft nu de tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Deze post heeft de tag **${escapeLine(tag, MAX_TAG_TEXT)}** al.`,
  notYours: "Dat kunnen alleen degene die deze post opende en het team zeggen.",
  mayNotMark: "Ik mag posts hier geen tags geven: het team kan me in dit forum ‘Threads en posts beheren’ toestaan.",
  tagGone: (tag) =>
    `Dit forum heeft de tag ‘${plainLine(tag, MAX_TAG_TEXT)}’ niet meer: het team kan in /settings een andere kiezen.`,
  tooManyTags: "Deze post heeft zoveel tags als Discord toestaat: haal er eerst een weg.",
};
