import { MAX_TAG_TEXT } from "../../limits.ts";
import { escapeLine, plainLine } from "../../markdown/escape.ts";
import type { forums as english } from "../en/forums.ts";

export const forums: typeof english = {
  marked: (tag) => `Danke. Dieser Beitrag trägt jetzt den Tag **${escapeLine(tag, MAX_TAG_TEXT)}**.`,
  markedAlready: (tag) => `Dieser Beitrag trägt den Tag **${escapeLine(tag, MAX_TAG_TEXT)}** schon.`,
  notYours: "Das können nur sagen, wer diesen Beitrag eröffnet hat, und das Serverteam.",
  mayNotMark:
    "Ich darf Beiträge hier nicht markieren: Das Serverteam kann mir in diesem Forum „Threads und Beiträge verwalten“ erlauben.",
  tagGone: (tag) =>
    `Den Tag „${plainLine(tag, MAX_TAG_TEXT)}“ gibt es in diesem Forum nicht mehr: Das Serverteam kann in /settings einen anderen wählen.`,
  tooManyTags: "Dieser Beitrag hat so viele Tags, wie Discord erlaubt: Nimm zuerst einen weg.",
};
