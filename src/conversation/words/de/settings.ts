import { MAX_QUESTION_LENGTH } from "../../limits.ts";
import { escapeLine } from "../../markdown/escape.ts";
import type { settings as english } from "../en/settings.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("de");

export const settings: typeof english = {
  description: "Was das Serverteam für diesen Server festlegt: Kanäle, Privatsphäre, Auszüge, Strenge, Rollen",
  title: "### Einstellungen dieses Servers\n-# Jede Auswahl gilt sofort.",
  kept: "-# Gespeichert.",
  channels:
    "**Kanäle, in denen geantwortet wird.** Anderswo sind Antworten privat, und wer mich erwähnt, erfährt, wo gefragt werden kann.",
  everywhere: "Alle Kanäle",
  privacy: "**Antworten** sehen",
  isPublic: "Alle im Kanal, außer das Mitglied fragt privat",
  isPrivate: "Nur das Mitglied selbst; es kann sie teilen",
  excerpts: "**Auszüge** in einer Antwort",
  excerptsOption: (excerpts) => count(excerpts, { one: "# Auszug", other: "# Auszüge" }),
  strictness: "**Wie sicher** eine Antwort sein muss",
  strictnessOptions: {
    open: "Offen: im Zweifel antworten",
    normal: "Normal: wie gemessen",
    strict: "Streng: nur antworten, wenn es sicher ist",
  },
  cooldown: "**Pause zwischen den Fragen** eines Mitglieds, nach fünf hintereinander",
  cooldownAsSet: "Wie vom Betreiber eingestellt",
  cooldownOption: (seconds) =>
    seconds === 0 ? "Keine Pause" : count(seconds, { one: "# Sekunde", other: "# Sekunden" }),
  ownersRole: "**Rolle des Serverteams**: Wer sie hat, darf alles, was das Team darf, außer diese Rolle zu wählen.",
  nobodyElse: "Nur Mitglieder mit „Server verwalten“",
  ownersChannel: "**Kanal des Serverteams**: Dort erscheinen die Anfragen der Mitglieder.",
  noChannel: "Kein Kanal",
  forums:
    "**Foren**, in denen ein neuer Beitrag einmal nach seinem Titel beantwortet wird, wenn die Antwort sicher ist und sonst noch niemand geantwortet hat.",
  noForum: "Kein Forum",
  helpedTag: "**Das hat geholfen** unter einer solchen Antwort gibt dem Beitrag diesen Tag:",
  noTag: "Kein Tag",
  weekly:
    "**Wochenbericht**: was in sieben Tagen gefragt wurde und was fehlt, in diesem Kanal, an diesem Tag und zu dieser Stunde (UTC).",
  noWeekly: "Kein Wochenbericht",
  askIn: (channels, others) =>
    `Ich antworte in ${channels.join(", ")}${others > 0 ? ` und in ${count(others, { one: "# weiterem Kanal", other: "# weiteren Kanälen" })}` : ""}; **/ask** wird hier privat beantwortet.`,
  request: (question) => `**Ein Mitglied fragt das Serverteam**\n> ${escapeLine(question, MAX_QUESTION_LENGTH * 2)}`,
  notAnsweredHere: "Das Serverteam möchte Antworten in anderen Kanälen: Hier siehst nur du sie.",
  mayNotChooseRole: "Die Rolle des Serverteams wählen nur Mitglieder mit der Berechtigung „Server verwalten“.",
};
